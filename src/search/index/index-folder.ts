import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { DIGEST_BYTES, DIGEST_LENGTH, FILES, SEARCH_INDEX } from '../format/format.ts';
import { PINYIN_INDEX } from '../format/pinyin.ts';
import type { UnwrittenKeyFile } from '../keys/key-run.ts';
import type { MergedFile } from '../keys/merged-before.ts';

const deflate = promisify(deflateRaw);

/** Files that are compressed at one time. */
const AT_ONCE = 16;

/**
 * With more bytes for a key than this, its letters count for nothing beside the places, in which longer matches are
 * hardly ever found.
 */
const MANY_PLACES = 600;

/**
 * Writes the files of an index where they lie below the site's root; what lay there before is gone. Files whose names
 * say what they hold are left out if they are among those that are `kept`: sizes by path below the site's root.
 */
export class IndexFolder {
  private readonly folder: string;
  private readonly kept: ReadonlyMap<string, number>;
  private readonly made = new Set<string>();
  private readonly paths: string[] = [];

  constructor(folder: string, kept: ReadonlyMap<string, number> = new Map()) {
    this.folder = folder;
    this.kept = kept;
    for (const part of [SEARCH_INDEX, PINYIN_INDEX]) rmSync(join(folder, part), { recursive: true, force: true });
  }

  /** All files, written or left out, below the site's root, in order. */
  files(): string[] {
    return this.paths.map((path) => path.slice(1)).sort();
  }

  /** `path`: from the site's root, beginning with a slash. */
  write(path: string, bytes: string | Uint8Array): void {
    this.paths.push(path);
    const file = join(this.folder, path);
    const parent = dirname(file);
    if (!this.made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.made.add(parent);
    }
    writeFileSync(file, bytes);
  }

  /** Writes a file of the index whose name has a digest of its content, or leaves it out. */
  put(name: string, bytes: Uint8Array): void {
    if (this.hasKept(name)) this.paths.push(SEARCH_INDEX + name);
    else this.write(SEARCH_INDEX + name, bytes);
  }

  /**
   * Compresses and writes files of keys, several at a time; answers their digests in order. They are called
   * after what they hold before compression and what compresses them: those that are known need none.
   */
  async putKeys(files: Iterable<UnwrittenKeyFile | MergedFile>): Promise<MergedFile[]> {
    const done: Promise<MergedFile>[] = [];
    for (const file of files) {
      if ('digest' in file) this.paths.push(SEARCH_INDEX + FILES.keys(file.digest));
      done.push('digest' in file ? Promise.resolve(file) : this.putKeyFile(file));
      if (done.length >= AT_ONCE) await done[done.length - AT_ONCE];
    }
    return Promise.all(done);
  }

  hasKept(name: string): boolean {
    return this.kept.has((SEARCH_INDEX + name).slice(1));
  }

  private async putKeyFile({ keys, bytes, start, until }: UnwrittenKeyFile): Promise<MergedFile> {
    const digest = shortDigest([Buffer.from(process.versions.zlib), bytes]);
    const name = FILES.keys(digest);
    if (this.hasKept(name)) {
      this.paths.push(SEARCH_INDEX + name);
      return { start, until, digest };
    }
    const strategy = bytes.length > keys * MANY_PLACES ? constants.Z_RLE : constants.Z_DEFAULT_STRATEGY;
    const packed = await deflate(bytes, { strategy, chunkSize: 2 ** 17 });
    this.write(SEARCH_INDEX + name, packed);
    return { start, until, digest };
  }
}

/** Of several files together; five bits a letter, all lower case: some file systems know no other. */
export function shortDigest(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  return hash.digest().readUIntBE(0, DIGEST_BYTES).toString(32).padStart(DIGEST_LENGTH, '0');
}
