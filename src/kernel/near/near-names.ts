import { alikeLetters } from './alike.ts';
import { fallsApart } from './falls-apart.ts';
import { endsWithNumber, goesOnBehindUnit, isStrayBehindUnit } from './measures.ts';
import type { RightName } from './right-name.ts';
import { isLikelySlip, TELLING_LENGTH, type Slip, slipBetween } from './slip.ts';

/** A stretch of a text that is one letter away from a name. */
export interface NearMiss<N extends RightName> {
  start: number;
  end: number;
  right: N;
}

/** Bits of the filter that two letters of a text go through: where in a name they stand. */
const STARTS = 1;
const ENDS = 2;
/** The first and the third letter. */
const AROUND = 4;
const VARIANT = 8;
/** In the place of the second of two, whatever the first is. */
const SECOND = 16;

/**
 * Finds names in which one letter is wrong, missing, too many or exchanged with its neighbour. A text is gone through
 * once, whatever the number of names; where nothing is near, a letter costs one look into a table.
 */
export class NearNames<N extends RightName> {
  private readonly names: ReadonlyMap<string, N>;
  private readonly longest: number;
  private readonly filter = new Uint8Array(1 << HASH_BITS);
  /** Letters that any of the filter's pairs begins with. */
  private readonly firsts = new Uint8Array(1 << 16);
  /** Letters that are the second of two in a name, whatever the first is. */
  private readonly seconds = new Uint8Array(1 << 16);
  private readonly byStart = new Map<number, N[]>();
  private readonly byEnd = new Map<number, N[]>();
  private readonly byAround = new Map<number, N[]>();
  /** Of names of two letters, what they may have become. */
  private readonly variants = new Map<number, N>();
  /** Names of two letters by the one that is found in no other word. */
  private readonly bySecond = new Map<number, N>();
  private readonly allowed: ReadonlySet<string>;

  /** `allowed`: what is right although it is near to a name. Of equal names the first counts. */
  constructor(names: readonly N[], allowed: ReadonlySet<string> = new Set()) {
    this.allowed = allowed;
    this.names = new Map(names.toReversed().map((name) => [name.name, name]));
    this.longest = Math.max(0, ...names.map(({ name }) => name.length));
    for (const name of this.names.values()) this.enter(name);
  }

  /** In the order of the text; none lies in another. */
  find(text: string): NearMiss<N>[] {
    const found: NearMiss<N>[] = [];
    let free = 0;
    const { filter, firsts, seconds } = this;
    for (let at = 0, last = text.length - 1; at < last; at++) {
      const first = text.charCodeAt(at);
      if (first < FIRST_HAN) continue;
      const second = text.charCodeAt(at + 1);
      const begins = firsts[first]!;
      let bits = seconds[second]!;
      if (begins !== 0) {
        bits |= filter[hash(first, second)]! & ~AROUND;
        if ((begins & AROUND) !== 0 && at + 1 < last) bits |= filter[hash(first, text.charCodeAt(at + 2))]! & AROUND;
      }
      if (bits === 0) continue;
      const miss = this.missAt(text, at, bits, free);
      if (!miss) continue;
      found.push(miss);
      free = miss.end;
      at = free - 1;
    }
    return found;
  }

  private enter(right: N): void {
    const { name } = right;
    this.enterPair(this.byStart, name.slice(0, 2), STARTS, right);
    if (name.length === 2) return this.enterWord(right);
    if (name.length === 3 && right.isMeasure) this.enterVariants(right, [name[0]! + name[2]!]);
    this.enterPair(this.byEnd, name.slice(-2), ENDS, right);
    // A letter in the middle may take both ends away.
    if (name.length === 3 || name.length === 4) this.enterPair(this.byAround, name[0]! + name[2]!, AROUND, right);
  }

  private enterWord(right: N): void {
    const [first = '', second = ''] = right.name;
    if (right.isUnique) {
      this.bySecond.set(second.charCodeAt(0), right);
      this.seconds[second.charCodeAt(0)] = SECOND;
    }
    const variants = [
      ...[...alikeLetters(first)].map((other) => other + second),
      ...[...alikeLetters(second)].map((other) => first + other),
    ];
    this.enterVariants(right, variants);
  }

  private enterVariants(right: N, variants: readonly string[]): void {
    for (const variant of variants) {
      if (this.names.has(variant) || this.variants.has(pairAt(variant, 0))) continue;
      this.variants.set(pairAt(variant, 0), right);
      this.mark(variant, VARIANT);
    }
  }

  private enterPair(table: Map<number, N[]>, letters: string, bit: number, right: N): void {
    const pair = pairAt(letters, 0);
    table.set(pair, [...(table.get(pair) ?? []), right]);
    this.mark(letters, bit);
  }

  private mark(pair: string, bit: number): void {
    this.firsts[pair.charCodeAt(0)]! |= bit;
    this.filter[hash(pair.charCodeAt(0), pair.charCodeAt(1))]! |= bit;
  }

  private missAt(text: string, at: number, bits: number, free: number): NearMiss<N> | undefined {
    const pair = pairAt(text, at);
    const word = bits & (VARIANT | SECOND) ? (this.variants.get(pair) ?? this.bySecond.get(pair & 0xffff)) : undefined;
    if (word && this.isMiss(text, at, at + 2, word)) return { start: at, end: at + 2, right: word };
    if (bits & STARTS) {
      const miss = this.firstMiss(text, at, this.byStart.get(pair), free);
      if (miss) return miss;
    }
    if (bits & AROUND) {
      const miss = this.firstMiss(text, at, this.byAround.get(pairAt(text, at, 2)), free);
      if (miss) return miss;
    }
    if (bits & ENDS)
      for (const right of this.byEnd.get(pair) ?? []) {
        if (!endsLike(text, at, right.name)) continue;
        for (const length of lengthsOf(right)) {
          const start = at + 2 - length;
          if (start >= free && this.isMiss(text, start, at + 2, right)) return { start, end: at + 2, right };
        }
      }
    return undefined;
  }

