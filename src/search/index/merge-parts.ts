import { ByteWriter } from './byte-writer.ts';
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
  const places = new ByteWriter();
  for (let key = leastKey(parts, at); key < Infinity; key = leastKey(parts, at)) {
    places.clear();
    let last = 0;
    for (let index = 0; index < parts.length; index++) {
      const { keys, firstSteps, lastRecords, starts, bytes } = parts[index]!;
      const own = at[index]!;
      if (keys[own] !== key) continue;
      at[index] = own + 1;
      places.putNumber(firstSteps[own]! + 2 * (bases[index]! - last));
      places.putBytes(bytes, starts[own]!, starts[own + 1]!);
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

/** Keys, how many bytes each one's places have, and the places. */
class KeyFile {
  private keys: string[] = [];
  private readonly lengths = new ByteWriter();
  private readonly places = new ByteWriter();

  get size(): number {
    return this.places.length;
  }

  add(key: number, places: ByteWriter): void {
    this.keys.push(keyText(key));
    this.lengths.putNumber(places.length);
    places.appendTo(this.places);
  }

  /** The file so far; the next one begins. */
  take(): KeyFileDraft {
    const names = Buffer.from(this.keys.join(' '), 'utf16le');
    const head = new ByteWriter();
    head.putNumber(names.length / 2);
    const draft = { first: this.keys[0]!, bytes: Buffer.concat([head.bytes(), names, this.lengths.bytes(), this.places.bytes()]) };
    this.keys = [];
    this.lengths.clear();
    this.places.clear();
    return draft;
  }
}
