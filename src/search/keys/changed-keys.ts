import { STREAMS } from '../format/format.ts';
import type { NumberedPart } from './merge-parts.ts';
import type { Part } from './part.ts';
import { chunkOf, type NumberRange } from './tier-borders.ts';

/** The parts of a tier, and which of a chunk's records lie in it. */
export interface TierParts {
  parts: readonly NumberedPart[];
  rangeOf: (chunk: number) => NumberRange;
}

/** Parts that are not the same in the two, in their order. */
export interface ChangedParts {
  before: readonly NumberedPart[];
  now: readonly NumberedPart[];
}

/**
 * The keys whose places in a tier are others than they were, ascending, and maybe some more. `rangeBefore`: as of the
 * parts, the same function where no border has moved. `most`: from so many bytes of places on a part's digest decides
 * where they go on in another file.
 */
export function changedKeys(
  now: TierParts,
  rangeBefore: (chunk: number) => NumberRange,
  changed: ChangedParts,
  most: number,
): Float64Array {
  const found: number[] = [];
  for (const one of changed.before) {
    const other = changed.now.find(({ first }) => first === one.first);
    for (const key of other ? differing(one, other, now, rangeBefore, most) : one.part.keys) found.push(key);
  }
  for (const one of changed.now)
    if (!changed.before.some(({ first }) => first === one.first)) for (const key of one.part.keys) found.push(key);
  if (rangeBefore !== now.rangeOf) for (const key of inOtherRange(now, rangeBefore)) found.push(key);
  return Float64Array.from(new Set(found)).sort();
}

/** Of a part that another one has taken the place of. */
function differing(
  one: NumberedPart,
  other: NumberedPart,
  now: TierParts,
  rangeBefore: (chunk: number) => NumberRange,
  most: number,
): number[] {
  const found: number[] = [];
  const lies = [lyingIn(one, rangeBefore), lyingIn(other, now.rangeOf)] as const;
  const sizes = one.digest === other.digest ? undefined : sizesOf(other.part.keys, now.parts);
  const [a, b] = [one.part.keys, other.part.keys];
  for (let i = 0, k = 0; i < a.length || k < b.length;) {
    const key = Math.min(a[i] ?? Infinity, b[k] ?? Infinity);
    const [inOne, inOther] = [a[i] === key, b[k] === key];
    const counts = (inOne && lies[0](key)) || (inOther && lies[1](key));
    const stays = inOne && inOther && areSame(one.part, i, other.part, k) && (sizes?.[k] ?? 0) < most;
    if (counts && !stays) found.push(key);
    if (inOne) i++;
    if (inOther) k++;
  }
  return found;
}

/** Tells whether a part has records in the tier, by key; keys come in order. */
function lyingIn({ part, first }: NumberedPart, rangeOf: (chunk: number) => NumberRange): (key: number) => boolean {
  let chunk = -1;
  let lies = false;
  return (key) => {
    if (chunkOf(key) !== chunk) {
      chunk = chunkOf(key);
      const { from, to } = rangeOf(chunk);
      lies = to > first && from <= first + part.span;
    }
    return lies;
  };
}

/** Of each of these keys: the bytes of its places in all parts. */
function sizesOf(keys: Float64Array, parts: readonly NumberedPart[]): Float64Array {
  const sizes = new Float64Array(keys.length);
  for (const { part } of parts) {
    for (let index = 0, at = 0; index < keys.length && at < part.keys.length;) {
      if (part.keys[at]! < keys[index]!) at++;
      else if (part.keys[at]! > keys[index]!) index++;
      // The first step of a part's places, which is not among its bytes, takes five at most.
      else sizes[index++]! += 5 + STREAMS.reduce((sum, stream) => sum + sizeIn(part, stream, at), 0);
    }
  }
  return sizes;
}

function sizeIn({ streams }: Part, stream: (typeof STREAMS)[number], key: number): number {
  const { starts } = streams[stream];
  return starts[key + 1]! - starts[key]!;
}

function areSame(one: Part, a: number, other: Part, b: number): boolean {
  return (
    one.firstSteps[a] === other.firstSteps[b] &&
    one.lastRecords[a] === other.lastRecords[b] &&
    STREAMS.every((stream) => {
      const [x, y] = [one.streams[stream], other.streams[stream]];
      const [from, to] = [x.starts[a]!, x.starts[a + 1]!];
      const shift = y.starts[b]! - from;
      if (y.starts[b + 1]! !== to + shift) return false;
      for (let at = from; at < to; at++) if (x.bytes[at] !== y.bytes[at + shift]) return false;
      return true;
    })
  );
}

/** Keys of which other records lie in the tier now. */
function inOtherRange({ parts, rangeOf }: TierParts, rangeBefore: (chunk: number) => NumberRange): number[] {
  const isOther = new Map<number, boolean>();
  const found: number[] = [];
  for (const { part } of parts) {
    let chunk = -1;
    let other = false;
    for (const key of part.keys) {
      if (chunkOf(key) !== chunk) {
        chunk = chunkOf(key);
        const known = isOther.get(chunk);
        if (known === undefined) isOther.set(chunk, (other = areOther(rangeOf(chunk), rangeBefore(chunk))));
        else other = known;
      }
      if (other) found.push(key);
    }
  }
  return found;
}

function areOther(a: NumberRange, b: NumberRange): boolean {
  return a.from !== b.from || a.to !== b.to;
}
