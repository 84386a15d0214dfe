import { Converter } from 'opencc-js/t2cn';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** Traditional letters, each followed by its simplified form, as OpenCC has them letter by letter. */
export function traditionalPairs(): string[] {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs: string[] = [];
  for (let code = FIRST; code <= LAST; code++) {
    const letter = String.fromCharCode(code);
    const simple = simplify(letter);
    if (simple !== letter && simple.length === 1) pairs.push(letter + simple);
  }
  return pairs;
}
