/**
 * Tells where one of some words may begin in a text, from a place on; -1 where none does any more. Each letter costs a
 * look into a table, however many the words are: an expression with as many branches tries them all at each letter.
 * Now and then a place is named where none begins.
 */
export function wordStarts(words: readonly string[]): (text: string, from: number) => number {
  const firsts = new Uint8Array(1 << 16);
  const pairs = new Uint8Array(1 << 16);
  for (const word of words) {
    firsts[word.charCodeAt(0)]! |= word.length === 1 ? ALONE : OF_MORE;
    if (word.length > 1) pairs[hash(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }
  return (text, from) => {
    const { length } = text;
    for (let at = from; at < length; at++) {
      const first = text.charCodeAt(at);
      const kind = firsts[first]!;
      if (kind === 0) continue;
      if ((kind & ALONE) !== 0) return at;
      if (at + 1 < length && pairs[hash(first, text.charCodeAt(at + 1))] === 1) return at;
    }
    return -1;
  };
}

const ALONE = 1;
const OF_MORE = 2;

function hash(first: number, second: number): number {
  return (first * 157 + second) & 0xffff;
}
