import { type MarkSpec, Node, Schema } from 'prosemirror-model';
import { EDITOR_NODES } from './nodes.ts';

const mark = (tags: readonly string[], tag: string): MarkSpec => ({
  parseDOM: tags.map((one) => ({ tag: one })),
  toDOM: () => [tag, 0],
});

const MARKS: Readonly<Record<string, MarkSpec>> = {
  link: {
    attrs: { href: { validate: 'string' }, title: { default: '', validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => ({
          href: element.getAttribute('href') ?? '',
          title: element.getAttribute('title') ?? '',
        }),
      },
    ],
    // No `href`: a click in the field leads nowhere, and no address of a text is run.
    toDOM: ({ attrs }) => ['a', { 'data-href': attrs['href'], title: attrs['title'] || attrs['href'] }, 0],
  },
  strong: mark(['strong', 'b'], 'strong'),
  em: mark(['em'], 'em'),
  strike: mark(['del', 's', 'strike'], 'del'),
  code: { ...mark(['code:not([data-verbatim])'], 'code'), code: true },
};

/** Exactly the Markdown that the house prints; anything else is kept in its own letters (`verbatim`). */
export const EDITOR_SCHEMA = new Schema({ nodes: EDITOR_NODES, marks: MARKS });

/** A document as it goes over the wire, as ProseMirror writes it. */
export interface DocumentJson {
  type: string;
  content?: unknown[];
}

/** A document that is none of ours: damaged, or forged. */
export class UnreadableDocument extends Error {
  constructor(cause: unknown) {
    super('the field sent no document', { cause });
  }
}

/** How large a document may be: more than the longest text that the house reads makes. */
const MOST_NODES = 200_000;

/** Reads a document of anybody. Throws an `UnreadableDocument`. */
export function documentOf(json: unknown): Node {
  try {
    const node = Node.fromJSON(EDITOR_SCHEMA, json);
    if (node.type !== EDITOR_SCHEMA.topNodeType) throw new Error('no document');
    let count = 0;
    node.descendants(() => {
      if (++count > MOST_NODES) throw new Error('too large');
    });
    node.check();
    return node;
  } catch (error) {
    throw new UnreadableDocument(error);
  }
}
