import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Entry } from '../../model/entry.ts';
import type { Site } from '../../model/site.ts';
import { recordOf } from './records.ts';

/** Pagefind writes its own interface beside the index; ours is the only one published. */
const NOT_PUBLISHED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)|\.map$/;

/** Fragments in few files: a small file each would be 10,000 of them. */
const MOST_FRAGMENTS = 1000;

/** Entries handed over at a time: Pagefind works on several at once, and what waits for it stays small. */
const BATCH = 64;

/** Indexes every entry and writes the index into `folder`. Throws with Pagefind's own words. */
export async function writeSearchIndex(site: Site, folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-CN', maxFragments: MOST_FRAGMENTS });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (let start = 0; start < site.entries.length; start += BATCH) {
      await Promise.all(site.entries.slice(start, start + BATCH).map((entry) => addEntry(index, entry)));
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
    for (const { path, content } of files) {
      if (NOT_PUBLISHED.test(path)) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  } finally {
    await pagefind.close();
  }
  return site.entries.length;
}

async function addEntry(index: PagefindIndex, entry: Entry): Promise<void> {
  const { errors } = await index.addCustomRecord(recordOf(entry));
  if (errors.length > 0) throw new Error(`Pagefind: ${entry.path}: ${errors.join('; ')}`);
}
