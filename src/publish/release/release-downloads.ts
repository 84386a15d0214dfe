import { readFile } from 'node:fs/promises';
import type { Site } from '../../model/site/site.ts';
import { publishedBytes } from '../../outputs/downloads.ts';
import type { StagedRelease } from './staged-release.ts';

/**
 * Adds the files that editors offer for download. Each is written before the next is read: together they may be larger
 * than the memory.
 */
export async function addDownloads({ downloads }: Site, staged: StagedRelease): Promise<void> {
  for (const { path, file } of downloads) {
    await staged.add(path, publishedBytes(path, await readFile(file)));
    await staged.settled();
  }
}
