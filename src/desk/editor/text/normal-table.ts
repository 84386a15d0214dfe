import type { Fragment, Node } from 'prosemirror-model';
import { EDITOR_SCHEMA } from '../document/schema.ts';

const { paragraph, table_cell: plainCell, table_header: headCell } = EDITOR_SCHEMA.nodes;

/**
 * A table as GFM has it: as many cells in each row as in the first, whose cells are the heads. What a merged cell holds
 * stands in every row that it is merged over, as the import writes it.
 */
export function normalTable(table: Node, inline: (content: Fragment) => Fragment): Node | undefined {
  const rows: (Node | undefined)[][] = table.children.map(() => []);
  table.children.forEach((row, index) => {
    let column = 0;
    for (const cell of row.children) {
      while (column in rows[index]!) column++;
      const columns = Math.min(MOST_SPAN, Math.max(1, Number(cell.attrs['colspan'])));
      const below = Math.min(rows.length - index, Math.max(1, Number(cell.attrs['rowspan'])));
      for (let down = 0; down < below; down++)
        for (let right = 0; right < columns; right++)
          rows[index + down]![column + right] = right === 0 ? cell : undefined;
      column += columns;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return undefined;
  const written = rows.map((row, index) =>
    table.child(index).type.create(
      null,
      Array.from({ length: width }, (_, column) => {
        const align = (rows[0]![column]?.attrs['align'] ?? null) as unknown;
        const content = row[column]?.firstChild?.content;
        const type = index === 0 ? headCell! : plainCell!;
        return type.create({ align }, paragraph!.create(null, content && inline(content)));
      }),
    ),
  );
  return table.type.create(null, written);
}

/** Of foreign tables. */
const MOST_SPAN = 100;
