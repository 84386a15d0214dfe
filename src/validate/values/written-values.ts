import { shorten } from '../../kernel/text-width.ts';

/** A number with the word that is counted; 「约」 and the like would be lost with it, so they are no part of it. */
const NUMBER = /^(\d+(?:\.\d+)?) ?([%\p{Script=Han}]?)$/u;

/** The count that a text gives with its measure word (「42人」, 「2026年」, `"12"`); undefined for a share or anything else. */
export function countIn(input: unknown): string | undefined {
  const [, number, measure] = NUMBER.exec(plain(input)) ?? [];
  return number === undefined || measure === '%' || number.includes('.') ? undefined : number;
}

/** The number that a text gives, also as a percentage: settings that are no counts are percentages. */
export function numberIn(input: unknown): string | undefined {
  return NUMBER.exec(plain(input))?.[1];
}

function plain(input: unknown): string {
  return typeof input === 'string'
    ? input
        .normalize('NFKC')
        .trim()
        .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    : '';
}

/** What to type where one text is wanted and something of several parts was written. */
export function oneText(input: unknown, write: (value: string) => string): string {
  if (!Array.isArray(input)) return `写成一行文字：${write('…')}。`;
  const [only] = input as unknown[];
  if (input.length !== 1 || typeof only === 'object') return `这里只能写一个，写成一行文字：${write('…')}。`;
  const text = shorten(String(only), 40);
  return `这里只能写一个，不加方括号：${write(text)}；方括号是文字的一部分，就整段加上半角引号：${write(`"[${text}]"`)}。`;
}
