import { putNumber } from '../format.ts';
import { keyText, type Part } from './part.ts';

/** A file of keys before compression. */
export interface KeyFileDraft {
  first: string;
  bytes: Uint8Array;
}

/** A file is closed when it has grown to this: what a reader loads for one key. */
const FILE_SIZE = 32 * 1024;

/** The keys of all parts in order, in files. Places are copied as they are; only the step into each part is counted anew. */
export function* mergeParts(parts: readonly Part[]): Generator<KeyFileDraft> {
  const bases: number[] = [];
  let records = 0;
  for (const part of parts) {
    bases.push(records);
    records += part.records;
  }
  const at = new Uint32Array(parts.length);
  let file = new KeyFileWriter();
  for (let key = nextKey(parts, at); key < Infinity; key = nextKey(parts, at)) {
    const size = file.size;
    const places: Uint8Array[] = [];
    let last = 0;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      const own = at[index]!;
      if (part.keys[own] !== key) continue;
      at[index] = own + 1;
      const step: number[] = [];
      putNumber(step, part.firstSteps[own]! + 2 * (bases[index]! - last));
      places.push(Uint8Array.from(step), part.bytes.subarray(part.starts[own], part.starts[own + 1]));
      last = bases[index]! + part.lastRecords[own]!;
    }
    const length = places.reduce((sum, { length: more }) => sum + more, 0);
    // A key of many places does not burden the ones before it.
    if (size > 0 && size + length > 2 * FILE_SIZE) {
      yield file.draft();
      file = new KeyFileWriter();
    }
    file.add(keyText(key), places, length);
    if (file.size >= FILE_SIZE) {
      yield file.draft();
      file = new KeyFileWriter();
    }
  }
  if (file.size > 0) yield file.draft();
}

function nextKey(parts: readonly Part[], at: Uint32Array): number {
  let least = Infinity;
  for (let index = 0; index < parts.length; index++) {
    const key = parts[index]!.keys[at[index]!];
    if (key !== undefined && key < least) least = key;
  }
  return least;
}

/** Keys, how many bytes each one's places have, and the places. */
class KeyFileWriter {
  private readonly keys: string[] = [];
  private readonly lengths: number[] = [];
  private readonly places: Uint8Array[] = [];
  size = 0;

  add(key: string, places: readonly Uint8Array[], length: number): void {
    this.keys.push(key);
    putNumber(this.lengths, length);
    this.places.push(...places);
    this.size += length;
  }

  draft(): KeyFileDraft {
    const names = Buffer.from(this.keys.join(' '), 'utf16le');
    const head: number[] = [];
    putNumber(head, names.length / 2);
    return { first: this.keys[0]!, bytes: Buffer.concat([Uint8Array.from(head), names, Uint8Array.from(this.lengths), ...this.places]) };
  }
}
