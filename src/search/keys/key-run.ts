import { type Stream, STREAMS } from '../format/format.ts';
import { ByteWriter } from './byte-writer.ts';
import { keyText } from './part.ts';

/** Where a file of keys begins: at a key, or behind so many pieces of its places. */
export interface FileStart {
  key: number;
  piece: number;
}

/** A file of keys before compression. */
export interface UnwrittenKeyFile {
  /** Its first key is the same as the last one of the file before, if that key's places go on. */
  start: FileStart;
  /** The last key that was looked at to find its end. */
  until: number;
  /** How many. */
  keys: number;
  bytes: Uint8Array;
}

/** The places of one key, or of several, one key's after another's. */
export class KeyPlaces {
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

/** A file is what a reader loads for one key: so many bytes at least and at most, before compression. */
export interface KeyFileSize {
  least: number;
  most: number;
}

/** What a key takes besides its places, about: its letters and how long its places are. */
const KEY_SIZE = 10;

/**
 * Keys in order, until they are cut into files; a key comes again where its places go on. Of all keys that could begin
 * the next file the one does that their digests, not their places, choose: so where files end depends little on the
 * ones before, and what changes a file leaves nearly all others as they were.
 */
export class KeyRun {
  private readonly fileSize: KeyFileSize;
  private readonly starts: FileStart[] = [];
  private readonly digests: number[] = [];
  private readonly places = new KeyPlaces();
  /** Where the places of each key end. */
  private readonly ends: Record<Stream, number[]> = { steps: [], highs: [], lows: [] };

  constructor(fileSize: KeyFileSize) {
    this.fileSize = fileSize;
  }

  /**
   * Adds a key, or a piece of its places; before it, the files that it has no room in are taken out. `digest`: 32 bits,
   * of the key and of where its places go on, if they do.
   */
  *add(start: FileStart, digest: number, places: KeyPlaces): Generator<UnwrittenKeyFile> {
    // A key of many places does not burden the ones before it.
    const { most } = this.fileSize;
    while (this.starts.length > 0 && this.size(this.starts.length) + places.length > most)
      yield this.take(places.length > most ? this.starts.length : this.cut(digest), start.key);
    this.starts.push(start);
    this.digests.push(digest);
    for (const stream of STREAMS) {
      places[stream].appendTo(this.places[stream]);
      this.ends[stream].push(this.places[stream].length);
    }
  }

  /** What is left. */
  *rest(): Generator<UnwrittenKeyFile> {
    if (this.starts.length > 0) yield this.take(this.starts.length, Infinity);
  }

  /** How many keys go into the next file. `next`: the digest of what comes behind them all. */
  private cut(next: number): number {
    let found = this.starts.length;
    for (let count = found - 1, least = next; count > 0 && this.size(count) >= this.fileSize.least; count--) {
      const own = this.digests[count]!;
      if (own < least) [found, least] = [count, own];
    }
    return found;
  }

  /** Of the first keys. */
  private size(count: number): number {
    return STREAMS.reduce((sum, stream) => sum + this.ends[stream][count - 1]!, count * KEY_SIZE);
  }

  private take(count: number, until: number): UnwrittenKeyFile {
    const starts = this.starts.splice(0, count);
    const keys = starts.map(({ key }) => keyText(key));
    this.digests.splice(0, count);
    const ends = STREAMS.map((stream) => this.ends[stream].splice(0, count));
    const names = Buffer.from(keys.join(' '), 'utf16le');
    const [head, lengths] = [new ByteWriter(), new ByteWriter()];
    head.putNumber(names.length / 2);
    for (let index = 0; index < count; index++)
      for (const own of ends) lengths.putNumber(own[index]! - (own[index - 1] ?? 0));
    const bytes = Buffer.concat([
      head.view(),
      names,
      lengths.view(),
      ...STREAMS.map((stream, index) => this.places[stream].view(ends[index]![count - 1])),
    ]);
    for (const [index, stream] of STREAMS.entries()) {
      const taken = ends[index]![count - 1]!;
      this.places[stream].drop(taken);
      this.ends[stream].forEach((end, at, all) => (all[at] = end - taken));
    }
    return { start: starts[0]!, until, keys: count, bytes };
  }
}
