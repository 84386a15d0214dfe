import { tableOf } from '../../kernel/names.ts';
import { type Stream, STREAMS } from '../format/format.ts';
import { isBreak, keyLength } from '../format/keys.ts';
import { endsBetween } from '../format/sentences.ts';
import { PLACES, type Zone, ZONE_STARTS, ZONES } from '../format/zones.ts';
import { ByteWriter } from './byte-writer.ts';
import { KeyTable } from './key-table.ts';
import type { PlacedZones } from './placed-zones.ts';
import { placesOfSentences } from './sentence-places.ts';

/**
 * The keys of some records that follow each other, with their places. Records are numbered from the part's first, so
 * that a part stays as it is when records are added before it.
 */
export interface Part {
  records: number;
  /** The number of the last record, the first being 0. */
  span: number;
  /** Keys in order: up to three letters of 16 bits as one number. */
  keys: Float64Array;
  /** The places of the keys as they stand in a file of keys, but without the first step. */
  streams: Record<Stream, Column>;
  /** The first step of each key, its distance counted from the part's first record. */
  firstSteps: Uint32Array;
  lastRecords: Uint32Array;
}

/** The bytes of all keys, and where each one's begin; one more for the end. */
export interface Column {
  bytes: Uint8Array;
  starts: Uint32Array;
}

/** A part holds fewer: how many records come before one and a place in it have 32 bits together. */
export const PART_LIMIT = 2 ** 32 / PLACES;

const SHIFT = 0x10000;

/** The letters of a key. */
export function keyText(key: number): string {
  const codes = [Math.floor(key / (SHIFT * SHIFT)), Math.floor(key / SHIFT) % SHIFT, key % SHIFT];
  return String.fromCharCode(...codes.filter((code) => code > 0));
}

/** Whether a sentence ends behind the first letter of a key: then each of its places has one in the next sentence. */
export function isLink(key: number): boolean {
  const second = Math.floor(key / SHIFT) % SHIFT;
  return second > 0 && endsBetween(Math.floor(key / (SHIFT * SHIFT)), second);
}

/**
 * Makes parts one after another, all in the same memory: it is tens of megabytes for each, which would otherwise wait
 * to be collected.
 */
export class PartMaker {
  private readonly slots = new KeyTable();
  /** The record in which a single letter was last seen, plus one: only its first place in a record is kept. */
  private readonly seen = new Uint16Array(SHIFT);
  /** Which key stands where, as it comes. */
  private slotOf = new Uint32Array(SHIFT);
  private placeOf = new Uint32Array(SHIFT);
  private count = 0;
  private readonly writers = eachStream(() => new ByteWriter());

  /** Indexes the folded zones of fewer than `PART_LIMIT` records. `numbers`: of each record, ascending from 0. */
  make(records: readonly PlacedZones[], numbers: readonly number[]): Part {
    this.slots.clear();
    this.seen.fill(0);
    this.count = 0;
    for (const stream of STREAMS) this.writers[stream].clear();
    for (const [record, zones] of records.entries()) {
      for (const zone of ZONES) this.addText(zones[zone], record, zone);
    }
    return { records: records.length, span: numbers.at(-1) ?? 0, ...this.inOrder(numbers) };
  }

