import type { Nodes, Root } from 'hast';
import { htmlTree } from '../../ingest/body/markdown.ts';
import { bodyForm } from '../../ingest/body/typed/body-form.ts';
import { loneOnes } from '../../markdown/lone-elements.ts';
import { recordingAt } from '../../markdown/players.ts';
import type { Entry } from '../../model/entities/linked.ts';

/** What a body says, block by block. */
export interface BodyBlocks {
  headings: string[];
  text: string[];
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(['p', 'li', 'blockquote', 'td', 'th', 'pre', 'figcaption']);

/**
 * The blocks of an entry's body, as its page shows them. Tags of components are no words; the texts in their attributes
 * are.
 */
export function bodyBlocks(entry: Pick<Entry, 'kind' | 'body' | 'recordings'>): BodyBlocks {
  const isPlayer = (address: string) => recordingAt(address, entry) !== undefined;
  return blocksOf(htmlTree(entry.body, bodyForm(entry.kind)), isPlayer);
}

/** The blocks of Markdown. */
export function markdownBlocks(text: string): BodyBlocks {
  return blocksOf(htmlTree(text, 'markdown'));
}

function blocksOf(tree: Root, isPlayer: IsPlayer = () => false): BodyBlocks {
  const blocks: BodyBlocks = { headings: [], text: [] };
  collect(tree, blocks, isPlayer);
  return { headings: blocks.headings.map(oneLine).filter(Boolean), text: blocks.text.map(oneLine).filter(Boolean) };
}

/** The attributes of components that readers see. */
const WORDS: ReadonlySet<string> = new Set(['title', 'by', 'caption', 'alt']);

/** True for a link that a recording's player takes the place of, where it stands alone. */
type IsPlayer = (address: string) => boolean;

/** Adds to the last block; an element that is a block begins another and ends it. */
function collect(node: Nodes, blocks: BodyBlocks, isPlayer: IsPlayer): void {
  if (node.type === 'text') return add(blocks, node.value);
  if (!('children' in node)) return;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const { name, value } of node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute'))
      if (WORDS.has(name) && typeof value === 'string') blocks.text.push(value);
    blocks.text.push('');
  }
  const { tagName = '', properties = {} } = node.type === 'element' ? node : {};
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || properties['id'] === 'footnote-label')
    return;
  if (HEADINGS.has(tagName)) {
    const heading: BodyBlocks = { headings: [], text: [''] };
    for (const child of node.children) collect(child, heading, isPlayer);
    blocks.headings.push(heading.text.join(''));
    blocks.text.push('');
    return;
  }
  if (tagName === 'br') add(blocks, '\n');
  if (tagName === 'img' && typeof properties['title'] === 'string') blocks.text.push(properties['title'], '');
  if (node.type === 'element' && tagName === 'p') {
    const links = loneOnes(node, 'a');
    if (links.length > 0 && links.every((link) => isPlayer(String(link.properties['href'])))) return;
  }
  const isBlock = BLOCKS.has(tagName);
  if (isBlock) blocks.text.push('');
  for (const child of node.children) collect(child, blocks, isPlayer);
  if (isBlock) blocks.text.push('');
}

function add(blocks: BodyBlocks, text: string): void {
  if (blocks.text.length === 0) blocks.text.push('');
  blocks.text[blocks.text.length - 1] += text;
}

/** A line end within a block is nothing between Han letters, and a space elsewhere. */
function oneLine(block: string): string {
  return block
    .trim()
    .replace(/(?<=[\u2e80-\uffef])\s*\n\s*(?=[\u2e80-\uffef])/g, '')
    .replace(/\s+/g, ' ');
}
