import { MEDIA, srcsetOf } from '../../addresses/address.ts';
import { digestOf } from '../../kernel/digest.ts';
import { COVER_RECIPE, coverSvg } from '../../media/cover/cover.ts';
import { type Picture, type PictureType, planPicture, planShare } from '../../media/plan.ts';
import type { Entry } from '../../model/entities/linked.ts';

/** What a `<picture>` prints; without `sources` a plain `<img>`. */
export interface PictureView {
  sources: { type: PictureType; srcset: string }[];
  sizes: string | undefined;
  src: string;
  width: number;
  height: number;
  alt: string;
}

/**
 * The file of the drawing that stands in for a photo. Its name holds all that decides its bytes, so it is known before
 * it is drawn.
 */
export function drawingFile({ id, field, kind }: Entry): string {
  return `${digestOf([COVER_RECIPE, id, field?.name ?? '', kind].join('\n')).slice(0, 16)}.svg`;
}

/** The drawing itself. */
export function drawing({ id, field, kind }: Entry): string {
  return coverSvg(id, field?.name, kind);
}

/** An entry's picture for a place on a page. Beside a title that says the same, in lists, it is decoration. */
export function coverView(entry: Entry, slot: 'lead' | 'item'): PictureView {
  const alt = slot === 'lead' && entry.cover ? (entry.data.cover?.alt ?? '') : '';
  if (!entry.cover) {
    return { sources: [], sizes: undefined, src: MEDIA + drawingFile(entry), width: 800, height: 500, alt };
  }
  return pictureView(planPicture(entry.cover, slot), alt);
}

/** What a planned picture prints: the better formats as sources, the JPEG for everyone else. */
export function pictureView({ formats, fallback, sizes, width, height }: Picture, alt: string): PictureView {
  const sources = formats.map(({ type, renditions }) => ({ type, srcset: srcsetOf(renditions) }));
  return { sources, sizes, src: MEDIA + fallback.file, width, height, alt };
}

/** The picture that a share card shows, if the entry has a photo that is large enough. */
export function shareView(entry: Entry): { src: string; width: number; height: number } | undefined {
  const share = entry.cover && planShare(entry.cover);
  return share && { src: MEDIA + share.file, width: share.width, height: share.height };
}
