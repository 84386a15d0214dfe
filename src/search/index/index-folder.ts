import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { createHash } from 'node:crypto';
import { DIGEST_LENGTH } from '../format.ts';

const deflate = promisify(deflateRaw);

/** Files that are compressed and written at one time. */
const AT_ONCE = 32;

/** Writes the files of an index into a folder of its own; what was there is gone. */
export class IndexFolder {
  private readonly folder: string;
  private readonly made = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  /** Writes bytes as they are under a name that their digest gives; answers the digest. */
  async put(nameOf: (digest: string) => string, bytes: Uint8Array): Promise<string> {
    const digest = shortDigest([bytes]);
    await this.write(nameOf(digest), bytes);
    return digest;
  }

  /** Compresses and writes one file after another, several at a time; answers their digests and sizes in order. */
  async putAll(nameOf: (digest: string) => string, drafts: Iterable<Uint8Array>): Promise<{ digest: string; size: number }[]> {
    const written: Promise<{ digest: string; size: number }>[] = [];
    for (const bytes of drafts) {
      written.push(deflate(bytes).then(async (packed) => ({ digest: await this.put(nameOf, packed), size: packed.length })));
      if (written.length % AT_ONCE === 0) await Promise.all(written.slice(-AT_ONCE));
    }
    return Promise.all(written);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.folder, name);
    const parent = dirname(file);
    if (!this.made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.made.add(parent);
    }
    await writeFile(file, bytes);
  }
}

/** Of several files together; five bits a letter, all lower case: some file systems know no other. */
export function shortDigest(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  return hash.digest().readUIntBE(0, 5).toString(32).padStart(DIGEST_LENGTH, '0');
}
