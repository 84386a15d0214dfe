import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../model/site/site.ts';
import { writeDownloads } from '../outputs/downloads.ts';
import { siteIcons } from '../outputs/manifest.ts';
import { SEARCH_INDEX } from '../search/format/format.ts';
import { PINYIN_INDEX } from '../search/format/pinyin.ts';

/** What an output holds besides its pages and pictures, however those are made; the index is moved where it is served. */
export async function finishOutput(site: Site, folder: string, indexFolder: string): Promise<void> {
  await writeDownloads(site, folder);
  for (const { path, png } of siteIcons(site)) {
    const file = join(folder, path);
    if (!existsSync(file)) await writeFile(file, png);
  }
  for (const part of [SEARCH_INDEX, PINYIN_INDEX]) await rename(join(indexFolder, part), join(folder, part));
}
