import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { EDITOR_SCHEMA } from '../document/schema.ts';

const { nodes, marks } = EDITOR_SCHEMA;
const item = nodes['list_item']!;

/** A line end within a paragraph; in headings, cells and notes there is none. */
const lineEnd: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type !== nodes['paragraph'] || inCell(state)) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodes['hard_break']!.create()).scrollIntoView());
  return true;
};

/** A cell holds one paragraph: the next one is below it. */
const cellBelow: Command = (state, dispatch) => {
  if (!inCell(state)) return false;
  const { $from } = state.selection;
  let depth = $from.depth;
  while ($from.node(depth).type.spec['tableRole'] !== 'row') depth--;
  const table = $from.node(depth - 1);
  const [row, column] = [$from.index(depth - 1), $from.index(depth)];
  if (!dispatch) return true;
  if (row + 1 < table.childCount) {
    let at = $from.after(depth) + 1;
    for (let index = 0; index < Math.min(column, table.child(row + 1).childCount - 1); index++)
      at += table.child(row + 1).child(index).nodeSize;
    dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 1))).scrollIntoView());
  } else dispatch(paragraphAt(state.tr, $from.after(depth - 1)));
  return true;
};

/** A note is one paragraph. */
const behindNote: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes['note']) return false;
  dispatch?.(paragraphAt(state.tr, $from.after()));
  return true;
};

function paragraphAt(transaction: Parameters<NonNullable<Parameters<Command>[1]>>[0], at: number) {
  const written = transaction.insert(at, nodes['paragraph']!.create());
  return written.setSelection(TextSelection.near(written.doc.resolve(at + 1))).scrollIntoView();
}

function inCell(state: Parameters<Command>[0]): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if (/cell/.test(String($from.node(depth).type.spec['tableRole'] ?? ''))) return true;
  return false;
}

/** Keys of the field. Tab is left alone: it leads to what comes next. */
export function editorKeys(): Plugin[] {
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(marks['strong']!),
      'Shift-Enter': chainCommands(exitCode, lineEnd),
      Enter: chainCommands(cellBelow, behindNote, splitListItem(item)),
      'Mod-[': liftListItem(item),
      'Mod-]': sinkListItem(item),
    }),
    keymap(baseKeymap),
  ];
}
