import { join } from 'node:path';
import { type PictureCounts, type PictureJob, producePictures } from '../media/cache.ts';
import { planPicture, planShare, type Rendition, renditionsOf, type Slot } from '../media/plan.ts';
import type { Entry, Photo } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';

/** Every size of every photo that the pages of a site use. */
export function pictureJobs(site: Site): PictureJob[] {
  return [
    ...site.entries.flatMap((entry) => [...entry.photos.values()].map((photo) => jobOf(photo, slotsIn(entry, photo)))),
    ...site.entries.flatMap(posterJobs),
    ...site.boards.flatMap(({ photos }) => [...photos.values()].map((photo) => jobOf(photo, ['body']))),
  ];
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

/** Writes all pictures of a site into `folder`. */
export function writeMedia(site: Site, folder: string, cacheFolder: string): Promise<PictureCounts> {
  return producePictures(pictureJobs(site), { cacheDir: join(cacheFolder, 'media'), outDir: folder });
}

/** One file of `/media/` as `dev` serves it, made on demand; undefined if no entry uses it. */
export async function mediaFile(
  site: Site,
  name: string,
  folder: string,
  cacheFolder: string,
): Promise<string | undefined> {
  const file = join(folder, name);
  const job = pictureJobs(site).find(({ renditions }) => renditions.some((rendition) => rendition.file === name));
  if (!job) return undefined;
  const renditions = job.renditions.filter((rendition) => rendition.file === name);
  await producePictures([{ ...job, renditions }], { cacheDir: join(cacheFolder, 'media'), outDir: folder });
  return file;
}
