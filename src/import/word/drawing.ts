import type { Aside, WordPicture } from '../document/model.ts';
import type { PartTarget, WordParts } from './word-parts.ts';
import { type XmlNode, textIn, within } from './xml-tree.ts';

/** What a drawing holds: pictures, boxes with text, and words that only a program shows. */
export interface WordDrawing {
  pictures: WordPicture[];
  boxes: XmlNode[];
  asides: Omit<Aside, 'place'>[];
}

/** Takes a drawing, a picture of old Word, or an object of another program apart. */
export function readDrawing(node: XmlNode, parts: WordParts, targets: ReadonlyMap<string, PartTarget>): WordDrawing {
  const boxes = within(node, 'txbxContent');
  const bare = without(node, 'txbxContent');
  const asides: WordDrawing['asides'] = [];
  const alt = within(bare, 'docPr')
    .map(({ attributes: { descr = '', title = '' } }) => descr.trim() || title.trim())
    .find((text) => text !== '');
  const ids = [
    ...within(bare, 'blip').map(({ attributes }) => ({ id: attributes['embed'] ?? attributes['link'], title: alt })),
    ...within(bare, 'imagedata').map(({ attributes }) => ({ id: attributes['id'], title: alt ?? attributes['title'] })),
  ];
  const pictures = ids.map(({ id = '', title = '' }) => {
    const target = targets.get(id);
    if (target?.isOutside) asides.push({ kind: 'outside', text: target.target });
    return { part: target && !target.isOutside ? target.target : undefined, alt: title };
  });
  if (alt !== undefined && pictures.length === 0) asides.push({ kind: 'chart', text: alt });
  for (const { attributes } of within(bare, 'textpath'))
    if (attributes['string']) asides.push({ kind: 'chart', text: attributes['string'] });
  const words = within(bare, 't').map(textIn).join('');
  if (words !== '') asides.push({ kind: 'chart', text: words });
  for (const { attributes } of [...within(bare, 'chart'), ...within(bare, 'relIds')])
    asides.push({ kind: 'chart', text: wordsInPart(parts, targets.get(attributes['id'] ?? attributes['dm'] ?? '')) });
  for (const { attributes } of within(bare, 'OLEObject'))
    asides.push({ kind: 'embedded', text: attributes['ProgID'] ?? '' });
  return { pictures, boxes, asides };
}

/** The words of a chart or of a diagram: they stand in a part of their own. */
function wordsInPart(parts: WordParts, target: PartTarget | undefined): string {
  const tree = target && !target.isOutside ? parts.tree(target.target) : undefined;
  if (!tree) return '';
  const texts = [...within(tree, 't'), ...within(tree, 'v')].map((node) => textIn(node).trim());
  return texts.filter((text) => text !== '').join(' ');
}

function without(node: XmlNode, name: string): XmlNode {
  if (within(node, name).length === 0) return node;
  return {
    ...node,
    children: node.children
      .filter((child) => typeof child === 'string' || child.name !== name)
      .map((child) => (typeof child === 'string' ? child : without(child, name))),
  };
}

/** True for what may hold pictures and boxes. */
export function isDrawing({ name }: XmlNode): boolean {
  return name === 'drawing' || name === 'pict' || name === 'object';
}
