import { finding, type Finding } from '../../diagnostics/issue.ts';
import { cellName } from '../../diagnostics/issue.ts';
import type { Row, Sheet } from '../table/table.ts';
import { excerpt } from './pledge-cells.ts';
import { type Headers, isLedger } from './pledge-headers.ts';

/**
 * Rows and columns that are published although nobody sees them in the workbook; and what everybody sees in it and is
 * not read: other ledgers, what floats over the cells.
 */
export function hiddenParts(sheet: Sheet, headers: Headers, others: readonly Sheet[]): Finding[] {
  const { row, columns } = headers;
  return [...unlikeItsLooks(sheet, row, [...columns.values()].flat()), ...otherLedgers(others, headers)];
}

/** T20, T23 and T40: what a sheet holds and does not show, in columns that are published, or shows and does not hold. */
export function unlikeItsLooks(sheet: Sheet, header: Row, columns: readonly number[]): Finding[] {
  return [...hiddenRows(sheet, header), ...hiddenColumns(sheet, header, columns), ...floatingOver(sheet)];
}

function hiddenRows({ rows }: Sheet, header: Row): Finding[] {
  const hidden = rows.filter(({ number, isHidden }) => isHidden && number > header.number);
  const [first] = hidden;
  return first ? [finding('T20', { row: `第 ${first.number} 行`, count: hidden.length }, first.placeOf(0))] : [];
}

function hiddenColumns({ hiddenColumns, rows }: Sheet, header: Row, columns: readonly number[]): Finding[] {
  if (!hiddenColumns || hiddenColumns.size === 0) return [];
  const hasContent = (column: number) =>
    rows.some(({ number, cells }) => number > header.number && cells[column] !== undefined);
  return columns
    .filter((column) => hiddenColumns.has(column) && hasContent(column))
    .sort((a, b) => a - b)
    .map((column) => {
      const at = header.placeOf(column);
      return finding('T23', { column: lettersOf(at.cell!), header: excerpt(header.cells[column]!.text, 20) }, at);
    });
}

/** T40, once for a kind. */
function floatingOver({ floating = [] }: Sheet): Finding[] {
  return [...Map.groupBy(floating, ({ kind }) => kind).values()].map(([first, ...more]) => {
    const { kind, row, column } = first!;
    const cell = { row, column };
    const text = excerpt(first!.text, 30);
    return finding('T40', { kind, text, cell: cellName(cell), count: 1 + more.length }, { line: row, column, cell });
  });
}

function lettersOf({ column }: { column: number }): string {
  return cellName({ row: 0, column }).replace(/\d+$/, '');
}

function otherLedgers(others: readonly Sheet[], { row }: Headers): Finding[] {
  return others
    .filter((sheet) => sheet.isHidden !== true && isLedger(sheet))
    .map(({ name, rows }) => finding('T24', { sheet: excerpt(name, 40), count: countOf(rows) }, placeOfSheet(row)));
}

/** Rows behind the headers. */
function countOf(rows: readonly Row[]): number {
  return rows.length - 1;
}

function placeOfSheet(row: Row): ReturnType<Row['placeOf']> {
  return row.placeOf(0);
}
