import type { Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { isOf, type KnownText, type LookedPicture, readingOf, type RecordingLook } from './known-files.ts';
import type { ReadingCache, Readings } from './reading-cache.ts';
import { textOfFile } from './source-text.ts';

/** Versions of a file that are remembered beside the one that is there. */
const MOST_VERSIONS = 3;

/** Files of which more than one version is remembered. */
const MOST_FILES = 500;

type Stamped = Readonly<{ stamp: string | undefined }>;

/**
 * What is known of files that nobody has written yet, on top of what is known of a content folder: checks of what might
 * be there leave nothing in that, nor on the disk.
 */
export class PassingReadings implements Readings {
  readonly #base: ReadingCache;
  readonly #texts = new Versions<Omit<KnownText, 'kept'> & { reading: Reading }>();
  readonly #pictures = new Versions<LookedPicture & Stamped>();
  readonly #recordings = new Versions<RecordingLook & Stamped>();
  readonly #seals = new Versions<{ digest: string } & Stamped>();

  constructor(base: ReadingCache) {
    this.#base = base;
  }

  unchanged(file: ContentFile): ReturnType<Readings['unchanged']> {
    const inBase = this.#base.known.texts.get(file.path);
    const known = isOf(inBase, file.stamp) ? inBase : this.#texts.of(file.path).find((one) => isOf(one, file.stamp));
    if (!known) return undefined;
    const reading = known.reading ?? readingOf(known as KnownText);
    return { reading, digest: known.digest, text: (known.text ??= textOfFile(file, known.digest)) };
  }

  reading(path: string, digest: string): Reading | undefined {
    const inBase = this.#base.known.texts.get(path);
    if (inBase?.digest === digest) return readingOf(inBase);
    return this.#texts.of(path).find((one) => one.digest === digest)?.reading;
  }

  addReading(path: string, digest: string, reading: Reading, stamp?: string): void {
    this.#texts.add(path, { digest, stamp, reading });
  }

  get mostKept(): number {
    return this.#base.mostKept;
  }

  ledger(digest: string, again: () => Reading): Reading | undefined {
    return this.#base.ledger(digest, again);
  }

  addLedger(_: string, reading: Reading): Reading {
    return reading;
  }

  async picture(path: string, stamp: string | undefined, look: () => Promise<LookedPicture>): Promise<LookedPicture> {
    const known = this.#pictures.known(path, stamp, this.#base.known.pictures);
    return known ?? this.#pictures.add(path, { stamp, ...(await look()) });
  }

  recording(path: string, stamp: string | undefined, look: () => RecordingLook): RecordingLook {
    const known = this.#recordings.known(path, stamp, this.#base.known.recordings);
    return known ?? this.#recordings.add(path, { stamp, ...look() });
  }

  seal(path: string, stamp: string | undefined, digest: () => string): string {
    const known = this.#seals.known(path, stamp, this.#base.known.seals);
    return (known ?? this.#seals.add(path, { stamp, digest: digest() })).digest;
  }

  forget(path: string): void {
    this.#texts.forget(path);
    this.#base.forget(path);
  }

  save(): void {
    // Nothing of it is kept.
  }
}

/** What is known of the latest versions of the files that were changed last. */
class Versions<K extends Stamped> {
  readonly #byPath = new Map<string, readonly K[]>();

  of(path: string): readonly K[] {
    return this.#byPath.get(path) ?? [];
  }

  known(path: string, stamp: string | undefined, base: ReadonlyMap<string, K>): K | undefined {
    const inBase = base.get(path);
    return isOf(inBase, stamp) ? inBase : this.of(path).find((one) => isOf(one, stamp));
  }

  add(path: string, version: K): K {
    const before = this.of(path);
    this.#byPath.delete(path);
    this.#byPath.set(path, [version, ...before].slice(0, MOST_VERSIONS));
    if (this.#byPath.size > MOST_FILES) this.#byPath.delete(this.#byPath.keys().next().value!);
    return version;
  }

  forget(path: string): void {
    this.#byPath.delete(path);
  }
}
