import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { digestOf } from '../../kernel/digest.ts';
import { programDigest } from '../../site/program-digest.ts';
import type { PackedPart } from './packed-part.ts';
import type { SearchRecord } from './record.ts';

/** Parts of earlier runs, each under the digest of everything that it is made from. A failure to keep one costs only time. */
export class PartCache {
  private readonly folder: string;
  /** A digest of whatever parts depend on, besides their records. */
  readonly maker: string;
  private readonly used = new Set<string>();
  reused = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.maker = makerDigest();
  }

  /** The part of these records, made by `make` if no earlier run did. */
  part(records: readonly SearchRecord[], make: () => PackedPart): PackedPart {
    const name = `${digestOf(this.maker + JSON.stringify(records)).slice(0, 32)}.part`;
    this.used.add(name);
    const known = this.read(name);
    if (known) {
      this.reused++;
      return known;
    }
    const made = make();
    this.keep(name, made);
    return made;
  }

  /** Forgets the parts that this run did not use. */
  prune(): void {
    try {
      for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name), { force: true });
    } catch {
      // Nothing was kept.
    }
  }

  private read(name: string): PackedPart | undefined {
    try {
      return deserialize(readFileSync(join(this.folder, name))) as PackedPart;
    } catch {
      return undefined;
    }
  }

  private keep(name: string, part: PackedPart): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      const draft = join(this.folder, `${name}.${process.pid}`);
      writeFileSync(draft, serialize(part));
      renameSync(draft, join(this.folder, name));
    } catch {
      // A read-only checkout can be built too.
    }
  }
}

/** A digest of the programs that make a part, ours and those we use: another maker, other parts. */
function makerDigest(): string {
  const packages = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return digestOf(programDigest([fileURLToPath(new URL('..', import.meta.url))]) + packages);
}
