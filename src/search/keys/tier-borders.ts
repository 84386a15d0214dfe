import { mixed } from './key-table.ts';

/** Records of which each number is at least `from` and below `to`. */
export interface NumberRange {
  from: number;
  to: number;
}

/** Of how many of the newest records one begins the next tier. */
export const TIER_WINDOWS = [1024, 64] as const;

/** Keys that follow each other, with the same first letter and a second one of these many, are a chunk. */
const CHUNK = 2 ** 10;

/** The number of the chunk that a key belongs to. */
export function chunkOf(key: number): number {
  return Math.floor(key / 0x1_0000 / CHUNK);
}

/**
 * Which records lie in which tier. Each chunk of keys has borders of its own: the record of the newest so many whose
 * digest together with the chunk's is the least. So a new record moves the borders of few chunks, about two in as many
 * as the window is wide, and never those of all.
 */
export class TierBorders {
  readonly numbers: readonly number[];
  readonly digests: Uint32Array;

  /** `numbers`: of the records, ascending; `digests`: of what they are, 32 bits. Only the last ones count. */
  constructor(numbers: readonly number[], digests: readonly number[]) {
    this.numbers = numbers.slice(-TIER_WINDOWS[0]);
    this.digests = Uint32Array.from(digests.slice(-TIER_WINDOWS[0]));
  }

  equals({ numbers, digests }: TierBorders): boolean {
    return (
      numbers.length === this.numbers.length &&
      numbers.every((number, index) => number === this.numbers[index]) &&
      digests.every((digest, index) => digest === this.digests[index])
    );
  }

  /** `tier`: 0 has the oldest. */
  rangeOf(tier: number, chunk: number): NumberRange {
    return {
      from: tier === 0 ? 0 : this.border(TIER_WINDOWS[tier - 1]!, chunk),
      to: tier === TIER_WINDOWS.length ? Infinity : this.border(TIER_WINDOWS[tier]!, chunk),
    };
  }

  /** The first record that may lie in the tier. */
  firstOf(tier: number): number {
    return tier === 0 ? 0 : (this.numbers.at(-TIER_WINDOWS[tier - 1]!) ?? this.numbers[0] ?? 0);
  }

  private border(window: number, chunk: number): number {
    const from = Math.max(0, this.digests.length - window);
    const salt = mixed(chunk);
    let least = Infinity;
    let found = from;
    for (let index = from; index < this.digests.length; index++) {
      const digest = mixed(this.digests[index]! ^ salt) >>> 0;
      if (digest < least) [least, found] = [digest, index];
    }
    return this.numbers[found] ?? 0;
  }
}
