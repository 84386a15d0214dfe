import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Attrs, MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { EDITOR_SCHEMA } from '../document/schema.ts';

const { nodes, marks } = EDITOR_SCHEMA;
const [paragraph, heading, quote, bullets, numbers, item] = [
  'paragraph',
  'heading',
  'blockquote',
  'bullet_list',
  'ordered_list',
  'list_item',
].map((name) => nodes[name]!) as [NodeType, NodeType, NodeType, NodeType, NodeType, NodeType];

/** A button of the toolbar. */
export interface Tool {
  words: string;
  run: Command;
  /** Undefined for one that is never pressed. */
  isOn?: (state: EditorState) => boolean;
  isShown?: (state: EditorState) => boolean;
}

/** True if the selection begins in a node of a type. */
function isInside(state: EditorState, type: NodeType, attrs: Attrs = {}): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).hasMarkup(type, { ...$from.node(depth).attrs, ...attrs })) return true;
  return false;
}

/** Out of quotes and lists, and no heading. */
const plain: Command = (state, dispatch, view) => {
  if (isInside(state, item)) return liftListItem(item)(state, dispatch, view);
  if (isInside(state, quote)) return lift(state, dispatch, view);
  return setBlockType(paragraph)(state, dispatch, view);
};

const headed =
  (level: number): Command =>
  (state, dispatch, view) =>
    isInside(state, heading, { level })
      ? setBlockType(paragraph)(state, dispatch, view)
      : setBlockType(heading, { level })(state, dispatch, view);

const listed =
  (type: NodeType): Command =>
  (state, dispatch, view) => {
    if (isInside(state, type)) return liftListItem(item)(state, dispatch, view);
    const { $from } = state.selection;
    const other = type === bullets ? numbers : bullets;
    for (let depth = $from.depth; depth > 0; depth--)
      if ($from.node(depth).type === other) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, null));
        return true;
      }
    return wrapInList(type)(state, dispatch, view);
  };

const quoted: Command = (state, dispatch, view) =>
  isInside(state, quote) ? lift(state, dispatch, view) : wrapIn(quote)(state, dispatch, view);

const ROWS = 3;
const COLUMNS = 3;

const tabled: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state)) return false;
  const cell = (type: NodeType) => type.createAndFill()!;
  const row = (type: NodeType) =>
    nodes['table_row']!.create(
      null,
      Array.from({ length: COLUMNS }, () => cell(type)),
    );
  const rows = [row(nodes['table_header']!), ...Array.from({ length: ROWS - 1 }, () => row(nodes['table_cell']!))];
  const at = $from.depth === 0 ? $from.pos : $from.after(1);
  const written = state.tr.insert(at, nodes['table']!.create(null, rows));
  dispatch?.(written.setSelection(TextSelection.near(written.doc.resolve(at + 3))).scrollIntoView());
  return true;
};

export function isMarked(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

/** The tools in the order of the toolbar; links and pictures, which ask for something, stand among them in `toolbar.ts`. */
export const TOOLS: readonly Tool[] = [
  { words: '正文', run: plain, isOn: (state) => state.selection.$from.depth === 1 && isInside(state, paragraph) },
  { words: '小标题', run: headed(2), isOn: (state) => isInside(state, heading, { level: 2 }) },
  { words: '下级标题', run: headed(3), isOn: (state) => isInside(state, heading, { level: 3 }) },
  { words: '引文', run: quoted, isOn: (state) => isInside(state, quote) },
  { words: '列表', run: listed(bullets), isOn: (state) => isInside(state, bullets) },
  { words: '编号', run: listed(numbers), isOn: (state) => isInside(state, numbers) },
  { words: '加粗', run: toggleMark(marks['strong']!), isOn: (state) => isMarked(state, marks['strong']!) },
  { words: '表格', run: tabled },
];

export const HISTORY_TOOLS: readonly Tool[] = [
  { words: '退一步', run: (state, dispatch) => undoDepth(state) > 0 && undo(state, dispatch) },
  { words: '进一步', run: (state, dispatch) => redoDepth(state) > 0 && redo(state, dispatch) },
];

export const TABLE_TOOLS: readonly Tool[] = [
  { words: '加一行', run: addRowAfter, isShown: isInTable },
  { words: '加一列', run: addColumnAfter, isShown: isInTable },
  { words: '删一行', run: deleteRow, isShown: isInTable },
  { words: '删一列', run: deleteColumn, isShown: isInTable },
  { words: '删表格', run: deleteTable, isShown: isInTable },
];
