import { NumberReader, type Stream, STREAMS } from '../format/format.ts';
import { PLACES } from '../format/zones.ts';

/** Places of a key in all records, ascending: the record's number times `PLACES` plus the place in it. */
export type Places = Float64Array;

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

  /** The places of a key, or of all keys that begin with `text`, a list for each. */
  find(text: string, whole: boolean): Places[] {
    let low = 0;
    for (let high = this.keys.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (this.keys[middle]! < text) low = middle + 1;
      else high = middle;
    }
    const found: Places[] = [];
    for (let index = low; index < this.keys.length; index++) {
      const key = this.keys[index]!;
      if (whole ? key !== text : !key.startsWith(text)) break;
      found.push(this.places(index));
    }
    return found;
  }

  private places(index: number): Places {
    const part = (stream: Stream) =>
      this.streams[stream].subarray(this.starts[stream][index], this.starts[stream][index + 1]);
    const lows = part('lows');
    const [steps, highs] = [new NumberReader(part('steps')), new NumberReader(part('highs'))];
    const places = new Float64Array(lows.length);
    for (let at = 0, record = 0; at < lows.length;) {
      const step = steps.next();
      record += step >>> 1;
      const end = at + (step & 1 ? steps.next() : 1);
      for (let place = record * PLACES; at < end; at++) {
        place += highs.next() * 256 + lows[at]!;
        places[at] = place;
      }
    }
    return places;
  }
}

/** One ascending list of several. */
export function merged(lists: readonly Places[]): Places {
  return lists.length === 1 ? lists[0]! : joined(lists).sort();
}

/** Lists one behind the other. */
export function joined(lists: readonly Places[]): Places {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** All places so much further on. */
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
