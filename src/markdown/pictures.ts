import { MEDIA, srcsetOf } from '../addresses/address.ts';
import { htmlText } from '../kernel/html-text.ts';
import { percentDecoded } from '../kernel/percent-decoded.ts';
import { planPicture } from '../media/plan.ts';
import type { Photo } from '../model/entities/linked.ts';

/** A `<picture>` in the text column's widths; loaded when it comes near. */
export function pictureHtml(photo: Photo, alt: string): string {
  const { formats, fallback, sizes, width, height } = planPicture(photo, 'body');
  const sources = formats.map(
    ({ type, renditions }) =>
      `<source type="${type}" srcset="${htmlText(srcsetOf(renditions))}" sizes="${htmlText(sizes)}">`,
  );
  return `<picture>${sources.join('')}<img src="${htmlText(MEDIA + fallback.file)}" alt="${htmlText(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`;
}

/** The photo that a body names; names with spaces are written with percent signs. */
export function photoNamed(name: string, photos: ReadonlyMap<string, Photo>): Photo | undefined {
  return photos.get(percentDecoded(name));
}
