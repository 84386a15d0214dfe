import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEDIA } from '../../addresses/address.ts';
import { type KeptDrawings, producePictures } from '../../media/cache.ts';
import type { Site } from '../../model/site/site.ts';
import { drawCards, pictureJobs } from '../../outputs/media.ts';
import { cardsOfSite } from '../../views/site/cards-of-site.ts';
import type { StagedRelease } from './staged-release.ts';

/** The cards that a release needs and the store has not, by their files. */
export function missingCards(site: Site, staged: StagedRelease): ReturnType<typeof cardsOfSite> {
  return new Map([...cardsOfSite(site)].filter(([file]) => !staged.reuseAsset(pathOf(file))));
}

/**
 * Draws cards into a folder, in a thread of its own that begins when `earlier` has ended: one beside that of the pages
 * is what a machine with two processors has.
 */
export async function drawnCards(
  cards: ReturnType<typeof cardsOfSite>,
  folder: string,
  earlier: Promise<unknown>,
  tell: (line: string) => void,
): Promise<KeptDrawings['entries']> {
  if (cards.size === 0) return new Map();
  await earlier;
  return (await drawCards(cards, folder, tell)).entries;
}

/** Adds all pictures of a site; those that the store has are not made again. */
export async function addMedia(
  site: Site,
  staged: StagedRelease,
  {
    work,
    cacheFolder,
    cards,
  }: {
    /** For new ones, until they are taken. */
    work: string;
    cacheFolder: string;
    /** Those that were missing, where they lie now. */
    cards: KeptDrawings['entries'];
  },
): Promise<void> {
  const jobs = pictureJobs(site).map((job) => ({
    ...job,
    renditions: job.renditions.filter(({ file }) => !staged.reuseAsset(pathOf(file))),
  }));
  const missing = jobs.filter(({ renditions }) => renditions.length > 0);
  await producePictures(missing, { cacheDir: join(cacheFolder, 'media'), outDir: work });
  for (const { file } of missing.flatMap(({ renditions }) => renditions))
    await staged.addAsset(pathOf(file), () => readFileSync(join(work, file)));
  for (const [file, drawn] of cards) await staged.addAsset(pathOf(file), () => readFileSync(drawn), drawn);
}

function pathOf(file: string): string {
  return MEDIA.slice(1) + file;
}
