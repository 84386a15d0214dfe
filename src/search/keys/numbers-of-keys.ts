import { keyNumber, keysOfText, namesOfKey, runNumbers } from '../format/key-numbers.ts';
import { SUMMARY_NUMBERS } from '../../schema/open/search-summary.ts';
import { keyText } from './part.ts';

/** The numbers that stand for keys, for those of titles, and for runs in folded texts; ascending. */
export function numbersOfKeys(keys: Float64Array, titles: readonly string[], texts: readonly string[]): Uint32Array {
  const numbers = new Set<number>();
  for (const key of keys) for (const name of namesOfKey(keyText(key))) numbers.add(keyNumber('key', name));
  for (const title of titles)
    for (const key of keysOfText(title)) for (const name of namesOfKey(key)) numbers.add(keyNumber('title', name));
  for (const text of texts) for (const number of runNumbers(text)) numbers.add(number);
  return Uint32Array.from(numbers).sort();
}

/** Collects numbers of many parts: each takes a bit. */
export class NumberSet {
  private readonly bits = new Uint32Array(SUMMARY_NUMBERS / 32);

  add(numbers: Iterable<number>): void {
    for (const number of numbers) this.bits[number >>> 5]! |= 1 << (number & 31);
  }

  /** Ascending. */
  all(): Uint32Array {
    const found: number[] = [];
    for (const [index, bits] of this.bits.entries()) {
      for (let left = bits; left !== 0; left &= left - 1) found.push(index * 32 + 31 - Math.clz32(left & -left));
    }
    return Uint32Array.from(found);
  }
}
