import { tableOf } from '../../kernel/names.ts';
import { type Stream, STREAMS } from '../format/format.ts';
import { isBreak, keyLength } from '../format/keys.ts';
import { PLACES, type Zone, ZONE_STARTS, ZONES } from '../format/zones.ts';
import { ByteWriter } from './byte-writer.ts';
import { KeyTable } from './key-table.ts';
import type { PlacedZones } from './placed-zones.ts';

/**
 * The keys of some records that follow each other, with their places. Records are numbered from 0 within the part, so
 * that a part stays as it is when records are added before it.
 */
export interface Part {
  records: number;
  /** Keys in order: up to three letters of 16 bits as one number. */
  keys: Float64Array;
  /** The places of the keys as they stand in a file of keys, but without the first step. */
  streams: Record<Stream, Column>;
  /** The first step of each key, its distance counted from the part's first record. */
  firstSteps: Uint32Array;
  lastRecords: Uint16Array;
}

/** The bytes of all keys, and where each one's begin; one more for the end. */
export interface Column {
  bytes: Uint8Array;
  starts: Uint32Array;
}

/** A part holds fewer: a record's number and a place together have 32 bits. */
export const PART_LIMIT = 2 ** 32 / PLACES;

const SHIFT = 0x10000;

/** The letters of a key. */
export function keyText(key: number): string {
  const codes = [Math.floor(key / (SHIFT * SHIFT)), Math.floor(key / SHIFT) % SHIFT, key % SHIFT];
  return String.fromCharCode(...codes.filter((code) => code > 0));
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

  /** Indexes the folded zones of fewer than `PART_LIMIT` records. */
  make(records: readonly PlacedZones[]): Part {
    this.slots.clear();
    this.seen.fill(0);
    this.count = 0;
    for (const stream of STREAMS) this.writers[stream].clear();
    for (const [record, zones] of records.entries()) {
      for (const zone of ZONES) this.addText(zones[zone], record, zone);
    }
    return { records: records.length, ...this.inOrder() };
  }

  private addText(text: string, record: number, zone: Zone): void {
    const base = record * PLACES + ZONE_STARTS[zone];
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
      const third = keyLength(first) === 3 && at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
      this.add((first * SHIFT + second) * SHIFT + (isBreak(third) ? 0 : third), base + at);
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

  /** Keys in order, each with its places, which came in order already. */
  private inOrder(): Omit<Part, 'records'> {
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
    const lastRecords = new Uint16Array(keys.length);
    for (const [index, key] of keys.entries()) {
      const slot = this.slots.number(key);
      const own = places.subarray(ends[slot], ends[slot + 1]);
      firstSteps[index] = putPlaces(writers, own);
      lastRecords[index] = Math.floor(own[own.length - 1]! / PLACES);
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

/** Writes places as a file of keys has them, but for the first step, which is returned. */
function putPlaces({ steps, highs, lows }: Record<Stream, ByteWriter>, places: Uint32Array): number {
  let firstStep = -1;
  for (let from = 0, before = 0; from < places.length;) {
    const record = Math.floor(places[from]! / PLACES);
    let to = from + 1;
    while (to < places.length && Math.floor(places[to]! / PLACES) === record) to++;
    const step = (record - before) * 2 + (to - from > 1 ? 1 : 0);
    if (firstStep < 0) firstStep = step;
    else steps.putNumber(step);
    if (to - from > 1) steps.putNumber(to - from);
    for (let index = from, last = record * PLACES; index < to; last = places[index++]!) {
      const distance = places[index]! - last;
      highs.putNumber(distance >>> 8);
      lows.putByte(distance & 0xff);
    }
    before = record;
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
