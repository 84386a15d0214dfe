import { MEDIA, srcsetOf } from '../addresses/address.ts';
import { htmlText } from '../kernel/html-text.ts';
import { percentDecoded } from '../kernel/percent-decoded.ts';
import { planPicture } from '../media/plan.ts';
import type { Photo } from '../model/entities/beside.ts';

/** A `<picture>` in the text column's widths, or (`shown`) in a smaller one; loaded when it comes near. */
export function pictureHtml(photo: Photo, alt: string, shown?: string): string {
  const { formats, fallback, sizes: whole, width, height } = planPicture(photo, 'body');
  const sizes = shown ?? whole;
  const sources = formats.map(
    ({ type, renditions }) =>
      `<source type="${type}" srcset="${htmlText(srcsetOf(renditions))}" sizes="${htmlText(sizes)}">`,
  );
  return `<picture>${sources.join('')}<img src="${htmlText(MEDIA + fallback.file)}" alt="${htmlText(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`;
}

/** The largest file of a photo that any browser of today shows. */
export function largestPicture(photo: Photo): string {
  const { formats, fallback } = planPicture(photo, 'body');
  const webp = formats.find(({ type }) => type === 'image/webp')?.renditions.at(-1);
  return MEDIA + (webp && webp.width > fallback.width ? webp : fallback).file;
}

/** The photo that a body names; names with spaces are written with percent signs. */
export function photoNamed(name: string, photos: ReadonlyMap<string, Photo>): Photo | undefined {
  return photos.get(percentDecoded(name));
}
