import type { WordBlock, WordCell, Table } from '../document/model.ts';
import type { InlineContext, WordReading } from './reading.ts';
import { type XmlNode, element, elements, valueIn, switchOf } from './xml-tree.ts';

/** What one cell may span: Word itself has no more columns. */
const MOST_COLUMNS = 63;

/** Reads a table with its merged cells. Rows that were deleted or are hidden are none; their words are kept apart by `blocks`. */
export function readTable(
  node: XmlNode,
  reading: WordReading,
  context: InlineContext,
  blocks: (cell: XmlNode, context: InlineContext) => WordBlock[],
): Table {
  const place = reading.place + 1;
  const rows: WordCell[][] = [];
  const skipped: number[] = [];
  for (const row of unwrapped(node, 'tr')) {
    const properties = element(row, 'trPr');
    const isDeleted = context.isDeleted === true || element(properties, 'del') !== undefined;
    const isInserted = context.isInserted === true || element(properties, 'ins') !== undefined;
    const isHidden = context.isHidden === true || (switchOf(properties, 'hidden') ?? false);
    const cells: WordCell[] = [];
    for (const cell of unwrapped(row, 'tc')) {
      const look = element(cell, 'tcPr');
      const isGone = isDeleted || element(look, 'cellDel') !== undefined;
      const isNew = isInserted || element(look, 'cellIns') !== undefined;
      const found = blocks(cell, { ...context, isDeleted: isGone, isInserted: isNew, isHidden });
      if (isGone && !isDeleted) continue;
      const merge = element(look, 'hMerge');
      const last = cells.at(-1);
      if (last && merge && merge.attributes['val'] !== 'restart') {
        last.columns++;
        last.blocks.push(...found);
        continue;
      }
      const span = Number(valueIn(look, 'gridSpan') ?? 1);
      const goesOn = element(look, 'vMerge');
      cells.push({
        blocks: found,
        columns: Math.min(Math.max(span, 1), MOST_COLUMNS),
        goesOn: goesOn !== undefined && goesOn.attributes['val'] !== 'restart',
      });
    }
    if (isDeleted || isHidden || cells.length === 0) continue;
    rows.push(cells);
    skipped.push(columnsBefore(properties));
  }
  // What all rows leave free is the indent of the table.
  const indent = Math.min(...skipped);
  for (const [index, cells] of rows.entries()) {
    const columns = skipped[index]! - indent;
    if (columns > 0) cells.unshift({ blocks: [], columns, goesOn: false });
  }
  return { kind: 'table', place, rows };
}

/** Less than a letter, in twentieths of a point: an edge that was pulled by hand, and no column. */
const NARROW = 200;

/** The columns that a row leaves free before its first cell. */
function columnsBefore(properties: XmlNode | undefined): number {
  const columns = Number(valueIn(properties, 'gridBefore') ?? 0);
  const { w: width, type = 'dxa' } = element(properties, 'wBefore')?.attributes ?? {};
  if (width !== undefined && type === 'dxa' && Number(width) < NARROW) return 0;
  return Number.isInteger(columns) ? Math.min(Math.max(columns, 0), MOST_COLUMNS) : 0;
}

/** Rows and cells may stand in controls and marks of other programs. */
function unwrapped(node: XmlNode, name: string): XmlNode[] {
  return elements(node).flatMap((child) =>
    child.name === name ? [child] : child.name === 'tbl' || /Pr$/.test(child.name) ? [] : unwrapped(child, name),
  );
}
