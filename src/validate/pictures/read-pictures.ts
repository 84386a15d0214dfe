import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareIssues, FILE_START, finding, type Issue } from '../../diagnostics/issue.ts';
import type { LaidOutPicture } from '../../ingest/documents/lay-out-pictures.ts';
import type { Content } from '../../ingest/content/content.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { NoReader, PictureReader } from '../../media/reading/picture-reader.ts';
import { EXCEPTION_KINDS } from '../../schema/proofreading/privacy.ts';
import { inspectMany } from '../inspect/processes/inspect-many.ts';
import { withoutExceptions } from '../privacy/exceptions.ts';
import { PERSONAL_CODES } from '../rules/personal-finding.ts';
import type { Located } from '../rules/rule.ts';
import { type PictureHit, type PictureText, PictureTexts } from './picture-texts.ts';

/** What came of reading the pictures of a site. */
export interface PictureLook {
  /** Why none were read, where none were. */
  reader: 'read' | NoReader;
  /** S13: warnings alone. */
  issues: Issue[];
  pictures: number;
  documents: number;
  /** Files that there was no time for; the next look goes on with them. */
  left: number;
}

export interface PictureOptions {
  contentFolder: string;
  cacheFolder: string;
  /** Time on the clock for all pictures; what is in hand is finished. */
  seconds: number;
  /** Told before each file that is read. */
  onRead?: (done: number, all: number) => void;
  /** The machine's own unless said otherwise. */
  reader?: PictureReader | NoReader;
}

/** Attachments that may hold pictures. */
const WITH_PICTURES = /\.(?:docx|pptx|xlsx|ofd|pdf|zip)$/i;
/** Each takes a processor and half a gigabyte. */
const MOST_SIDE_BY_SIDE = 4;

/**
 * Reads what is written in the published pictures, in those of attachments and in scans, and looks for personal data in
 * it. It is no part of the check: what it finds depends on the machine, on what is installed there and on the time that it
 * had. So it only warns, and whether something is published never depends on it.
 */
export async function readPictures(content: Content, options: PictureOptions): Promise<PictureLook> {
  const files = filesOf(content);
  const documents = files.filter(isDocument).length;
  const look: PictureLook = {
    reader: 'read',
    issues: [],
    pictures: files.length - documents,
    documents,
    left: 0,
  };
  if (files.length === 0) return look;
  const texts = new PictureTexts(options.cacheFolder, resolve(options.contentFolder));
  const hits = new Map<ContentFile, PictureHit[]>();
  const unknown: { file: ContentFile; digest: string }[] = [];
  for (const file of files) {
    const digest = texts.digest(file.path, file.stamp, () => digestOfFile(file));
    const known = texts.hits(digest);
    if (known) hits.set(file, known);
    else unknown.push({ file, digest });
  }
  const reader = unknown.length === 0 ? undefined : (options.reader ?? (await readerOfMachine()));
  if (typeof reader === 'string') look.reader = reader;
  else if (reader)
    look.left = await readAll(unknown, reader, options, (file, digest, read) =>
      hits.set(file, texts.add(digest, read)),
    );
  texts.save();
  look.issues = issuesOf(content, hits, look);
  return look;
}

/** What reads pictures is large: a look that finds nothing new does without. */
async function readerOfMachine(): Promise<PictureReader | NoReader> {
  const { PictureReader } = await import('../../media/reading/picture-reader.ts');
  return PictureReader.find();
}

function filesOf(content: Content): ContentFile[] {
  const { pictures, downloads, companions, soundCompanions = new Set() } = content;
  const shown = [...pictures.values()].filter(({ probe }) => probe.ok).map(({ file }) => file);
  const offered = [...downloads, ...[...companions.values()].filter(({ path }) => soundCompanions.has(path))];
  return [...shown, ...offered.filter(isDocument)];
}

function isDocument({ path }: ContentFile): boolean {
  return WITH_PICTURES.test(path);
}

function digestOfFile({ absolute }: ContentFile): string {
  return digestOf(readFileSync(absolute));
}

/** Reads file after file until the time is over; returns how many are left. */
async function readAll(
  unknown: readonly { file: ContentFile; digest: string }[],
  reader: PictureReader,
  { seconds, onRead }: PictureOptions,
  tell: (file: ContentFile, digest: string, read: readonly PictureText[]) => void,
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  // What was changed last is most likely what somebody waits for.
  const waiting = unknown.toSorted((a, b) => a.file.changedAt - b.file.changedAt);
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (performance.now() > until) {
        waiting.push(next);
        return;
      }
      onRead?.(unknown.length - waiting.length, unknown.length);
      const { file, digest } = next;
      tell(file, digest, isDocument(file) ? await readDocument(file, reader) : await readPicture(file, reader));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_SIDE_BY_SIDE) }, work));
  return waiting.length;
}

async function readPicture({ absolute }: ContentFile, reader: PictureReader): Promise<PictureText[]> {
  const text = await reader.read(readFileSync(absolute), 'anywhere');
  return text === undefined || text === '' ? [] : [{ where: '', text }];
}

async function readDocument({ absolute, size }: ContentFile, reader: PictureReader): Promise<PictureText[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-pictures-'));
  try {
    const [reading] = await inspectMany([{ role: { role: 'pictures' }, path: absolute, size, folder }]);
    const laidOut = Array.isArray(reading?.value) ? (reading.value as LaidOutPicture[]) : [];
    const texts: PictureText[] = [];
    for (const { where, file } of laidOut) {
      const text = await reader.read(readFileSync(file), 'anywhere');
      if (text !== undefined && text !== '') texts.push({ where, text });
    }
    return texts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the department calls each kind. */
const NAMES = new Map(Object.entries(EXCEPTION_KINDS).map(([name, code]) => [code as string, name]));

function issuesOf(content: Content, hits: ReadonlyMap<ContentFile, PictureHit[]>, look: PictureLook): Issue[] {
  const located = [...hits].flatMap(([{ path }, ofFile]) =>
    ofFile.map(({ where, kind }): Located => {
      const details = {
        kind: NAMES.get(PERSONAL_CODES[kind])!,
        where: where === '' ? '图片' : `${excerpt(where, 80)}的图片`,
      };
      return { path, finding: finding('S13', details, FILE_START) };
    }),
  );
  // An exception of what has not been read lets nothing pass yet, and is none too many.
  const isWhole = look.reader === 'read' && look.left === 0;
  return withoutExceptions(content, located, 'pictures')
    .filter(({ finding: { code } }) => isWhole || code === 'S13')
    .map(({ path, finding: found }): Issue => ({ file: content.display(path), ...found }))
    .sort(compareIssues);
}
