import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ContentPicture } from '../../ingest/content/content.ts';
import type { Reading } from '../../ingest/content/reading.ts';
import type { RecordingProbe } from '../../media/recording/probe-recording.ts';
import { programDigest } from '../../machine/program-digest.ts';
import { writeWholeSync } from '../../machine/write-whole.ts';

/** What an earlier run found out about a file, under everything that it depends on. */
interface CachedFindings {
  /** The program's digest: with other rules nothing of it holds. */
  program: string;
  texts: Record<string, { digest: string; reading: Reading }>;
  pictures: Record<string, { stamp: string; digest: string; probe: ContentPicture['probe'] }>;
  recordings: Record<string, { stamp: string } & RecordingLook>;
}

/** What is found out about a recording. */
interface RecordingLook {
  probe: RecordingProbe;
  /** Not the file, but what LFS leaves in its place. */
  isPointer: boolean;
}

/** Findings of earlier runs by path; a changed file, or a changed program, is read anew. */
export class ReadingCache {
  private readonly file: string;
  private readonly before: CachedFindings;
  private readonly after: CachedFindings;
  private changed = false;

  /** `file` need not exist; a damaged one counts as none. */
  constructor(file: string) {
    this.file = file;
    const program = readingProgram();
    this.before = load(file, program);
    this.after = { program, texts: {}, pictures: {}, recordings: {} };
  }

  /** What was found out about a text of these bytes, if an earlier run saw it. */
  reading(path: string, digest: string): Reading | undefined {
    const known = this.before.texts[path];
    if (known?.digest !== digest) return undefined;
    this.after.texts[path] = known;
    return known.reading;
  }

  addReading(path: string, digest: string, reading: Reading): void {
    this.changed = true;
    this.after.texts[path] = { digest, reading };
  }

  /** What was found out about a picture of this stamp, by an earlier run or by `look`. */
  async picture(
    path: string,
    stamp: string,
    look: () => Promise<Omit<ContentPicture, 'file'>>,
  ): Promise<Omit<ContentPicture, 'file'>> {
    const known = this.before.pictures[path];
    if (known?.stamp === stamp) return (this.after.pictures[path] = known);
    this.changed = true;
    const found = await look();
    this.after.pictures[path] = { stamp, ...found };
    return found;
  }

  /** What was found out about a recording of this stamp, by an earlier run or by `look`. */
  recording(path: string, stamp: string, look: () => RecordingLook): RecordingLook {
    const known = this.before.recordings[path];
    if (known?.stamp === stamp) return (this.after.recordings[path] = known);
    this.changed = true;
    const found = look();
    this.after.recordings[path] = { stamp, ...found };
    return found;
  }

  /** Keeps what this run found out; a failure to write costs only time, so it is not reported. */
  save(): void {
    const isSame = !this.changed && Object.keys(this.before.texts).length === Object.keys(this.after.texts).length;
    if (isSame) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      writeWholeSync(this.file, JSON.stringify(this.after));
    } catch {
      // A read-only checkout can be checked too, and one on a full disk.
    }
  }
}

function load(file: string, program: string): CachedFindings {
  const nothing: CachedFindings = { program, texts: {}, pictures: {}, recordings: {} };
  try {
    const cached = JSON.parse(readFileSync(file, 'utf8')) as CachedFindings;
    return cached.program === program ? cached : nothing;
  } catch {
    return nothing;
  }
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
