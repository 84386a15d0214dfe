import type { TypedSlip } from './slip-kinds.ts';

/** One mark twice, or two that never stand together; 「……」 and 「！！」 are meant. */
const DOUBLED = /([，、；：。])\1+|[，、；：][，、；：。！？]|[。！？][，、；：]/g;

/** Marks that are typed twice or against each other. */
export function doubledMarks(text: string): TypedSlip[] {
  return Array.from(text.matchAll(DOUBLED), ({ 0: found, index }) => ({
    kind: 'doubled',
    start: index,
    end: index + found.length,
  }));
}

const CLOSING: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '（': '）',
  '(': ')',
  '【': '】',
  '「': '」',
  '『': '』',
};
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSING).map(([open, close]) => [close, open]),
);
const PAIRED = /[《》〈〉“”（）()【】「」『』]/g;
/** Numbers of lists have one bracket. */
const NUMBERED = /(?:^|[\s，。；：、“（(\n])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[①-⑳])$/;
const CODE = /```[^]*?```|`[^`\n]*`|https?:\/\/[^\s）)]*|\]\([^)\n]*\)/g;

/** Brackets, titles and quotations of which one half is missing, paragraph by paragraph. */
export function unpairedMarks(text: string): TypedSlip[] {
  if (!/[《》〈〉“”（）【】「」『』]/.test(text)) return [];
  const plain = text.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
  const slips: TypedSlip[] = [];
  let at = 0;
  const paragraphs = plain.split(/(\n[ \t]*\n)/);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index % 2 === 0) slips.push(...unpairedIn(paragraph, at, paragraphs[index + 2] ?? ''));
    at += paragraph.length;
  }
  return slips;
}

/** `next`: the paragraph behind. A quotation of several begins each of them with a mark, and ends the last alone. */
function unpairedIn(paragraph: string, offset: number, next: string): TypedSlip[] {
  const open: { mark: string; at: number }[] = [];
  const slips: TypedSlip[] = [];
  const add = (at: number) => slips.push({ kind: 'unpaired', start: offset + at, end: offset + at + 1 });
  for (const { 0: sign, index } of paragraph.matchAll(PAIRED)) {
    // Both widths are one mark: what is mixed is another slip.
    const mark = sign === '(' ? '（' : sign === ')' ? '）' : sign;
    if (CLOSING[mark] !== undefined) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === OPENING[mark]) open.pop();
    else if (!(mark === '）' && NUMBERED.test(paragraph.slice(Math.max(0, index - 6), index)))) {
      const opened = open.findLastIndex((one) => one.mark === OPENING[mark]);
      if (opened < 0) add(index);
      else for (const { at } of open.splice(opened).slice(1)) add(at);
    }
  }
  const goesOn = /^\s*[>*\s]*“/.test(next);
  for (const { mark, at } of open) if (!(mark === '“' && goesOn) && !(mark === '（' && paragraph[at] === '(')) add(at);
  return slips;
}
