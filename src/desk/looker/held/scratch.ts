import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ContentFile } from '../../../ingest/files/content-file.ts';
import { digestOf } from '../../../kernel/digest.ts';

/** Bytes of all files together; those that were needed longest ago go first. */
const MOST_BYTES = 512 << 20;

/** What is not written into the content folder lies here while it is looked at, by the digest of its bytes. */
export class Scratch {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  has(digest: string): boolean {
    return this.#sizes.has(digest);
  }

  /** Stores bytes; throws if they are not those of the digest. `needed`: digests that must stay. */
  add(digest: string, bytes: Uint8Array, needed: ReadonlySet<string>): void {
    if (digestOf(bytes) !== digest) throw new Error('The bytes have another digest.');
    if (this.has(digest)) return;
    for (const [old, size] of this.#sizes) {
      if (this.#bytes + bytes.length <= MOST_BYTES) break;
      if (needed.has(old)) continue;
      rmSync(join(this.#folder, old), { recursive: true, force: true });
      this.#sizes.delete(old);
      this.#bytes -= size;
    }
    mkdirSync(join(this.#folder, digest), { mode: 0o700 });
    writeFileSync(this.#blob(digest), bytes, { mode: 0o600 });
    this.#sizes.set(digest, bytes.length);
    this.#bytes += bytes.length;
  }

  /** A file of the content folder as it would be. */
  file(path: string, digest: string): ContentFile {
    const size = this.#sizes.get(digest)!;
    // The one that was needed last is the last to go.
    this.#sizes.delete(digest);
    this.#sizes.set(digest, size);
    // Readers know a few forms by their names.
    const extension = /^\.[a-z\d]{1,8}$/i.exec(extname(path))?.[0] ?? '';
    const absolute = this.#blob(digest) + extension;
    if (extension !== '' && !existsSync(absolute)) linkSync(this.#blob(digest), absolute);
    return { path, absolute, size, stamp: `unwritten-${digest}`, link: false, changedAt: 0 };
  }

  #blob(digest: string): string {
    return join(this.#folder, digest, 'file');
  }
}
