import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { digestOf, jsonDigest } from '../../kernel/digest.ts';
import { programDigest } from '../../machine/program-digest.ts';
import { PROJECT } from '../../machine/project.ts';
import { keepWhole } from '../../machine/write-whole.ts';

/**
 * What earlier runs made, each thing under a key that says everything that it is made from. A file that is gone or
 * damaged, or cannot be kept, costs only time.
 */
export class IndexCache {
  private readonly folder: string;
  private readonly used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Whether there is something under this key; `get` may find that it is damaged. */
  has(key: string): boolean {
    return existsSync(join(this.folder, key));
  }

  get<T>(key: string): T | undefined {
    this.use(key);
    return this.peek(key);
  }

  /** Lets `prune` leave it, as `get` does. */
  use(key: string): void {
    this.used.add(key);
  }

  /** As `get`, for what is not needed any more. */
  peek<T>(key: string): T | undefined {
    try {
      const bytes = readFileSync(join(this.folder, key));
      const content = bytes.subarray(SUM_SIZE);
      return bytes.readDoubleLE() === crc32(content) ? (deserialize(content) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(key: string, value: unknown): void {
    this.used.add(key);
    const content = serialize(value);
    const sum = Buffer.alloc(SUM_SIZE);
    sum.writeDoubleLE(crc32(content));
    keepWhole(join(this.folder, key), [sum, content]);
  }

  /** Forgets what this run did not ask for. */
  prune(): void {
    try {
      for (const name of readdirSync(this.folder))
        if (!this.used.has(name)) rmSync(join(this.folder, name), { force: true });
    } catch {
      // Nothing was kept.
    }
  }
}

/** Whole words, so that the numbers behind it can be read where they lie. */
const SUM_SIZE = 8;

/** A key for whatever a maker makes from these, which differ where their JSON does. */
export function cacheKey(maker: string, from: readonly unknown[]): string {
  return jsonDigest(maker, ...from).slice(0, 32);
}

/** A digest of the programs that make an index, ours and those we use: another maker, other parts. */
export function makerDigest(): string {
  const packages = readFileSync(join(PROJECT, 'package.json'), 'utf8');
  return digestOf(programDigest(['src/search']) + packages);
}
