import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPicture } from '../../ingest/content/content.ts';
import type { Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { RecordingProbe } from '../../media/recording/probe-recording.ts';
import { programDigest } from '../../machine/program-digest.ts';
import { keepWhole } from '../../machine/write-whole.ts';
import { textOfFile } from './source-text.ts';

/** What was found out about a text, under the digest of its bytes. */
interface KnownText {
  digest: string;
  /** Of the file that had these bytes; undefined where it may have changed unseen since. */
  stamp: string | undefined;
  /** The reading as JSON; once it was asked for, itself. */
  kept: Buffer;
  reading?: Reading;
  /** Its letters, once somebody may ask for them. */
  text?: () => string;
}

type Picture = Omit<ContentPicture, 'file'>;

/** What is found out about a recording. */
interface RecordingLook {
  probe: RecordingProbe;
  /** Not the file, but what LFS leaves in its place. */
  isPointer: boolean;
}

interface Known {
  texts: Map<string, KnownText>;
  pictures: Map<string, Picture & { stamp: string | undefined }>;
  recordings: Map<string, RecordingLook & { stamp: string | undefined }>;
  seals: Map<string, { digest: string; stamp: string | undefined }>;
}

/** The first line of the file: what lies behind it, of readings their lengths in bytes. */
interface Contents {
  /** The program's digest: with other rules nothing of it holds. */
  program: string;
  texts: [path: string, digest: string, stamp: string | null, length: number][];
  pictures: [path: string, Known['pictures'] extends Map<string, infer P> ? P : never][];
  recordings: [path: string, Known['recordings'] extends Map<string, infer R> ? R : never][];
  seals: [path: string, { digest: string; stamp: string | undefined }][];
}

/**
 * What earlier checks of one content folder found out about single files; a changed file, or a changed program, is read
 * anew. It may serve one check after another in the same process: `save` ends each.
 */
export class ReadingCache {
  readonly #file: string;
  #before: Known;
  #after: Known = nothing();
  #changed = false;

  /** `file` need not exist; a damaged one counts as none. */
  constructor(file: string) {
    this.#file = file;
    this.#before = load(file) ?? nothing();
  }

  /** What was found out about the text of a file that has the same stamp as it had then. */
  unchanged(file: ContentFile): { reading: Reading; text: () => string; digest: string } | undefined {
    const known = this.#before.texts.get(file.path);
    if (!isOf(known, file.stamp)) return undefined;
    this.#after.texts.set(file.path, known);
    known.text ??= textOfFile(file, known.digest);
    return { reading: readingOf(known), text: known.text, digest: known.digest };
  }

  /** What was found out about a text of these bytes, if an earlier check saw it. */
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

  /** What was found out about a picture of this stamp, by an earlier check or by `look`. */
  async picture(path: string, stamp: string | undefined, look: () => Promise<Picture>): Promise<Picture> {
    const known = this.#before.pictures.get(path);
    const found = isOf(known, stamp) ? known : { stamp, ...(await look()) };
    if (found !== known) this.#changed = true;
    this.#after.pictures.set(path, found);
    return found;
  }

  /** What was found out about a recording of this stamp, by an earlier check or by `look`. */
  recording(path: string, stamp: string | undefined, look: () => RecordingLook): RecordingLook {
    const known = this.#before.recordings.get(path);
    const found = isOf(known, stamp) ? known : { stamp, ...look() };
    if (found !== known) this.#changed = true;
    this.#after.recordings.set(path, found);
    return found;
  }

  /** The digest under which a file of this stamp is signed, by an earlier check or by `digest`. */
  seal(path: string, stamp: string | undefined, digest: () => string): string {
    const known = this.#before.seals.get(path);
    const found = isOf(known, stamp) ? known : { stamp, digest: digest() };
    if (found !== known) this.#changed = true;
    this.#after.seals.set(path, found);
    return found.digest;
  }

  /** Lets the next check read a file anew, whatever its stamp. */
  forget(path: string): void {
    this.#before.texts.delete(path);
    this.#after = nothing();
  }

  /** Keeps what this check found out, as `keepWhole`. */
  save(): void {
    const isSame = !this.#changed && this.#before.texts.size === this.#after.texts.size;
    this.#before = this.#after;
    this.#after = nothing();
    this.#changed = false;
    if (isSame) return;
    keepWhole(this.#file, packed(this.#before));
  }
}

function nothing(): Known {
  return { texts: new Map(), pictures: new Map(), recordings: new Map(), seals: new Map() };
}

function isOf<K extends { stamp: string | undefined }>(known: K | undefined, stamp: string | undefined): known is K {
  return known !== undefined && stamp !== undefined && known.stamp === stamp;
}

function readingOf(known: KnownText): Reading {
  return (known.reading ??= JSON.parse(known.kept.toString()) as Reading);
}

/** A digest of all that follows, the contents on a line, the readings. */
function packed({ texts, pictures, recordings, seals }: Known): Buffer[] {
  const contents: Contents = {
    program: readingProgram(),
    texts: Array.from(texts, ([path, { digest, stamp, kept }]) => [path, digest, stamp ?? null, kept.length]),
    pictures: [...pictures],
    recordings: [...recordings],
    seals: [...seals],
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(contents)}\n`),
    ...Array.from(texts.values(), ({ kept }) => kept),
  ]);
  return [Buffer.from(`${digestOf(body)}\n`), body];
}

function load(file: string): Known | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(DIGEST_LENGTH + 1);
    if (digestOf(body) !== bytes.toString('latin1', 0, DIGEST_LENGTH)) return undefined;
    const end = body.indexOf('\n');
    const { program, texts, pictures, recordings, seals } = JSON.parse(body.toString('utf8', 0, end)) as Contents;
    if (program !== readingProgram()) return undefined;
    let at = end + 1;
    return {
      texts: new Map(
        texts.map(([path, digest, stamp, length]) => {
          const kept = body.subarray(at, (at += length));
          return [path, { digest, stamp: stamp ?? undefined, kept }];
        }),
      ),
      pictures: new Map(pictures),
      recordings: new Map(recordings),
      seals: new Map(seals),
    };
  } catch {
    return undefined;
  }
}

const DIGEST_LENGTH = 64;

/** Where the cache of a content folder lies. */
export function readingCacheFile(cacheFolder: string, contentFolder: string): string {
  return join(cacheFolder, `check-${Buffer.from(contentFolder).toString('base64url').slice(-40)}.cache`);
}

/** The rooms that a reading depends on. */
const READING_ROOMS = [
  'kernel',
  'machine',
  'schema',
  'addresses',
  'wording',
  'diagnostics',
  'ingest',
  'validate',
  'media',
].map((room) => `src/${room}`);

let program: string | undefined;

/** A digest of the source files that a reading depends on. */
function readingProgram(): string {
  return (program ??= programDigest(READING_ROOMS));
}
