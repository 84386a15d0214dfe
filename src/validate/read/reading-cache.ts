import { join } from 'node:path';
import type { Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { keepWhole } from '../../machine/write-whole.ts';
import {
  isOf,
  type KnownFiles,
  load,
  nothingKnown,
  packedFile,
  type LookedPicture,
  readingOf,
  type RecordingLook,
} from './known-files.ts';
import { LedgerShelf } from './ledger-shelf.ts';
import { textOfFile } from './source-text.ts';

/** Bytes of tables. */
const MOST_KEPT = 16 * 2 ** 20;

/** What is known of single files while a content folder is checked. */
export interface Readings {
  /** What was found out about the text of a file that has the same stamp as it had then. */
  unchanged(file: ContentFile): { reading: Reading; text: () => string; digest: string } | undefined;
  /** What was found out about a text of these bytes, if an earlier check saw it. */
  reading(path: string, digest: string, stamp?: string): Reading | undefined;
  addReading(path: string, digest: string, reading: Reading, stamp?: string): void;
  /** Bytes of tables whose readings are kept as those of texts; of more, `ledger` and `addLedger` keep them. */
  readonly mostKept: number;
  /** What was found out about a ledger of this digest; `again` reads its table, where that has to be. */
  ledger(digest: string, again: () => Reading): Reading | undefined;
  /** Keeps what was found out about a ledger; the answer stands in its place and takes less memory. */
  addLedger(digest: string, reading: Reading, again: () => Reading): Reading;
  /** What was found out about a picture of this stamp, by an earlier check or by `look`. */
  picture(path: string, stamp: string | undefined, look: () => Promise<LookedPicture>): Promise<LookedPicture>;
  /** What was found out about a recording of this stamp, by an earlier check or by `look`. */
  recording(path: string, stamp: string | undefined, look: () => RecordingLook): RecordingLook;
  /** The digest under which a file of this stamp is signed, by an earlier check or by `digest`. */
  seal(path: string, stamp: string | undefined, digest: () => string): string;
  /** Lets the next check read a file anew, whatever its stamp. */
  forget(path: string): void;
  /** Ends a check. */
  save(): void;
}

interface ReadingCacheOptions {
  /** See `Readings`. */
  mostKept?: number;
  /** Of ledgers, in memory beside those that are kept. */
  mostRows?: number | undefined;
  /** What a check found out is written when `keep` is called, not at its end. */
  isKeptLater?: boolean;
}

/**
 * What earlier checks of one content folder found out about single files; a changed file, or a changed program, is read
 * anew. It may serve one check after another in the same process: `save` ends each.
 */
export class ReadingCache implements Readings {
  readonly #file: string;
  #before: KnownFiles;
  #after: KnownFiles = nothingKnown();
  #changed = false;
  /** What was found out since the file was written. */
  #hasNews = false;
  readonly #isKeptLater: boolean;
  readonly #shelf: LedgerShelf;
  readonly mostKept: number;

  /** `file` need not exist; a damaged one counts as none. */
  constructor(file: string, { mostKept = MOST_KEPT, mostRows, isKeptLater = false }: ReadingCacheOptions = {}) {
    this.#file = file;
    this.#isKeptLater = isKeptLater;
    this.#shelf = new LedgerShelf(`${file}.ledgers`, mostRows);
    this.mostKept = mostKept;
    this.#before = load(file) ?? nothingKnown();
  }

  /** All that the latest check knew; not to be changed. */
  get known(): KnownFiles {
    return this.#before;
  }

  unchanged(file: ContentFile): { reading: Reading; text: () => string; digest: string } | undefined {
    const known = this.#before.texts.get(file.path);
    if (!isOf(known, file.stamp)) return undefined;
    this.#after.texts.set(file.path, known);
    known.text ??= textOfFile(file, known.digest);
    return { reading: readingOf(known), text: known.text, digest: known.digest };
  }

  reading(path: string, digest: string, stamp?: string): Reading | undefined {
    const known = this.#before.texts.get(path);
    if (known?.digest !== digest) return undefined;
    if (known.stamp !== stamp) {
      this.#changed = true;
      known.stamp = stamp;
    }
    this.#after.texts.set(path, known);
    return readingOf(known);
  }

  addReading(path: string, digest: string, reading: Reading, stamp?: string): void {
    this.#changed = true;
    this.#after.texts.set(path, { digest, stamp, reading, kept: Buffer.from(JSON.stringify(reading)) });
  }

  ledger(digest: string, again: () => Reading): Reading | undefined {
    return this.#shelf.get(digest, again);
  }

  addLedger(digest: string, reading: Reading, again: () => Reading): Reading {
    return this.#shelf.add(digest, reading, again);
  }

  async picture(path: string, stamp: string | undefined, look: () => Promise<LookedPicture>): Promise<LookedPicture> {
    const known = this.#before.pictures.get(path);
    const found = isOf(known, stamp) ? known : { stamp, ...(await look()) };
    if (found !== known) this.#changed = true;
    this.#after.pictures.set(path, found);
    return found;
  }

  recording(path: string, stamp: string | undefined, look: () => RecordingLook): RecordingLook {
    const known = this.#before.recordings.get(path);
    const found = isOf(known, stamp) ? known : { stamp, ...look() };
    if (found !== known) this.#changed = true;
    this.#after.recordings.set(path, found);
    return found;
  }

  seal(path: string, stamp: string | undefined, digest: () => string): string {
    const known = this.#before.seals.get(path);
    const found = isOf(known, stamp) ? known : { stamp, digest: digest() };
    if (found !== known) this.#changed = true;
    this.#after.seals.set(path, found);
    return found.digest;
  }

  forget(path: string): void {
    this.#before.texts.delete(path);
    this.#after = nothingKnown();
  }

  save(): void {
    const isSame = !this.#changed && this.#before.texts.size === this.#after.texts.size;
    this.#before = this.#after;
    this.#after = nothingKnown();
    this.#changed = false;
    this.#shelf.prune();
    if (!isSame) this.#hasNews = true;
    if (!this.#isKeptLater) this.keep();
  }

  /** Writes what checks found out, as `keepWhole`. */
  keep(): void {
    if (this.#hasNews) keepWhole(this.#file, packedFile(this.#before));
    this.#hasNews = false;
  }
}

/** Where the cache of a content folder lies. */
export function readingCacheFile(cacheFolder: string, contentFolder: string): string {
  return join(cacheFolder, `check-${Buffer.from(contentFolder).toString('base64url').slice(-40)}.cache`);
}
