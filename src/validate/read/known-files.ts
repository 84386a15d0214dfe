import { readFileSync } from 'node:fs';
import type { ContentPicture } from '../../ingest/content/content.ts';
import type { Reading } from '../../ingest/content/reading.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { RecordingProbe } from '../../media/recording/probe-recording.ts';
import { checkingProgram } from '../rules/checking-program.ts';

/** What was found out about a text, under the digest of its bytes. */
export interface KnownText {
  digest: string;
  /** Of the file that had these bytes; undefined where it may have changed unseen since. */
  stamp: string | undefined;
  /** The reading as JSON; once it was asked for, itself. */
  kept: Buffer;
  reading?: Reading;
  /** Its letters, once somebody may ask for them. */
  text?: () => string;
}

export type LookedPicture = Omit<ContentPicture, 'file'>;

/** What is found out about a recording. */
export interface RecordingLook {
  probe: RecordingProbe;
  /** Not the file, but what LFS leaves in its place. */
  isPointer: boolean;
}

/** All that is known of the files of a content folder, by their paths. */
export interface KnownFiles {
  texts: Map<string, KnownText>;
  pictures: Map<string, LookedPicture & { stamp: string | undefined }>;
  recordings: Map<string, RecordingLook & { stamp: string | undefined }>;
  seals: Map<string, { digest: string; stamp: string | undefined }>;
}

/** The first line of the file: what lies behind it, of readings their lengths in bytes. */
interface Contents {
  /** The program's digest: with other rules nothing of it holds. */
  program: string;
  texts: [path: string, digest: string, stamp: string | null, length: number][];
  pictures: [path: string, KnownFiles['pictures'] extends Map<string, infer P> ? P : never][];
  recordings: [path: string, KnownFiles['recordings'] extends Map<string, infer R> ? R : never][];
  seals: [path: string, { digest: string; stamp: string | undefined }][];
}

/** Of no file. */
export function nothingKnown(): KnownFiles {
  return { texts: new Map(), pictures: new Map(), recordings: new Map(), seals: new Map() };
}

/** True for what is known of a file of this stamp. */
export function isOf<K extends { stamp: string | undefined }>(
  known: K | undefined,
  stamp: string | undefined,
): known is K {
  return known !== undefined && stamp !== undefined && known.stamp === stamp;
}

/** A reading that was kept as JSON. */
export function readingOf(known: KnownText): Reading {
  return (known.reading ??= JSON.parse(known.kept.toString()) as Reading);
}

/** As it is kept in a file: a digest of all that follows, the contents on a line, the readings. */
export function packedFile({ texts, pictures, recordings, seals }: KnownFiles): Buffer[] {
  const contents: Contents = {
    program: checkingProgram(),
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

/** What was kept in a file; undefined where there is none, or it is damaged, or of another program. */
export function load(file: string): KnownFiles | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(DIGEST_LENGTH + 1);
    if (digestOf(body) !== bytes.toString('latin1', 0, DIGEST_LENGTH)) return undefined;
    const end = body.indexOf('\n');
    const { program, texts, pictures, recordings, seals } = JSON.parse(body.toString('utf8', 0, end)) as Contents;
    if (program !== checkingProgram()) return undefined;
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
