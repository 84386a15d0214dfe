import { diffLines } from '../../kernel/line-diff.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { settingsIn, splitEntry } from '../pieces/entry-text.ts';

/** A stretch of a paragraph: as it was and is, only as it was, only as it is. */
export interface DiffPart {
  change: 'same' | 'removed' | 'added';
  text: string;
}

/** A paragraph, or a line of the settings, that was changed. */
export interface Difference {
  /** 「第五段」, or 「设置」 for what stands above the text. */
  heading: string;
  parts: readonly DiffPart[];
}

const NUMBERS = '零一二三四五六七八九十';

/**
 * What differs between two versions of an entry, paragraph by paragraph and letter by letter. Personal data is masked.
 * `before` undefined: it is new.
 */
export function textDifferences(before: string | undefined, now: string): Difference[] {
  const [old, present] = [paragraphsOf(before ?? ''), paragraphsOf(now)];
  const lines = diffLines(old.map(({ text }) => text).join('\n'), present.map(({ text }) => text).join('\n'));
  const found: Difference[] = [];
  for (let at = 0; at < lines.length;) {
    if (lines[at]!.change === 'same') {
      at++;
      continue;
    }
    const start = at;
    while (at < lines.length && lines[at]!.change !== 'same') at++;
    const stretch = lines.slice(start, at);
    const removed = stretch.filter(({ change }) => change === 'removed');
    const added = stretch.filter(({ change }) => change === 'added');
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      const [was, is] = [removed[index], added[index]];
      const place = is ? present[is.line - 1]! : old[was!.line - 1]!;
      const parts = partsOf(shown(was?.text ?? ''), shown(is?.text ?? ''));
      if (parts.length > 0) found.push({ heading: place.heading, parts });
    }
  }
  return found;
}

interface Paragraph {
  heading: string;
  /** Without breaks of lines. */
  text: string;
}

/** A break of a line within a paragraph; the comparison goes line by line. */
const BREAK = '\u2028';

function paragraphsOf(text: string): Paragraph[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { head, body } = splitEntry(plain);
  const lines = settingsIn(head)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ heading: '设置', text: line }));
  const paragraphs = body
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => ({ heading: `第${ordinal(index + 1)}段`, text: part.trim().replaceAll('\n', BREAK) }));
  return [...lines, ...paragraphs];
}

function shown(text: string): string {
  return maskPersonalData(text.replaceAll(BREAK, ' '));
}

/** Two versions of one place, each with what the other has not: letter by letter where little differs. Personal data is masked. */
export function comparedSides(theirs: string, mine: string): { theirs: DiffPart[]; mine: DiffPart[] } {
  const onOneLine = (text: string) => maskPersonalData(text.trim()).replaceAll('\n', BREAK);
  const found = partsOf(onOneLine(theirs), onOneLine(mine));
  const isOther = found.every(({ change }) => change !== 'same');
  const parts = found.map(({ change, text }) => ({ change, text: text.replaceAll(BREAK, '\n') }));
  const side = (other: DiffPart['change']): DiffPart[] =>
    parts
      .filter(({ change }) => change !== other)
      // Where everything differs, nothing need be pointed out.
      .map((part) => (isOther ? { ...part, change: 'same' } : part));
  return { theirs: side('added'), mine: side('removed') };
}

/** Up to ninety-nine as one writes it. */
function ordinal(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return NUMBERS[ones]!;
  return `${tens === 1 ? '' : NUMBERS[tens]}十${ones === 0 ? '' : NUMBERS[ones]}`;
}

/** Letter by letter where little was changed, else the one and then the other: mixed, nobody could read it. */
function partsOf(before: string, now: string): DiffPart[] {
  const whole: DiffPart[] = [
    { change: 'removed', text: before },
    { change: 'added', text: now },
  ];
  const lines = diffLines([...before].join('\n'), [...now].join('\n'));
  const parts: DiffPart[] = [];
  for (const { change, text } of lines) {
    const last = parts.at(-1);
    if (last?.change === change) last.text += text;
    else parts.push({ change, text });
  }
  const same = parts.reduce((sum, { change, text }) => sum + (change === 'same' ? text.length : 0), 0);
  const isLittle = same * 2 > Math.max(before.length, now.length) && parts.length < 40;
  return (isLittle ? parts : whole).filter(({ text }) => text !== '');
}
