import type { WordCell, Paragraph, Table } from '../document/model.ts';
import { type InlineParts, inlineMarkdown } from './inline-markdown.ts';
import { literalCell } from './literal.ts';
import { paragraphsIn } from '../recognise/piece.ts';

/** A table as Markdown; what a merged cell holds stands in every row that it is merged over. */
export function tableMarkdown(table: Table, parts: InlineParts): string {
  const written = (cell: WordCell) =>
    literalCell(
      paragraphsIn(cell.blocks)
        .map((paragraph) => inlineMarkdown(paragraph, parts))
        .filter((text) => text !== '')
        .join(' '),
    );
  const width = Math.max(...table.rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  let isMerged = false;
  let above: string[] = [];
  const rows = table.rows.map((row) => {
    const cells: string[] = [];
    for (const cell of row) {
      if (cell.goesOn || cell.columns > 1) isMerged = true;
      const text = written(cell);
      cells.push(
        text === '' && cell.goesOn ? (above[cells.length] ?? '') : text,
        ...Array.from({ length: cell.columns - 1 }, () => ''),
      );
    }
    while (cells.length < width) cells.push('');
    above = cells;
    return cells;
  });
  if (isMerged)
    parts.minutes.changed('表里有合并的格', '竖着合并的，每一行都写上；横着合并的，写在第一格', table.place);
  const [first = [], ...others] = rows;
  return [first, first.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A table of one cell is a frame around paragraphs. */
export function framed(table: Table): Paragraph[] | undefined {
  const [row, ...others] = table.rows;
  return row?.length === 1 && others.length === 0 ? paragraphsIn(row[0]!.blocks) : undefined;
}
