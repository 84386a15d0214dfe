import { coverSvg } from '../media/cover/cover.ts';
import { planPicture, planShare, type Picture, type PictureType } from '../media/plan.ts';
import type { Entry } from '../model/entry.ts';
import { digestOf } from '../kernel/digest.ts';
import { MEDIA } from '../site/address.ts';

/** What a `<picture>` prints; without `sources` a plain `<img>`. */
export interface PictureView {
  sources: { type: PictureType; srcset: string }[];
  sizes: string | undefined;
  src: string;
  width: number;
  height: number;
  alt: string;
}

export interface GeneratedCover {
  file: string;
  svg: string;
}

const covers = new WeakMap<Entry, GeneratedCover>();

/** The drawing of an entry that has no photo. */
export function generatedCover(entry: Entry): GeneratedCover {
  let cover = covers.get(entry);
  if (!cover) {
    const svg = coverSvg(entry.id, entry.field?.name, entry.kind);
    cover = { file: `${digestOf(svg).slice(0, 16)}.svg`, svg };
    covers.set(entry, cover);
  }
  return cover;
}

/** An entry's picture for a place on a page. Beside a title that says the same, in lists, it is decoration. */
export function coverView(entry: Entry, slot: 'lead' | 'item'): PictureView {
  const alt = slot === 'lead' && entry.cover ? (entry.data.cover?.alt ?? '') : '';
  if (!entry.cover) {
    return { sources: [], sizes: undefined, src: MEDIA + generatedCover(entry).file, width: 800, height: 500, alt };
  }
  return pictureView(planPicture(entry.cover, slot), alt);
}

/** What a planned picture prints: the better formats as sources, the JPEG for everyone else. */
export function pictureView({ formats, fallback, sizes, width, height }: Picture, alt: string): PictureView {
  const sources = formats.map(({ type, renditions }) => ({ type, srcset: renditions.map((own) => `${MEDIA}${own.file} ${own.width}w`).join(', ') }));
  return { sources, sizes, src: MEDIA + fallback.file, width, height, alt };
}

/** The picture that a share card shows, if the entry has a photo that is large enough. */
export function shareView(entry: Entry): { src: string; width: number; height: number } | undefined {
  const share = entry.cover && planShare(entry.cover);
  return share && { src: MEDIA + share.file, width: share.width, height: share.height };
}
