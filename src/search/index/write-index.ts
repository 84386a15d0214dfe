import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Entry } from '../../model/entry.ts';
import type { Site } from '../../model/site.ts';
import { partFolder, PART_SIZE } from '../parts.ts';
import { recordOf } from './records.ts';

/** Pagefind writes its own interface beside the index; ours is the only one published. */
const NOT_PUBLISHED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)|\.map$/;

/** Fragments in few files: a small file each would be 10,000 of them. */
const MOST_FRAGMENTS = 100;

/** Entries handed over at a time, so that what waits for Pagefind stays small. */
const BATCH = 64;

/**
 * Indexes every entry and writes the index into `folder`, in parts: Pagefind holds one part in memory at a time, about 300 bytes
 * for each character of it. Throws with Pagefind's own words.
 */
export async function writeSearchIndex(site: Site, folder: string): Promise<number> {
  try {
    for (let part = 0; part === 0 || part * PART_SIZE < site.entries.length; part++) {
      await writePart(site.entries.slice(part * PART_SIZE, (part + 1) * PART_SIZE), join(folder, partFolder(part)));
    }
  } finally {
    await pagefind.close();
  }
  return site.entries.length;
}

async function writePart(entries: readonly Entry[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-CN', maxFragments: MOST_FRAGMENTS });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (let start = 0; start < entries.length; start += BATCH) {
    await Promise.all(entries.slice(start, start + BATCH).map((entry) => addEntry(index, entry)));
  }
  const { files, errors: problems } = await index.getFiles();
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  for (const { path, content } of files) {
    if (NOT_PUBLISHED.test(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  await index.deleteIndex();
}

async function addEntry(index: PagefindIndex, entry: Entry): Promise<void> {
  const { errors } = await index.addCustomRecord(recordOf(entry));
  if (errors.length > 0) throw new Error(`Pagefind: ${entry.path}: ${errors.join('; ')}`);
}
