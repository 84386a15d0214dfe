import type { Face } from '../format/format.ts';
import { make } from './elements.ts';

/** The surname, and over it the portrait once it is there; a picture that cannot be shown leaves the surname. */
export function faceElement([surname, portrait]: Face): HTMLElement {
  const element = make('span', 'portrait portrait-mark', surname);
  element.setAttribute('aria-hidden', 'true');
  if (portrait === undefined) return element;
  const picture = make('img', '');
  picture.alt = '';
  picture.loading = 'lazy';
  picture.addEventListener('error', () => picture.remove());
  picture.src = portrait;
  element.append(picture);
  return element;
}
