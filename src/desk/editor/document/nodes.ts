import type { Attrs, DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model';
import { TABLE_NODES } from './table-nodes.ts';

/** What stands for a source that no field shows as rich text. */
export type VerbatimKind = 'component' | 'code' | 'html' | 'definition' | 'other';

const HEADING_LEVELS = [1, 2, 3, 4, 5, 6];

const block = (content: string, tag: string, more: Partial<NodeSpec> = {}): NodeSpec => ({
  content,
  group: 'block',
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...more,
});

const withText =
  (attribute: string, name: string) =>
  (element: HTMLElement): Attrs => ({ [name]: element.getAttribute(attribute) ?? '' });

/** What a text is made of: the blocks, and what stands among words. */
export const EDITOR_NODES: Readonly<Record<string, NodeSpec>> = {
  doc: { content: '(block | top)+' },
  paragraph: block('inline*', 'p', { group: 'block item' }),
  heading: block('(text | note_mark | verbatim_inline)*', 'h2', {
    attrs: { level: { default: 2, validate: 'number' } },
    defining: true,
    parseDOM: HEADING_LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(level, 2) } })),
    toDOM: (node) => [`h${level(node)}`, 0],
  }),
  blockquote: block('block+', 'blockquote', { defining: true }),
  bullet_list: block('list_item+', 'ul', {
    group: 'block item',
    attrs: { spread: { default: false, validate: 'boolean' } },
  }),
  ordered_list: block('list_item+', 'ol', {
    group: 'block item',
    attrs: { spread: { default: false, validate: 'boolean' }, start: { default: 1, validate: 'number' } },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({ start: Math.max(0, Math.trunc(Number(element.getAttribute('start') ?? 1)) || 1) }),
      },
    ],
    toDOM: (node) => (node.attrs['start'] === 1 ? ['ol', 0] : ['ol', { start: String(node.attrs['start']) }, 0]),
  }),
  list_item: { content: 'item+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  pictures: block('picture+', 'div', {
    group: 'block item',
    parseDOM: [{ tag: 'div.text-pictures' }],
    toDOM: () => ['div', { class: 'text-pictures' }, 0],
  }),
  picture: {
    attrs: {
      src: { default: '', validate: 'string' },
      alt: { default: '', validate: 'string' },
      caption: { default: '', validate: 'string' },
      // Which of the pictures that were pasted it waits for.
      pasted: { default: null, validate: 'number|null' },
    },
    draggable: true,
    parseDOM: [
      {
        tag: 'figure[data-picture]',
        getAttrs: (element) => ({
          src: element.getAttribute('data-picture') ?? '',
          alt: element.getAttribute('data-alt') ?? '',
          caption: element.getAttribute('data-caption') ?? '',
          pasted: element.hasAttribute('data-pasted') ? Number(element.getAttribute('data-pasted')) : null,
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      { 'data-picture': attrs['src'], 'data-alt': attrs['alt'], 'data-caption': attrs['caption'] },
    ],
  },
  ...TABLE_NODES,
  rule: { group: 'top', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  note: block('inline*', 'div', {
    group: 'top',
    attrs: { label: { validate: 'string' } },
    defining: true,
    parseDOM: [{ tag: 'div[data-note]', getAttrs: withText('data-note', 'label') }],
    toDOM: ({ attrs }) => ['div', { class: 'text-note', 'data-note': attrs['label'] }, 0],
  }),
  verbatim: {
    group: 'top',
    atom: true,
    attrs: { source: { validate: 'string' }, kind: { default: 'other', validate: 'string' } },
    parseDOM: [
      {
        tag: 'div[data-verbatim]',
        getAttrs: (element) => ({
          source: element.getAttribute('data-source') ?? '',
          kind: element.getAttribute('data-verbatim') ?? 'other',
        }),
      },
    ],
    toDOM: ({ attrs }) => ['div', { 'data-verbatim': attrs['kind'], 'data-source': attrs['source'] }],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  note_mark: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { label: { validate: 'string' } },
    parseDOM: [{ tag: 'sup[data-note-mark]', getAttrs: withText('data-note-mark', 'label') }],
    toDOM: ({ attrs }) => ['sup', { 'data-note-mark': attrs['label'] }, `[${String(attrs['label'])}]`],
  },
  verbatim_inline: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { source: { validate: 'string' } },
    parseDOM: [{ tag: 'code[data-verbatim]', getAttrs: withText('data-verbatim', 'source') }],
    toDOM: ({ attrs }) => ['code', { 'data-verbatim': attrs['source'] }, String(attrs['source'])],
  },
};

function level(node: Node): number {
  return Math.min(6, Math.max(1, Number(node.attrs['level'])));
}
