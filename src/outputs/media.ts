import { join } from 'node:path';
import {
  type Drawing,
  keepDrawings,
  type KeptDrawings,
  type PictureCounts,
  type PictureJob,
  producePictures,
  publishDrawings,
} from '../media/cache.ts';
import { cardPicture } from '../media/lettering/card-picture.ts';
import { lettersMissingOn } from '../media/lettering/draw-card.ts';
import { keepCards } from '../media/lettering/keep-cards.ts';
import { isCardFile, type ShareCard } from '../media/lettering/share-card.ts';
import { planPicture, planShare, type Rendition, renditionsOf, type Slot } from '../media/plan.ts';
import type { Photo } from '../model/entities/beside.ts';
import type { Entry, Pledge } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';
import { cardsOfSite } from '../views/site/cards-of-site.ts';
import { SHARE_TEXTS } from '../wording/frame.ts';

/** Every size of every photo that the pages of a site use. */
export function pictureJobs(site: Site): PictureJob[] {
  return [
    ...site.entries.flatMap((entry) => [...entry.photos.values()].map((photo) => jobOf(photo, slotsIn(entry, photo)))),
    ...site.entries.flatMap(posterJobs),
    ...site.boards.flatMap(({ photos }) => [...photos.values()].map((photo) => jobOf(photo, ['body']))),
    ...site.boards.flatMap((board) => (board.outline.isReported ? board.pledges.flatMap(reportedJobs) : [])),
  ];
}

/** Photos that units sent with what they reported. */
function reportedJobs({ reported }: Pledge): PictureJob[] {
  if (reported.size === 0) return [];
  return [...reported.values()].flatMap(({ photo }) => (photo ? jobOf(photo, ['body']) : []));
}

/** Of a video's poster a player takes one size; above a sound it is a picture like any other. */
function posterJobs({ recordings, photos }: Entry): PictureJob[] {
  const made = new Set(Array.from(photos.values(), ({ digest }) => digest));
  return recordings.flatMap(({ kind, poster }): PictureJob[] => {
    if (!poster || made.has(poster.digest)) return [];
    const job = jobOf(poster, ['body']);
    return [kind === 'audio' ? job : { ...job, renditions: [planPicture(poster, 'body').fallback] }];
  });
}

/** Every file that could be made of a photo. */
export function renditionsOfPhoto(photo: Photo): readonly Rendition[] {
  return jobOf(photo, ['lead', 'item', 'body', 'portrait']).renditions;
}

/** Where the pages of an entry may show one of its photos. */
function slotsIn({ kind, cover, portrait }: Entry, photo: Photo): Slot[] {
  return [
    ...(photo === cover ? (['lead'] as const) : []),
    // Lists show of a member's story who it is about.
    ...(photo === cover && kind !== 'member' ? (['item'] as const) : []),
    ...(photo === portrait ? (['portrait'] as const) : []),
    'body',
  ];
}

function jobOf(photo: Photo, slots: readonly Slot[]): PictureJob {
  const renditions: Rendition[] = slots.flatMap((slot) => renditionsOf(planPicture(photo, slot)));
  const share = slots.includes('lead') ? planShare(photo) : undefined;
  return { originalPath: photo.file, digest: photo.digest, renditions: share ? [...renditions, share] : renditions };
}

/** The cards that are drawn for pages without a photo. `tell` hears of each that is made without its letters. */
export function cardDrawings(site: Site, tell: (line: string) => void): Drawing[] {
  return Array.from(cardsOfSite(site), ([file, card]) => ({
    file,
    draw: () => {
      const missing = lettersMissingOn(card);
      if (missing.length > 0) tell(SHARE_TEXTS.missing(missing, card.title.join('')));
      return cardPicture(card);
    },
  }));
}

/** Draws cards, by their files, into a folder, while something else is done. `tell` as above. */
export async function drawCards(
  cards: ReadonlyMap<string, ShareCard>,
  folder: string,
  tell: (line: string) => void,
): Promise<KeptDrawings> {
  const kept = await keepCards(cards, folder);
  for (const [file, letters] of kept.missing) tell(SHARE_TEXTS.missing(letters, cards.get(file)!.title.join('')));
  return kept;
}

/** Writes all pictures of a site into `folder`. */
export async function writeMedia(
  site: Site,
  folder: string,
  cacheFolder: string,
  cards: KeptDrawings,
): Promise<PictureCounts> {
  const counts = await producePictures(pictureJobs(site), { cacheDir: join(cacheFolder, 'media'), outDir: folder });
  await publishDrawings(cards, folder);
  return counts;
}

/** One file that is made of a photo, on demand, in a folder of its own; undefined if it is none of this photo's. */
export async function madePhoto(photo: Photo, name: string, folder: string): Promise<string | undefined> {
  const renditions = renditionsOfPhoto(photo).filter(({ file }) => file === name);
  if (renditions.length === 0) return undefined;
  const job = { originalPath: photo.file, digest: photo.digest, renditions };
  await producePictures([job], { cacheDir: join(folder, 'kept'), outDir: folder });
  return join(folder, name);
}

/** One file of `/media/` as `dev` serves it, made on demand; undefined if no entry uses it. */
export async function mediaFile(
  site: Site,
  name: string,
  folder: string,
  cacheFolder: string,
): Promise<string | undefined> {
  const file = join(folder, name);
  const store = { cacheDir: join(cacheFolder, 'media'), outDir: folder };
  if (isCardFile(name)) {
    const drawing = cardDrawings(site, () => undefined).find((one) => one.file === name);
    if (!drawing) return undefined;
    await publishDrawings(await keepDrawings([drawing], store.cacheDir), folder);
    return file;
  }
  const job = pictureJobs(site).find(({ renditions }) => renditions.some((rendition) => rendition.file === name));
  if (!job) return undefined;
  const renditions = job.renditions.filter((rendition) => rendition.file === name);
  await producePictures([{ ...job, renditions }], store);
  return file;
}
