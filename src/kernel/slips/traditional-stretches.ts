import { traditionalPlaces } from '../letters/traditional.ts';
import type { TypedSlip } from './slip-kinds.ts';

/** Letters around one that say which word it is in. */
const AROUND = 3;
const HAN = /\p{Script=Han}/u;
const MARK = /[，、；：。！？“”‘’《》（）]/;
/** A line in Japanese. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Behind letters that are part of the name of a file: who changes one changes the other. */
const FILE_NAME = /^[\p{Script=Han}\w（）()-]*\.[a-z]\w{1,4}(?!\w)/iu;

/** Words with traditional letters, one stretch where they follow each other: a whole text in them is a stretch a line. */
export function traditionalStretches(text: string): TypedSlip[] {
  const found: TypedSlip[] = [];
  for (const at of traditionalPlaces(text)) {
    const last = found.at(-1);
    if (last && at < last.end) {
      last.end = Math.max(last.end, wordEnd(text, at + 1));
      continue;
    }
    const start = wordStart(text, at, last?.end ?? 0);
    const end = wordEnd(text, at + 1);
    if (last && onlyMarks(text, last.end, start)) last.end = end;
    else found.push({ kind: 'traditional', start, end });
  }
  return found.filter(
    ({ start, end }) => !KANA.test(lineAround(text, start, end)) && !FILE_NAME.test(text.slice(end, end + MOST)),
  );
}

const MOST = 80;

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < AROUND && HAN.test(text[start - 1]!)) start--;
  return start;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < AROUND && HAN.test(text[end]!)) end++;
  return end;
}

function onlyMarks(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!MARK.test(text[at]!)) return false;
  return true;
}

function lineAround(text: string, start: number, end: number): string {
  const last = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, last < 0 ? text.length : last);
}
