import type { Aside, WordPicture } from '../document/model.ts';
import type { PartTarget, WordParts } from './word-parts.ts';
import { type XmlNode, allWords, elements, textIn, within } from './xml-tree.ts';

/** What a drawing holds: pictures, boxes with text, and words that only a program shows. */
export interface WordDrawing {
  pictures: WordPicture[];
  boxes: XmlNode[];
  asides: Omit<Aside, 'place'>[];
}

/** Takes a drawing, a picture of old Word, or an object of another program apart. */
export function readDrawing(whole: XmlNode, parts: WordParts, targets: ReadonlyMap<string, PartTarget>): WordDrawing {
  const asides: WordDrawing['asides'] = [];
  const shown = withoutHidden(whole, asides);
  const boxes = within(shown, 'txbxContent');
  const bare = without(shown, 'txbxContent');
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

function withoutHidden(node: XmlNode, asides: WordDrawing['asides']): XmlNode {
  return {
    ...node,
    children: node.children.flatMap((child): XmlNode['children'] => {
      if (typeof child === 'string') return [child];
      if (!isSwitchedOff(child)) return [withoutHidden(child, asides)];
      asides.push({ kind: 'hidden', text: wordsOfDrawing(child) });
      return [];
    }),
  };
}

/** The words of a chart or of a diagram: they stand in a part of their own. */
function wordsInPart(parts: WordParts, target: PartTarget | undefined): string {
  const tree = target && !target.isOutside ? parts.tree(target.target) : undefined;
  if (!tree) return '';
  return leafTexts(tree).join(' ');
}

/** Words of text, values, and points: `t` is a whole text in diagrams, `pt` a word in new charts. */
function leafTexts(node: XmlNode): string[] {
  const inner = elements(node);
  if (inner.length > 0) return inner.flatMap(leafTexts);
  const text = textIn(node).trim();
  return text !== '' && ['t', 'v', 'pt'].includes(node.name) ? [text] : [];
}

/** What a program does not show: a shape that is switched off. */
function isSwitchedOff(node: XmlNode): boolean {
  if (/visibility\s*:\s*hidden/i.test(node.attributes['style'] ?? '')) return true;
  const named = elements(node).flatMap((child) => (/^nv\w*Pr$/.test(child.name) ? elements(child) : [child]));
  return named.some(
    ({ name, attributes }) =>
      (name === 'docPr' || name === 'cNvPr') && /^(?:1|true|on)$/.test(attributes['hidden'] ?? ''),
  );
}

/** What stands for a drawing that nobody sees: its words, or that it is a picture. */
export function wordsOfDrawing(node: XmlNode): string {
  const alt = within(node, 'docPr').map(({ attributes: { descr = '', title = '' } }) => descr || title);
  const isPicture = within(node, 'blip').length + within(node, 'imagedata').length > 0;
  return [allWords(node), ...alt, isPicture ? '（图片）' : ''].filter((text) => text !== '').join(' ');
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
