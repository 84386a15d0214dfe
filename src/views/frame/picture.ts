import { MEDIA, srcsetOf } from '../../addresses/address.ts';
import { type Picture, type PictureType, planPicture } from '../../media/plan.ts';
import type { Entry } from '../../model/entities/linked.ts';

/** What a `<picture>` prints. */
export interface PictureView {
  sources: { type: PictureType; srcset: string }[];
  sizes: string;
  src: string;
  width: number;
  height: number;
  alt: string;
}

/** The cover of an entry that has one, for a place on a page. In lists, beside a title, it is decoration. */
export function coverView(entry: Entry, slot: 'lead' | 'item'): PictureView | undefined {
  return (
    entry.cover && pictureView(planPicture(entry.cover, slot), slot === 'lead' ? (entry.data.cover?.alt ?? '') : '')
  );
}

/** What a planned picture prints: the better formats as sources, the JPEG for everyone else. */
export function pictureView({ formats, fallback, sizes, width, height }: Picture, alt: string): PictureView {
  const sources = formats.map(({ type, renditions }) => ({ type, srcset: srcsetOf(renditions) }));
  return { sources, sizes, src: MEDIA + fallback.file, width, height, alt };
}
