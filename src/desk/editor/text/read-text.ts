import type { Image, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import type { Attrs, Node } from 'prosemirror-model';
import type { BodyForm } from '../../../ingest/body/typed/body-form.ts';
import { type DocumentJson, EDITOR_SCHEMA } from '../document/schema.ts';
import type { VerbatimKind } from '../document/nodes.ts';
import { type BlockText, blockText, type TextBlock, type TypedSpan } from './text-blocks.ts';
import { inlineNodes } from './read-inline.ts';

const { nodes } = EDITOR_SCHEMA;
const make = (name: string, attrs: Attrs | null, content: Node | readonly Node[] = []): Node =>
  nodes[name]!.create(attrs, content);

/** The document of a body (the Markdown behind the settings of an entry), for the field. */
export function readText(typed: string, form: BodyForm = 'markdown'): DocumentJson {
  return documentNode(readBlocks(blockText(typed, form))).toJSON() as DocumentJson;
}

/** Where each block of a document was typed, in its order: one place for each child of what `readText` gives. */
export function placesOfBlocks(typed: string, form: BodyForm = 'markdown'): TypedSpan[] {
  return blockText(typed, form).blocks.map(({ start, end }) => ({ start, end }));
}

/** A document has something to write in. */
export function documentNode(blocks: readonly Node[]): Node {
  return make('doc', null, blocks.length > 0 ? blocks : [make('paragraph', null)]);
}

/** The blocks of a document, one for each of the text. */
export function readBlocks(text: BlockText): Node[] {
  return text.blocks.map((block) => {
    const found = block.node && blockNode(block.node, text, 0);
    return found ?? verbatim(block, text);
  });
}

function verbatim({ start, end, node }: TextBlock, { typed }: BlockText): Node {
  return make('verbatim', { source: typed.slice(start, end), kind: verbatimKind(node) });
}

function verbatimKind(node: RootContent | undefined): VerbatimKind {
  if (node?.type.startsWith('mdxJsx')) return 'component';
  return node?.type === 'code' || node?.type === 'html' || node?.type === 'definition' ? node.type : 'other';
}

/** Quotes and lists that lie deeper in each other are kept in their letters. */
const DEEPEST = 12;

/** The node that shows a block; undefined where none shows all of it. */
function blockNode(node: RootContent, text: BlockText, depth: number): Node | undefined {
  if (depth > DEEPEST) return undefined;
  const source = sourceIn(text);
  switch (node.type) {
    case 'paragraph': {
      const pictures = lonePictures(node);
      if (pictures.length > 0) return picturesNode(pictures);
      return make('paragraph', null, inlineNodes(node.children, source));
    }
    case 'heading':
      return make('heading', { level: node.depth }, inlineNodes(node.children, source, { breaks: false }));
    case 'thematicBreak':
      return make('rule', null);
    case 'blockquote': {
      const content = blockNodes(node.children, 'block', text, depth);
      return content && content.length > 0 ? make('blockquote', null, content) : undefined;
    }
    case 'list': {
      const items = node.children.map((item) => itemNode(item, text, depth));
      if (!items.every((item) => item !== undefined)) return undefined;
      const spread = (node.spread ?? false) || node.children.some((item) => item.spread);
      return node.ordered
        ? make('ordered_list', { spread, start: node.start ?? 1 }, items)
        : make('bullet_list', { spread }, items);
    }
    case 'table':
      return tableNode(node, text);
    case 'footnoteDefinition': {
      const [paragraph, ...others] = node.children;
      if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined;
      return make('note', { label: node.label ?? node.identifier }, inlineNodes(paragraph.children, source));
    }
    default:
      return undefined;
  }
}

function blockNodes(
  children: readonly RootContent[],
  group: 'block' | 'item',
  text: BlockText,
  depth: number,
): Node[] | undefined {
  const found = children.map((child) => blockNode(child, text, depth + 1));
  return found.every((node) => node?.type.isInGroup(group)) ? (found as Node[]) : undefined;
}

function itemNode({ children, checked }: ListItem, text: BlockText, depth: number): Node | undefined {
  if (typeof checked === 'boolean') return undefined;
  if (children.length === 0) return make('list_item', null, make('paragraph', null));
  const content = blockNodes(children, 'item', text, depth);
  return content && make('list_item', null, content);
}

function tableNode({ align, children }: Table, text: BlockText): Node {
  const width = children[0]!.children.length;
  const rows = children.map((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = row.children[column];
      const words = cell ? inlineNodes(cell.children, sourceIn(text), { breaks: false }) : [];
      const attrs = { align: align?.[column] ?? null };
      return make(index === 0 ? 'table_header' : 'table_cell', attrs, make('paragraph', null, words));
    });
    return make('table_row', null, cells);
  });
  return make('table', null, rows);
}

function picturesNode(pictures: readonly Image[]): Node {
  return make(
    'pictures',
    null,
    pictures.map(({ url, alt, title }) => make('picture', { src: url, alt: alt ?? '', caption: title ?? '' })),
  );
}

/** The pictures of a paragraph that holds nothing else but line ends. */
function lonePictures({ children }: Paragraph): Image[] {
  const isAlone = children.every(
    (child) => child.type === 'image' || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
  return isAlone ? children.filter((child) => child.type === 'image') : [];
}

function sourceIn({ text }: BlockText): (node: Nodes) => string {
  return ({ position }) => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