  private addText(text: string, record: number, zone: Zone): void {
    const base = record * PLACES + ZONE_STARTS[zone];
    const places = zone === 'text' ? placesOfSentences(text) : undefined;
    const placeAt = (at: number) => base + (places ? places[at]! : at);
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (isBreak(first)) continue;
      if (this.seen[first] !== record + 1) {
        this.seen[first] = record + 1;
        // Nothing is matched behind a single letter: it is enough to know the zone.
        this.add(first * SHIFT * SHIFT, base);
      }
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      if (second === 0 || isBreak(second)) continue;
      const third = keyLength(first, second) === 3 && at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
      const key = (first * SHIFT + second) * SHIFT + (isBreak(third) ? 0 : third);
      this.add(key, placeAt(at));
      if (endsBetween(first, second)) this.add(key, placeAt(at + 1));
    }
  }

  private add(key: number, place: number): void {
    if (this.count === this.slotOf.length) {
      this.slotOf = doubled(this.slotOf);
      this.placeOf = doubled(this.placeOf);
    }
    this.slotOf[this.count] = this.slots.number(key);
    this.placeOf[this.count++] = place;
  }

  /** Keys in order, each with its places, record after record. */
  private inOrder(numbers: readonly number[]): Omit<Part, 'records' | 'span'> {
    const ends = new Uint32Array(this.slots.size + 1);
    for (let index = 0; index < this.count; index++) ends[this.slotOf[index]! + 1]!++;
    for (let slot = 0; slot < this.slots.size; slot++) ends[slot + 1]! += ends[slot]!;
    const places = new Uint32Array(this.count);
    const next = ends.slice();
    for (let index = 0; index < this.count; index++) places[next[this.slotOf[index]!]!++] = this.placeOf[index]!;

    const keys = this.slots.sorted();
    const { writers } = this;
    const starts = eachStream(() => new Uint32Array(keys.length + 1));
    const firstSteps = new Uint32Array(keys.length);
    const lastRecords = new Uint32Array(keys.length);
    for (const [index, key] of keys.entries()) {
      const slot = this.slots.number(key);
      const own = places.subarray(ends[slot], ends[slot + 1]);
      lastRecords[index] = numbers[Math.floor(own[own.length - 1]! / PLACES)]!;
      firstSteps[index] = putPlaces(writers, isLink(key) ? linksInOrder(own) : [own.sort()], numbers);
      for (const stream of STREAMS) starts[stream][index + 1] = writers[stream].length;
    }
    return {
      keys,
      firstSteps,
      lastRecords,
      streams: eachStream((stream) => ({ bytes: writers[stream].bytes(), starts: starts[stream] })),
    };
  }
}

/** Places that came in pairs, by the first of each; the second ones apart. */
function linksInOrder(own: Uint32Array): [Uint32Array, Uint32Array] {
  const pairs = Array.from({ length: own.length / 2 }, (_, index) => [own[2 * index]!, own[2 * index + 1]!] as const);
  pairs.sort(([a], [b]) => a - b);
  return [Uint32Array.from(pairs, ([place]) => place), Uint32Array.from(pairs, ([, following]) => following)];
}

/**
 * Writes places as a file of keys has them, but for the first step, which is returned. `next`: of places that lead to
 * the next sentence, where that begins.
 */
function putPlaces(
  { steps, highs, lows }: Record<Stream, ByteWriter>,
  [places, next]: readonly [places: Uint32Array, next?: Uint32Array] | readonly Uint32Array[],
  numbers: readonly number[],
): number {
  const put = (distance: number) => {
    highs.putNumber(distance >>> 8);
    lows.putByte(distance & 0xff);
  };
  let firstStep = -1;
  for (let from = 0, before = 0; from < places!.length;) {
    const record = Math.floor(places![from]! / PLACES);
    let to = from + 1;
    while (to < places!.length && Math.floor(places![to]! / PLACES) === record) to++;
    const step = (numbers[record]! - before) * 2 + (to - from > 1 ? 1 : 0);
    if (firstStep < 0) firstStep = step;
    else steps.putNumber(step);
    if (to - from > 1) steps.putNumber(to - from);
    for (let index = from, last = record * PLACES; index < to; last = places![index++]!) {
      put(places![index]! - last);
      if (next) put(next[index]! - record * PLACES);
    }
    before = numbers[record]!;
    from = to;
  }
  return firstStep;
}

/** One of something for each stream. */
function eachStream<T>(make: (stream: Stream) => T): Record<Stream, T> {
  return tableOf(STREAMS, make);
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2);
  longer.set(array);
  return longer;
}
