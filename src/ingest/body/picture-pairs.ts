import type { Image, Paragraph } from 'mdast';
import type { Body } from './body.ts';
import { pairOf } from './pair-captions.ts';

/** The pictures of a body that show one place before and after: each later one, with the earlier one. */
export function pairsOfBody(body: Body): Map<Image, Image> {
  const pairs = new Map<Image, Image>();
  for (const paragraph of body.nodes('paragraph')) {
    const pair = pairOf(loneImages(paragraph), ({ title }) => title);
    if (pair) pairs.set(pair[1], pair[0]);
  }
  return pairs;
}

/** The pictures of a paragraph that holds nothing else but line ends. */
function loneImages({ children }: Paragraph): Image[] {
  const isAlone = children.every(
    (child) => child.type === 'image' || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
  return isAlone ? children.filter((child) => child.type === 'image') : [];
}
