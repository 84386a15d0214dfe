import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../kernel/digest.ts';
import { sumsIn } from '../ingest/counties/sums.ts';
import { COPIES_FOLDER, type CopyFile, TAKEN_FILE, takenSchema, type Taken } from '../schema/open/county-copy.ts';
import { OPEN_PARTS, openFile, SUMS_FILE } from '../schema/open/open-part.ts';

/** The files of a copy by their names. */
export type CopyBytes = ReadonlyMap<CopyFile, Uint8Array>;

/** The copy of one county below a content folder. It is written whole, or stays as it was. */
export class CopyFolder {
  readonly #folder: string;
  readonly #next: string;
  readonly #before: string;

  /** Puts back what a killed program has left half exchanged. */
  constructor(contentFolder: string, id: string) {
    const folder = join(contentFolder, COPIES_FOLDER);
    this.#folder = join(folder, id);
    // Names with a dot in front are no content.
    this.#next = join(folder, `.${id}.new`);
    this.#before = join(folder, `.${id}.old`);
    if (!existsSync(this.#folder) && existsSync(this.#before)) renameSync(this.#before, this.#folder);
    for (const left of [this.#next, this.#before]) rmSync(left, { recursive: true, force: true });
  }

  read(name: CopyFile): Buffer | undefined {
    try {
      return readFileSync(join(this.#folder, name));
    } catch {
      return undefined;
    }
  }

  taken(): Taken | undefined {
    try {
      return takenSchema.parse(JSON.parse(this.read(TAKEN_FILE)?.toString('utf8') ?? ''));
    } catch {
      return undefined;
    }
  }

  /** True if all parts are there, as their sums say. */
  isWhole(): boolean {
    const sums = sumsIn(this.read(SUMS_FILE)?.toString('utf8') ?? '');
    return OPEN_PARTS.every((part) => {
      const bytes = this.read(openFile(part));
      return bytes !== undefined && sums?.get(openFile(part)) === digestOf(bytes);
    });
  }

  /** Exchanges all files at once. */
  write(files: CopyBytes): void {
    mkdirSync(this.#next, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(this.#next, name), bytes, { flush: true });
    if (existsSync(this.#folder)) renameSync(this.#folder, this.#before);
    renameSync(this.#next, this.#folder);
    rmSync(this.#before, { recursive: true, force: true });
  }
}

export function takenBytes(taken: Taken): Uint8Array {
  return Buffer.from(`${JSON.stringify(taken, undefined, 2)}\n`);
}
