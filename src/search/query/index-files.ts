import { inflateSync } from 'fflate';
import type { ByteRange, ReadIndexFile } from './answer.ts';

/** How many files are kept unpacked. */
const KEPT = 200;

/** Reads each file of the index once, while it is kept. */
export class IndexFiles {
  private readonly read: ReadIndexFile;
  private readonly unpack: (bytes: Uint8Array) => Uint8Array;
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(read: ReadIndexFile, unpack: (bytes: Uint8Array) => Uint8Array = inflateSync) {
    this.read = read;
    this.unpack = unpack;
  }

  /** True if the file need not be read any more. */
  has(name: string): boolean {
    return this.kept.has(name);
  }

  /**
   * The content of the file, or of a range of it, as `open` understands it. Rejects if it cannot be read; the next call
   * tries again.
   */
  get<T>(name: string, open: (bytes: Uint8Array) => T, range?: ByteRange): Promise<T> {
    const key = range ? `${name} ${range.from}` : name;
    const known = this.kept.get(key) as Promise<T> | undefined;
    const content = known ?? this.read(name, range).then((bytes) => open(this.unpack(within(bytes, range))));
    this.kept.delete(key);
    this.kept.set(key, content);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    content.catch(() => this.kept.get(key) === content && this.kept.delete(key));
    return content;
  }

  json<T>(name: string, range?: ByteRange): Promise<T> {
    return this.get(name, (bytes) => JSON.parse(new TextDecoder('utf-16le').decode(bytes)) as T, range);
  }
}

/** Not every server knows how to send a part of a file. */
function within(bytes: Uint8Array, range: ByteRange | undefined): Uint8Array {
  return range && bytes.length > range.to - range.from ? bytes.subarray(range.from, range.to) : bytes;
}
