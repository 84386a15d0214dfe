import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA } from '../../addresses/address.ts';
import { producePictures } from '../../media/cache.ts';
import type { Site } from '../../model/site/site.ts';
import { cardDrawings, pictureJobs } from '../../outputs/media.ts';
import type { StagedRelease } from './staged-release.ts';

/**
 * Adds all pictures of a site; those that the store has are not made again. `folder`: for new ones, until they are
 * taken.
 */
export async function addMedia(
  site: Site,
  staged: StagedRelease,
  folder: string,
  cacheFolder: string,
  print: (line: string) => void,
): Promise<void> {
  const jobs = pictureJobs(site).map((job) => ({
    ...job,
    renditions: job.renditions.filter(({ file }) => !staged.reuseAsset(pathOf(file))),
  }));
  const missing = jobs.filter(({ renditions }) => renditions.length > 0);
  await producePictures(missing, { cacheDir: join(cacheFolder, 'media'), outDir: folder });
  for (const { file } of missing.flatMap(({ renditions }) => renditions))
    await staged.addAsset(pathOf(file), () => readFile(join(folder, file)));
  for (const { file, draw } of cardDrawings(site, print)) await staged.addAsset(pathOf(file), async () => draw());
}

function pathOf(file: string): string {
  return MEDIA.slice(1) + file;
}
