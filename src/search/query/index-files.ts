import { inflateSync } from 'fflate';
import type { ReadIndexFile } from './answer.ts';

/** How many files are kept unpacked. */
const KEPT = 200;

/** Reads each file of the index once, while it is kept. */
export class IndexFiles {
  private readonly read: ReadIndexFile;
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(read: ReadIndexFile) {
    this.read = read;
  }

  /** True if the file need not be read any more. */
  has(name: string): boolean {
    return this.kept.has(name);
  }

  /** The file's content as `open` understands it. Rejects if it cannot be read; the next call tries again. */
  get<T>(name: string, open: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.kept.get(name) as Promise<T> | undefined;
    const content = known ?? this.read(name).then((bytes) => open(inflateSync(bytes)));
    this.kept.delete(name);
    this.kept.set(name, content);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    content.catch(() => this.kept.get(name) === content && this.kept.delete(name));
    return content;
  }

  json<T>(name: string): Promise<T> {
    return this.get(name, (bytes) => JSON.parse(new TextDecoder('utf-16le').decode(bytes)) as T);
  }
}
