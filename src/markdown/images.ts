import type { Element, ElementContent } from 'hast';
import type { Photo } from '../model/entry.ts';
import { planPicture } from '../media/plan.ts';
import { MEDIA, srcsetOf } from '../site/address.ts';

/** A `<figure>` with the picture in its formats and widths; loaded when it comes near. */
export function figureElement(photo: Photo, alt: string, caption: string | undefined): Element {
  const picture = pictureElement(photo, alt);
  if (!caption) return element('figure', {}, [picture]);
  return element('figure', {}, [picture, element('figcaption', {}, [{ type: 'text', value: caption }])]);
}

/** A `<picture>` in the text column's widths. */
export function pictureElement(photo: Photo, alt: string): Element {
  const { formats, fallback, sizes, width, height } = planPicture(photo, 'body');
  const sources = formats.map(({ type, renditions }) => element('source', { type, srcset: srcsetOf(renditions), sizes }, []));
  const image = element('img', { src: MEDIA + fallback.file, alt, width, height, loading: 'lazy', decoding: 'async' }, []);
  return element('picture', {}, [...sources, image]);
}

export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