  private firstMiss(
    text: string,
    start: number,
    rights: readonly N[] | undefined,
    free: number,
  ): NearMiss<N> | undefined {
    if (!rights || start < free) return undefined;
    for (const right of rights) {
      const { name } = right;
      let same = 0;
      while (same < name.length && text.charCodeAt(start + same) === name.charCodeAt(same)) same++;
      if (same === name.length || !goesOnLike(text, start, name, same)) continue;
      for (const length of lengthsOf(right))
        if (this.isMiss(text, start, start + length, right)) return { start, end: start + length, right };
    }
    return undefined;
  }

  private isMiss(text: string, start: number, end: number, right: N): boolean {
    if (start < 0 || end > text.length) return false;
    const { name, isMeasure = false } = right;
    const written = text.slice(start, end);
    const slip = slipBetween(written, name);
    if (slip === undefined) return false;
    const before = isMeasure ? text.slice(Math.max(0, start - BEFORE_UNIT), start) : '';
    // 「平方米里」: a unit with the end of another behind it.
    if (isMeasure && slip.what === 'replaced' && this.names.has(written.slice(0, -1)))
      return isStrayBehindUnit(before, text.slice(end, end + 2)) && ONLY_HAN.test(written);
    const isCutUnit = isMeasure && slip.what === 'missing' && endsWithNumber(before);
    return (
      (isCutUnit || isLikelySlip(slip, right, () => this.ownLength(name, slip.at))) &&
      ONLY_HAN.test(written) &&
      !this.allowed.has(written) &&
      !placesOf(slip, written).some(([from, to]) => this.isNamed(text, start + from, start + to, start, end)) &&
      (isCutUnit ? !goesOnBehindUnit(text.slice(end - 1, end + 1)) : fallsApart(text, start, written, slip))
    );
  }

  /** How many letters of a name are its own, if another name begins or ends it and the letter at a place is not in that. */
  private ownLength(name: string, at: number): number {
    let own = name.length;
    for (let length = SHORTEST_PART; length < name.length; length++) {
      if (length <= at && this.names.has(name.slice(0, length))) own = Math.min(own, name.length - length);
      if (at < name.length - length && this.names.has(name.slice(-length))) own = Math.min(own, name.length - length);
    }
    return own;
  }

  /**
   * True if one of the names stands here as it should, with these letters in it. One that is no more than half of a long
   * stretch says less than the stretch does.
   */
  private isNamed(text: string, from: number, to: number, start: number, end: number): boolean {
    const most = end - start >= TELLING_LENGTH ? (end - start) / 2 : 0;
    for (let at = Math.max(0, to - this.longest); at <= from; at++) {
      if ((this.filter[hash(text.charCodeAt(at), text.charCodeAt(at + 1))]! & STARTS) === 0) continue;
      for (const { name } of this.byStart.get(pairAt(text, at)) ?? []) {
        const isPart = at >= start && at + name.length <= end && name.length <= most;
        if (at + name.length >= to && !isPart && text.startsWith(name, at)) return true;
      }
    }
    return false;
  }
}

/** So much in front of a unit says what is measured. */
const BEFORE_UNIT = 24;
/** Of shorter names nothing is known by itself. */
const SHORTEST_PART = 4;

/** Letters that no name may stand on if a slip is one: the wrong ones; in a word of two, either. */
function placesOf({ what, at }: Slip, { length }: string): [from: number, to: number][] {
  if (length === 2)
    return [
      [0, 1],
      [1, 2],
    ];
  return what === 'missing' ? [[at - 1, at + 1]] : [[at, what === 'swapped' || what === 'misheard' ? at + 2 : at + 1]];
}

const FIRST_HAN = 0x4e00;
const ONLY_HAN = /^\p{Script=Han}+$/u;

/** Two letters of a text as one number, of those that an engine looks up quickest. */
function pairAt(text: string, at: number, apart = 1): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + apart);
}

/** Thousands of names fill a smaller table. */
const HASH_BITS = 19;

function hash(first: number, second: number): number {
  return (first * 4129 + second) & ((1 << HASH_BITS) - 1);
}

/** True if what follows the first wrong letter may be the rest of the name: quicker than to look at all of it. */
function goesOnLike(text: string, start: number, name: string, same: number): boolean {
  const next = text.charCodeAt(start + same + 1);
  const here = text.charCodeAt(start + same);
  const [meant, after] = [name.charCodeAt(same), name.charCodeAt(same + 1)];
  // Replaced (perhaps the last letter), exchanged or added; missing; a word for another of the same sound.
  return (
    same + 1 === name.length ||
    next === after ||
    next === meant ||
    here === after ||
    (name.length > 5 && (same + 2 === name.length || text.charCodeAt(start + same + 2) === name.charCodeAt(same + 2)))
  );
}

/** True if everything but the first two letters of a name stands in front of this place: the others find the rest. */
function endsLike(text: string, at: number, name: string): boolean {
  for (let behind = 2; behind < name.length - 2; behind++)
    if (text.charCodeAt(at + 1 - behind) !== name.charCodeAt(name.length - 1 - behind)) return false;
  return true;
}

/** How long what was meant to be a name may be. */
function lengthsOf({ name: { length }, isMeasure }: RightName): number[] {
  if (length < 5) return isMeasure ? [length, length - 1] : [length];
  return [length, length - 1, length + 1];
}
