import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { writeWhole, writeWholeSync } from '../machine/write-whole.ts';
import type { Rendition } from './plan.ts';
import { renderPicture } from './render.ts';

/** One original and the files wanted from it. The digest is the sha256 (hex) the plan was made with. */
export interface PictureJob {
  originalPath: string;
  digest: string;
  renditions: readonly Rendition[];
}

export interface PictureStoreOptions {
  /** Kept between builds; nobody else writes here. */
  cacheDir: string;
  /** The folder of the site the files are published in. */
  outDir: string;
}

/** How many files were made and how many came from the cache. */
export interface PictureCounts {
  rendered: number;
  reused: number;
}

const checksum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/**
 * Puts every wanted file into outDir, making those the cache lacks. A cache entry is named
 * `<file>.<checksum of its bytes>` and is checked each time: what was cut short, or changed through
 * the published hard link, is made anew. Runs one original per core.
 *
 * Throws when an original cannot be read, is not what its digest says, or cannot be decoded; the message
 * starts with its path.
 */
export async function producePictures(
  jobs: readonly PictureJob[],
  options: PictureStoreOptions,
): Promise<PictureCounts> {
  await Promise.all([mkdir(options.cacheDir, { recursive: true }), mkdir(options.outDir, { recursive: true })]);
  const shelf = await readShelf(options.cacheDir);
  const queue = mergeByOriginal(jobs);
  const counts: PictureCounts = { rendered: 0, reused: 0 };
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const done = await produce(job, shelf, options);
      counts.rendered += done.rendered;
      counts.reused += done.reused;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return counts;
}

/** A file that is made from what the program knows; its name holds all that decides its bytes. */
export interface Drawing {
  file: string;
  draw(): Buffer | Promise<Buffer>;
}

/** Where drawings lie in the cache, by their files. */
export interface KeptDrawings {
  entries: ReadonlyMap<string, string>;
  counts: PictureCounts;
}

/** Makes every drawing that the cache lacks; an entry is named and checked as `producePictures` does. */
export async function keepDrawings(drawings: Iterable<Drawing>, cacheDir: string): Promise<KeptDrawings> {
  await mkdir(cacheDir, { recursive: true });
  const shelf = await readShelf(cacheDir);
  const counts: PictureCounts = { rendered: 0, reused: 0 };
  const entries = new Map<string, string>();
  for (const { file, draw } of drawings) {
    let entry = await findSound(cacheDir, shelf.get(file) ?? []);
    if (entry === undefined) {
      const bytes = await draw();
      entry = join(cacheDir, `${file}.${checksum(bytes)}`);
      writeWholeSync(entry, [bytes]);
      counts.rendered++;
    } else counts.reused++;
    entries.set(file, entry);
  }
  return { entries, counts };
}

/** Puts drawings of the cache into the folder of the site that they are published in. */
export async function publishDrawings({ entries }: KeptDrawings, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const [file, entry] of entries) await publish(entry, join(outDir, file));
}

async function produce(
  job: PictureJob,
  shelf: Map<string, string[]>,
  options: PictureStoreOptions,
): Promise<PictureCounts> {
  const missing: Rendition[] = [];
  for (const rendition of job.renditions) {
    const entry = await findSound(options.cacheDir, shelf.get(rendition.file) ?? []);
    if (entry === undefined) missing.push(rendition);
    else await publish(entry, join(options.outDir, rendition.file));
  }
  for (const [file, bytes] of await render(job, missing)) {
    const entry = join(options.cacheDir, `${file}.${checksum(bytes)}`);
    await writeWhole(entry, bytes);
    await publish(entry, join(options.outDir, file));
  }
  return { rendered: missing.length, reused: job.renditions.length - missing.length };
}

async function render(job: PictureJob, missing: Rendition[]): Promise<Map<string, Buffer>> {
  if (missing.length === 0) return new Map();
  try {
    const original = await readFile(job.originalPath);
    const digest = createHash('sha256').update(original).digest('hex');
    if (digest !== job.digest)
      throw new Error(`changed since it was planned (digest ${digest}, planned ${job.digest})`);
    return await renderPicture(original, missing);
  } catch (cause) {
    throw new Error(`${job.originalPath}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The path of the first entry whose bytes match the checksum in its name; the others are thrown away. */
async function findSound(cacheDir: string, entries: string[]): Promise<string | undefined> {
  for (const entry of entries) {
    const path = join(cacheDir, entry);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined && checksum(bytes) === entry.slice(entry.lastIndexOf('.') + 1)) return path;
    await rm(path, { force: true });
  }
  return undefined;
}

/** File name -> cache entries that claim to hold it. */
async function readShelf(cacheDir: string): Promise<Map<string, string[]>> {
  const entries = (await readdir(cacheDir)).filter((entry) => /\.[0-9a-f]{16}$/.test(entry));
  return Map.groupBy(entries.sort(), (entry) => entry.slice(0, entry.lastIndexOf('.')));
}

/** A picture used twice is read and rendered once, and no two workers ever write the same file. */
function mergeByOriginal(jobs: readonly PictureJob[]): PictureJob[] {
  return [...Map.groupBy(jobs, (job) => job.digest).values()].map((group) => {
    const wanted = group.flatMap((job) => job.renditions);
    return { ...group[0]!, renditions: [...new Map(wanted.map((one) => [one.file, one])).values()] };
  });
}

async function publish(entry: string, target: string): Promise<void> {
  try {
    await link(entry, target);
  } catch {
    // Replaced, never overwritten: what is there may be a hard link into the cache.
    await rm(target, { force: true });
    await link(entry, target).catch(() => copyFile(entry, target));
  }
}
