import type { Element } from 'hast';
import { pairOf, pairSide } from '../ingest/body/pair-captions.ts';
import { htmlText, unbrokenHtml } from '../kernel/html-text.ts';
import { isOneShape } from '../media/pair-shape.ts';
import type { Photo } from '../model/entities/beside.ts';
import { PAIR_TEXTS, READING_TEXTS } from '../wording/reading.ts';
import { largestPicture, pictureHtml } from './pictures.ts';

/** A photo with what the text says of it. */
interface PlacedPhoto {
  photo: Photo;
  alt: string;
  caption: string;
}

/** From so many on a row is a sheet of small pictures. */
const ALBUM_FROM = 4;

/** How wide one of these is, on a desk and on a phone. */
const SMALL = '(min-width: 46rem) 220px, 45vw';

/**
 * Pictures on lines of their own: one is a figure, two of one place before and after lie on each other, several stand in a
 * row and open larger. '' where none of them is there.
 */
export function figuresHtml(images: readonly Element[], photoOf: (name: string) => Photo | undefined): string {
  const placed = images.flatMap(({ properties }): PlacedPhoto[] => {
    const photo = photoOf(String(properties['src'] ?? ''));
    return photo ? [{ photo, alt: String(properties['alt'] ?? ''), caption: String(properties['title'] ?? '') }] : [];
  });
  const pair = pairOf(placed, ({ caption }) => caption);
  if (pair) return pairHtml(...pair);
  if (placed.length < 2) return placed.map((one) => figureHtml(pictureOf(one), unbrokenHtml(one.caption))).join('');
  const isAlbum = placed.length >= ALBUM_FROM;
  const figures = placed.map((one) =>
    figureHtml(openingHtml(one, isAlbum ? SMALL : undefined), unbrokenHtml(one.caption)),
  );
  return `<div class="body-gallery${isAlbum ? ' body-album' : ''}">${figures.join('')}</div>`;
}

function pairHtml(before: PlacedPhoto, after: PlacedPhoto): string {
  const slides = isOneShape(before.photo, after.photo) ? ` data-pair="${htmlText(PAIR_TEXTS.slider)}"` : '';
  const figures = [before, after].map((one) => {
    const { side, caption } = pairSide(one.caption)!;
    const words = `<b>${PAIR_TEXTS[side]}</b>${unbrokenHtml(caption)}`;
    return figureHtml(pictureOf(one), words, ` class="pair-${side}"`);
  });
  return `<div class="pair"${slides}>${figures.join('')}</div>`;
}

function figureHtml(picture: string, caption: string, attributes = ''): string {
  return `<figure${attributes}>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

const pictureOf = ({ photo, alt }: PlacedPhoto) => pictureHtml(photo, alt);

/** A picture that leads to itself in its full size. */
function openingHtml({ photo, alt }: PlacedPhoto, shown: string | undefined): string {
  const words = `<span class="visually-hidden">${READING_TEXTS.larger}</span>`;
  return `<a class="body-larger" href="${htmlText(largestPicture(photo))}">${pictureHtml(photo, alt, shown)}${words}</a>`;
}
