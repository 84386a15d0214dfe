import { NumberReader, type Stream, STREAMS } from '../format/format.ts';
import { endsBetween } from '../format/sentences.ts';
import { PLACES } from '../format/zones.ts';

/** Places of a key in all records, ascending: the record's number times `PLACES` plus the place in it. */
export type Places = Float64Array;

/** The places of a key. `next`: where a sentence ends behind its first letter, the place of the second one. */
export interface FoundPlaces {
  places: Places;
  next: Places | undefined;
}

/** A file of keys: which it has, and where each one's places are written. */
export class KeyFile {
  private readonly keys: readonly string[];
  private readonly streams: Record<Stream, Uint8Array>;
  /** Where each key begins in a stream; one more for the end. */
  private readonly starts: Record<Stream, Uint32Array>;

  constructor(bytes: Uint8Array) {
    const reader = new NumberReader(bytes);
    this.keys = reader.text(reader.next()).split(' ');
    const count = this.keys.length;
    this.starts = {
      steps: new Uint32Array(count + 1),
      highs: new Uint32Array(count + 1),
      lows: new Uint32Array(count + 1),
    };
    for (let index = 0; index < count; index++) {
      for (const stream of STREAMS) this.starts[stream][index + 1] = this.starts[stream][index]! + reader.next();
    }
    const take = (stream: Stream) => bytes.subarray(reader.at, (reader.at += this.starts[stream][count]!));
    this.streams = { steps: take('steps'), highs: take('highs'), lows: take('lows') };
  }

  /** The places of a key, or of all keys that begin with `text`. A key of many places may come several times. */
  find(text: string, whole: boolean): FoundPlaces[] {
    let low = 0;
    for (let high = this.keys.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (this.keys[middle]! < text) low = middle + 1;
      else high = middle;
    }
    const found: FoundPlaces[] = [];
    for (let index = low; index < this.keys.length; index++) {
      const key = this.keys[index]!;
      if (whole ? key !== text : !key.startsWith(text)) break;
      found.push(this.places(index));
    }
    return found;
  }

  private places(index: number): FoundPlaces {
    const part = (stream: Stream) =>
      this.streams[stream].subarray(this.starts[stream][index], this.starts[stream][index + 1]);
    const key = this.keys[index]!;
    const isLink = key.length > 1 && endsBetween(key.charCodeAt(0), key.charCodeAt(1));
    const lows = part('lows');
    const [steps, highs] = [new NumberReader(part('steps')), new NumberReader(part('highs'))];
    const count = isLink ? lows.length / 2 : lows.length;
    const places = new Float64Array(count);
    const next = isLink ? new Float64Array(count) : undefined;
    let low = 0;
    const distance = () => highs.next() * 256 + lows[low++]!;
    for (let at = 0, record = 0; at < count;) {
      const step = steps.next();
      record += step >>> 1;
      const end = at + (step & 1 ? steps.next() : 1);
      for (let place = record * PLACES; at < end; at++) {
        places[at] = place += distance();
        if (next) next[at] = record * PLACES + distance();
      }
    }
    return { places, next };
  }
}

/** One ascending list of several. */
export function merged(lists: readonly Places[]): Places {
  return lists.length === 1 ? lists[0]! : joined(lists).sort();
}

/** Those of the places whose next sentence begins at one of `starts`. */
export function leadingTo(all: readonly FoundPlaces[], starts: Places): Places {
  const wanted = new Set(starts);
  return merged(all.map(({ places, next }) => places.filter((_, at) => wanted.has(next![at]!))));
}

/** Lists one behind the other. */
function joined(lists: readonly Places[]): Places {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Places so much further on. */
export function moved(places: Places, by: number): Places {
  return by === 0 ? places : places.map((place) => place + by);
}

/** The places of the first list that have one of the second at `distance` behind them. */
export function followedBy(first: Places, second: Places, distance: number): Places {
  const kept = new Float64Array(Math.min(first.length, second.length));
  let count = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
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
