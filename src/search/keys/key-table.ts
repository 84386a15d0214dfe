/**
 * Gives keys numbers, from 0 in the order of their first coming. A `Map` makes an object of each number beyond 31 bits:
 * with it the whole of indexing takes twice as long.
 */
export class KeyTable {
  private keys = new Float64Array(2 ** 16);
  /** The number of the key at the same place, plus one; 0 where there is none. */
  private numbers = new Uint32Array(2 ** 16);
  size = 0;

  /** `key`: a whole number below 2^53. */
  number(key: number): number {
    if (this.size * 2 > this.keys.length) this.grow();
    const at = this.find(key);
    if (this.numbers[at] === 0) {
      this.keys[at] = key;
      this.numbers[at] = ++this.size;
    }
    return this.numbers[at]! - 1;
  }

  /** Forgets all keys. */
  clear(): void {
    this.numbers.fill(0);
    this.size = 0;
  }

  /** All keys, ascending. */
  sorted(): Float64Array {
    return this.keys.filter((_, at) => this.numbers[at] !== 0).sort();
  }

  /** Where a key is, or would be put. */
  private find(key: number): number {
    const mask = this.keys.length - 1;
    let at = digestOfKey(key) & mask;
    while (this.numbers[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.numbers = new Uint32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from++) {
      if (numbers[from] === 0) continue;
      const at = this.find(keys[from]!);
      this.keys[at] = keys[from]!;
      this.numbers[at] = numbers[from]!;
    }
  }
}

/** Both halves of a key in one number of 32 bits, mixed: like keys, unlike numbers. */
export function digestOfKey(key: number): number {
  return mixed((key / 0x1_0000_0000) ^ key) >>> 0;
}

/** A number of 32 bits of which each bit depends on all of the given one's. */
export function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x7feb_352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846c_a68b);
  return bits ^ (bits >>> 16);
}
