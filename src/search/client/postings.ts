import { NumberReader } from '../format.ts';
import { PLACES } from '../zones.ts';

/** Places of a key in all records, ascending: the record's number times `PLACES` plus the place in it. */
export type Places = Float64Array;

/** A file of keys: which it has, and where each one's places are written. */
export class KeyFile {
  private readonly bytes: Uint8Array;
  private readonly keys: readonly string[];
  /** Where the places of each key begin; one more for the end. */
  private readonly starts: Uint32Array;

  constructor(bytes: Uint8Array) {
    const reader = new NumberReader(bytes);
    this.keys = reader.text(reader.next()).split(' ');
    this.starts = new Uint32Array(this.keys.length + 1);
    for (let index = 0; index < this.keys.length; index++) this.starts[index + 1] = this.starts[index]! + reader.next();
    this.bytes = bytes.subarray(reader.at);
  }

  /** The places of a key, or of all keys that begin with `text`, a list for each. */
  find(text: string, whole: boolean): Places[] {
    let low = 0;
    for (let high = this.keys.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (this.keys[middle]! < text) low = middle + 1;
      else high = middle;
    }
    const found: Places[] = [];
    for (let index = low; index < this.keys.length; index++) {
      const key = this.keys[index]!;
      if (whole ? key !== text : !key.startsWith(text)) break;
      found.push(readPlaces(this.bytes.subarray(this.starts[index], this.starts[index + 1])));
    }
    return found;
  }
}

/**
 * Records with a key follow each other as: twice the distance from the record before, plus one if there are several places; then their
 * number if several; then the places, each as its distance from the one before.
 */
function readPlaces(bytes: Uint8Array): Places {
  const places = new Float64Array(bytes.length);
  let count = 0;
  const reader = new NumberReader(bytes);
  for (let record = 0; reader.at < bytes.length; ) {
    const step = reader.next();
    record += step >>> 1;
    const times = step & 1 ? reader.next() : 1;
    const base = record * PLACES;
    for (let index = 0, place = 0; index < times; index++) {
      place += reader.next();
      places[count++] = base + place;
    }
  }
  return places.subarray(0, count);
}

/** One ascending list of several. */
export function merged(lists: readonly Places[]): Places {
  if (lists.length === 1) return lists[0]!;
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/** The places of the first list that have one of the second at `distance` behind them. */
export function followedBy(first: Places, second: Places, distance: number): Places {
  const kept = new Float64Array(Math.min(first.length, second.length));
  let count = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const wanted = first[i]! + distance;
    const there = second[j]!;
    if (there === wanted) {
      kept[count++] = first[i]!;
      i++;
      j++;
    } else if (there < wanted) j++;
    else i++;
  }
  return kept.subarray(0, count);
}
