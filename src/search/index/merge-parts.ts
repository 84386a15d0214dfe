import { ByteWriter } from './byte-writer.ts';
import { STREAMS } from '../format.ts';
import { keyText, type Part } from './part.ts';

/** A file of keys before compression. */
export interface KeyFileDraft {
  first: string;
  bytes: Uint8Array;
}

/** A file is closed when its places have grown to this: what a reader loads for one key, before compression. */
const FILE_SIZE = 40 * 1024;

/** The keys of all parts in order, in files. Places are copied as they are; only the step into each part is counted anew. */
export function* mergeParts(parts: readonly Part[]): Generator<KeyFileDraft> {
  const bases: number[] = [];
  let records = 0;
  for (const part of parts) {
    bases.push(records);
    records += part.records;
  }
  const at = new Uint32Array(parts.length);
  const file = new KeyFile();
  const places = new KeyPlaces();
  for (let key = leastKey(parts, at); key < Infinity; key = leastKey(parts, at)) {
    places.clear();
    let last = 0;
    for (let index = 0; index < parts.length; index++) {
      const { keys, firstSteps, lastRecords, streams } = parts[index]!;
      const own = at[index]!;
      if (keys[own] !== key) continue;
      at[index] = own + 1;
      places.steps.putNumber(firstSteps[own]! + 2 * (bases[index]! - last));
      for (const stream of STREAMS) places[stream].putBytes(streams[stream].bytes, streams[stream].starts[own]!, streams[stream].starts[own + 1]!);
      last = bases[index]! + lastRecords[own]!;
    }
    // A key of many places does not burden the ones before it.
    if (file.size > 0 && file.size + places.length > 2 * FILE_SIZE) yield file.take();
    file.add(key, places);
    if (file.size >= FILE_SIZE) yield file.take();
  }
  if (file.size > 0) yield file.take();
}

function leastKey(parts: readonly Part[], at: Uint32Array): number {
  let least = Infinity;
  for (let index = 0; index < parts.length; index++) {
    const key = parts[index]!.keys[at[index]!]!;
    if (key < least) least = key;
  }
  return least;
}

/** The places of one key, or of the keys of one file. */
class KeyPlaces {
  readonly steps = new ByteWriter();
  readonly highs = new ByteWriter();
  readonly lows = new ByteWriter();

  get length(): number {
    return this.steps.length + this.highs.length + this.lows.length;
  }

  clear(): void {
    for (const stream of STREAMS) this[stream].clear();
  }
}

/** Keys, how many bytes each one has in each stream, and the streams. */
class KeyFile {
  private keys: string[] = [];
  private readonly lengths = new ByteWriter();
  private readonly places = new KeyPlaces();

  get size(): number {
    return this.places.length;
  }

  add(key: number, places: KeyPlaces): void {
    this.keys.push(keyText(key));
    for (const stream of STREAMS) {
      this.lengths.putNumber(places[stream].length);
      places[stream].appendTo(this.places[stream]);
    }
  }

  /** The file so far; the next one begins. */
  take(): KeyFileDraft {
    const names = Buffer.from(this.keys.join(' '), 'utf16le');
    const head = new ByteWriter();
    head.putNumber(names.length / 2);
    const draft = { first: this.keys[0]!, bytes: Buffer.concat([head.bytes(), names, this.lengths.bytes(), ...STREAMS.map((stream) => this.places[stream].bytes())]) };
    this.keys = [];
    this.lengths.clear();
    this.places.clear();
    return draft;
  }
}
