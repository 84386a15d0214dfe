import type { DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model';

/** How the cells of a column stand. */
type TableAlignment = 'left' | 'center' | 'right';

const ALIGNMENTS: readonly unknown[] = ['left', 'center', 'right'];

const cell = (tag: 'td' | 'th'): NodeSpec => ({
  content: 'paragraph',
  tableRole: tag === 'td' ? 'cell' : 'header_cell',
  isolating: true,
  attrs: {
    align: { default: null, validate: 'string|null' },
    // Of the plugin for tables; Markdown has no merged cells, and no widths.
    colspan: { default: 1, validate: 'number' },
    rowspan: { default: 1, validate: 'number' },
    colwidth: { default: null, validate: 'null' },
  },
  parseDOM: [{ tag, getAttrs: (element) => ({ align: alignment(element.getAttribute('data-align')) }) }],
  toDOM: (node: Node): DOMOutputSpec => {
    const align = alignment(node.attrs['align']);
    return align === null ? [tag, 0] : [tag, { 'data-align': align }, 0];
  },
});

/** A table as GFM has it: its first row are the heads of its columns. */
export const TABLE_NODES: Readonly<Record<string, NodeSpec>> = {
  table: {
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    group: 'top',
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('td'),
  table_header: cell('th'),
};

function alignment(value: unknown): TableAlignment | null {
  return ALIGNMENTS.includes(value) ? (value as TableAlignment) : null;
}
