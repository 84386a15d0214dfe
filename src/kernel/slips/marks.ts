import { codeUnits } from '../letters/code-units.ts';
import type { TypedSlip } from './slip-kinds.ts';

/** One mark twice, or two that never stand together; 「……」 and 「！！」 are meant. */
const DOUBLED = /([，、；：。])\1+|[，、；：][，、；：。！？]|[。！？][，、；：]/y;

/** Marks that are typed twice or against each other. */
export function doubledMarks(text: string): TypedSlip[] {
  const slips: TypedSlip[] = [];
  for (let at = 0, last = text.length - 1; at < last; at++) {
    if (STOPS[text.charCodeAt(at)] === 0 || STOPS[text.charCodeAt(at + 1)] === 0) continue;
    DOUBLED.lastIndex = at;
    const [found] = DOUBLED.exec(text) ?? [];
    if (found === undefined) continue;
    slips.push({ kind: 'doubled', start: at, end: at + found.length });
    at += found.length - 1;
  }
  return slips;
}

const STOPS = new Uint8Array(0x10000);
for (const stop of '，、；：。！？') STOPS[stop.charCodeAt(0)] = 1;

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
const hasMarks = codeUnits('《》〈〉“”（）【】「」『』');
const HAS_CODE = /[`\]:]/;
const PAIRED = /[《》〈〉“”（）()【】「」『』]/g;
/** Numbers of lists have one bracket. */
const NUMBERED = /(?:^|[\s，。；：、“（(\n])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[①-⑳])$/;
const CODE = /```[^]*?```|`[^`\n]*`|https?:\/\/[^\s）)]*|\]\([^)\n]*\)/g;

/** Brackets, titles and quotations of which one half is missing, paragraph by paragraph. */
export function unpairedMarks(text: string): TypedSlip[] {
  if (!hasMarks(text)) return [];
  const plain = HAS_CODE.test(text) ? text.replace(CODE, (code) => code.replace(/[^\n]/g, ' ')) : text;
  if (isBalanced(plain)) return [];
  const slips: TypedSlip[] = [];
  let at = 0;
  const paragraphs = plain.split(/(\n[ \t]*\n)/);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index % 2 === 0) slips.push(...unpairedIn(paragraph, at, paragraphs[index + 2] ?? ''));
    at += paragraph.length;
  }
  return slips;
}

/** True where every mark is closed by its other half, without another one between, on the same line: nearly all texts. */
function isBalanced(text: string): boolean {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const half = HALVES[code]!;
    if (half === 0) {
      if (code === LINE_END && open.length > 0) return false;
    } else if (half === OPENS) open.push(code);
    else if (open.pop() !== half) return false;
  }
  return open.length === 0;
}

const LINE_END = 0x0a;
const OPENS = 1;
/** Of a mark that closes, the one that opens; both widths of brackets are one. */
const HALVES = new Uint16Array(0x10000);
for (const [opening, closing] of Object.entries(CLOSING)) {
  HALVES[opening.charCodeAt(0)] = OPENS;
  HALVES[closing.charCodeAt(0)] = opening.charCodeAt(0);
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
