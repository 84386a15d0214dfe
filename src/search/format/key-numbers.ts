import { type Piece, pieceAt } from './keys.ts';
import { indexedSentences } from './sentences.ts';

/** What a number stands for: a key anywhere in a record, one in its name or title, a value of a facet, a longer run. */
export const KEY_SORTS = { key: 1, title: 2, value: 3, run: 4 } as const;

/** The number that stands for a text among others, as `SearchSummary` has them; two texts may have the same. */
export function keyNumber(sort: keyof typeof KEY_SORTS, text: string): number {
  return mixedBits(sort, text, 0, text.length) >>> 8;
}

function mixedBits(sort: keyof typeof KEY_SORTS, text: string, from: number, to: number): number {
  let bits = Math.imul(KEY_SORTS[sort], 0x9e37_79b1);
  for (let at = from; at < to; at++) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x0100_0193);
    bits ^= bits >>> 15;
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb_352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846c_a68b);
  return bits ^ (bits >>> 16);
}

/** Letters of a run: all keys of a phrase are in many places where the phrase is not, hardly ever all its runs. */
const RUN = 4;
/** One run in so many has a number, wherever it stands. */
const RUNS_IN = 4;

/** The numbers of runs in a folded text, and so in every one in which that text stands. */
export function runNumbers(text: string): number[] {
  const numbers: number[] = [];
  let space = text.lastIndexOf(' ', RUN - 1);
  for (let to = RUN; to <= text.length; to++) {
    if (text[to - 1] === ' ') space = to - 1;
    if (to - RUN <= space) continue;
    const bits = mixedBits('run', text, to - RUN, to);
    if ((bits & (RUNS_IN - 1)) === 0) numbers.push(bits >>> 8);
  }
  return numbers;
}

/** As `keyNumber` takes a chosen value of a facet. */
export function valueText(facet: string, value: string): string {
  return `${facet}=${value}`;
}

/** What an index certainly has as keys, or at their beginning, if a folded word is found in it. */
export function certainKeys(word: string): string[] {
  if (word.length < 2) return [word];
  const keys = new Set<string>();
  let end = 0;
  for (const sentence of indexedSentences(word)) {
    for (let at = 0; at < sentence.length; at++) add(keys, pieceAt(sentence, at));
    end += sentence.length;
    if (end < word.length) add(keys, pieceAt(word, end - 1));
  }
  return [...keys];
}

function add(keys: Set<string>, piece: Piece | undefined): void {
  if (piece) keys.add(piece.text);
}

/** What stands for a key of an index: itself, and what it may be looked for by. */
export function* namesOfKey(key: string): Iterable<string> {
  yield key;
  if (key.length === 3) yield key.slice(0, 2);
}

/** The keys of a folded text, as an index has them. */
export function* keysOfText(text: string): Iterable<string> {
  for (const word of text.split(' ')) {
    for (let at = 0; at < word.length; at++) {
      yield word[at]!;
      const piece = pieceAt(word, at);
      if (piece) yield piece.text;
    }
  }
}
