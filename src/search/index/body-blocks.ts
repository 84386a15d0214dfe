import { markdownToHast } from 'satteri';
import type { HastNode } from 'satteri';
import type { Entry } from '../../model/entry.ts';

/** What a body says, block by block. */
export interface BodyBlocks {
  headings: string[];
  text: string[];
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(['p', 'li', 'blockquote', 'td', 'th', 'pre', 'figcaption']);

/** The blocks of an entry's Markdown, as its page shows them. Tags of MDX are no words; the texts in their attributes are. */
export function bodyBlocks(entry: Pick<Entry, 'kind' | 'body'>): BodyBlocks {
  return markdownBlocks(entry.kind === 'topic' ? entry.body.replace(/<\/?[A-Z][^>]*>/g, wordsOfTag) : entry.body);
}

/** The blocks of Markdown. */
export function markdownBlocks(text: string): BodyBlocks {
  const blocks: BodyBlocks = { headings: [], text: [] };
  collect(markdownToHast(text, { features: { frontmatter: false, smartPunctuation: false } }), blocks);
  return { headings: blocks.headings.map(oneLine).filter(Boolean), text: blocks.text.map(oneLine).filter(Boolean) };
}

/** The attributes of a component that readers see. */
function wordsOfTag(tag: string): string {
  return [...tag.matchAll(/ (?:title|by|caption|alt)="([^"]*)"/g)].map(([, words]) => `\n\n${words}\n\n`).join('') || ' ';
}

/** Adds to the last block; an element that is a block begins another and ends it. */
function collect(node: HastNode, blocks: BodyBlocks): void {
  if (node.type === 'text') return add(blocks, node.value);
  if (!('children' in node)) return;
  const { tagName = '', properties = {} } = node.type === 'element' ? node : {};
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || properties['id'] === 'footnote-label') return;
  if (HEADINGS.has(tagName)) {
    const heading: BodyBlocks = { headings: [], text: [''] };
    for (const child of node.children) collect(child as HastNode, heading);
    blocks.headings.push(heading.text.join(''));
    blocks.text.push('');
    return;
  }
  if (tagName === 'br') add(blocks, '\n');
  if (tagName === 'img' && typeof properties['title'] === 'string') blocks.text.push(properties['title'], '');
  const isBlock = BLOCKS.has(tagName);
  if (isBlock) blocks.text.push('');
  for (const child of node.children) collect(child as HastNode, blocks);
  if (isBlock) blocks.text.push('');
}

function add(blocks: BodyBlocks, text: string): void {
  if (blocks.text.length === 0) blocks.text.push('');
  blocks.text[blocks.text.length - 1] += text;
}

/** A line end within a block is nothing between Han letters, and a space elsewhere. */
function oneLine(block: string): string {
  return block.trim().replace(/(?<=[\u2e80-\uffef])\s*\n\s*(?=[\u2e80-\uffef])/g, '').replace(/\s+/g, ' ');
}
