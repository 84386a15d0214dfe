import { Fragment, type Node } from 'prosemirror-model';
import { EDITOR_SCHEMA } from '../document/schema.ts';
import { normalInline, plainLetters } from './inline-cells.ts';
import { normalTable } from './normal-table.ts';

/**
 * A block as Markdown can say it; undefined for one with nothing in it. `known`: the labels of notes that have a text.
 */
export function normalBlock(node: Node, known: ReadonlySet<string>): Node | undefined {
  const inline = (options?: { breaks: boolean }) => normalInline(withKnownNotes(node.content, known), options);
  switch (node.type.name) {
    case 'paragraph':
      return filled(node, inline());
    case 'heading':
      return filled(node, inline({ breaks: false }));
    case 'note':
      return filled(node, inline({ breaks: false }));
    case 'blockquote':
    case 'list_item':
      return filled(node, Fragment.from(normalBlocks(node.children, known)));
    case 'bullet_list':
    case 'ordered_list':
      return normalList(node, known);
    case 'pictures':
      return filled(node, Fragment.from(node.children.flatMap((picture) => normalPicture(picture) ?? [])));
    case 'table':
      return normalTable(node, (content) => normalInline(withKnownNotes(content, known), { breaks: false }));
    case 'verbatim': {
      const source = String(node.attrs['source'])
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/^\s*\n|\s+$/g, '');
      return source.trim() === '' ? undefined : node.type.create({ ...node.attrs, source });
    }
    default:
      return node;
  }
}

/** Those blocks in which there is something. */
export function normalBlocks(nodes: readonly Node[], known: ReadonlySet<string>): Node[] {
  return nodes.flatMap((node) => normalBlock(node, known) ?? []);
}

/** The labels of the notes of a document that say something. */
export function notesOf(nodes: readonly Node[]): Set<string> {
  return new Set(
    nodes.flatMap((node) =>
      node.type.name === 'note' && normalInline(node.content).size > 0 ? String(node.attrs['label']) : [],
    ),
  );
}

function filled(node: Node, content: Fragment): Node | undefined {
  return content.size === 0 ? undefined : node.type.create(node.attrs, content);
}

function normalList(node: Node, known: ReadonlySet<string>): Node | undefined {
  const items = normalBlocks(node.children, known);
  if (items.length === 0) return undefined;
  // Only a list of points, or one that begins with 1, may stand right below words.
  const isList = ({ type, attrs }: Node) => type.name === 'bullet_list' || attrs['start'] === 1;
  const isLoose = items.some((item) => item.children.some((block, index) => index > 0 && !isList(block)));
  const isAlone = items.length === 1 && items[0]!.childCount === 1;
  return node.type.create({ ...node.attrs, spread: isLoose || (node.attrs['spread'] === true && !isAlone) }, items);
}

function normalPicture(node: Node): Node | undefined {
  const words = (name: string) => plainLetters(String(node.attrs[name])).replace(/ +/g, ' ').trim();
  const src = words('src');
  return src === '' ? undefined : node.type.create({ src, alt: words('alt'), caption: words('caption') });
}

/** Marks of notes whose text is gone go too. */
function withKnownNotes(content: Fragment, known: ReadonlySet<string>): Fragment {
  const mark = EDITOR_SCHEMA.nodes['note_mark']!;
  return Fragment.fromArray(
    content.content.filter((node) => node.type !== mark || known.has(String(node.attrs['label']))),
  );
}
