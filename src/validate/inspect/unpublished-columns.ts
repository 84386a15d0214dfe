import { finding, type Finding } from '../../diagnostics/issue.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import type { Row, Sheet, TableFile } from '../../ingest/table/table.ts';
import { personalDataInTable } from './personal-data-in-table.ts';

/** The file with some columns of its first sheet empty. */
export function withoutColumns(file: TableFile, columns: ReadonlySet<number>): TableFile {
  const [first, ...others] = file.sheets;
  if (!first || columns.size === 0) return file;
  return { ...file, sheets: [withCells(first, (column) => !columns.has(column)), ...others] };
}

/** T34: personal data in columns that are not published, once for each of them. */
export function unpublishedPersonalData(sheet: Sheet, columns: ReadonlySet<number>): Finding[] {
  return [...columns].flatMap((column) => {
    const { length: count } = personalDataInTable({
      sheets: [withCells(sheet, (one) => one === column)],
      findings: [],
    });
    const header = sheet.rows.find(({ cells }) => cells[column] !== undefined)?.cells[column];
    if (count === 0 || !header) return [];
    return [finding('T34', { header: excerpt(header.text, 20), count }, header.at)];
  });
}

function withCells(sheet: Sheet, isKept: (column: number) => boolean): Sheet {
  const rows = sheet.rows.map((row): Row => ({
    number: row.number,
    cells: row.cells.map((cell, column) => (isKept(column) ? cell : undefined)),
    placeOf: (column) => row.placeOf(column),
  }));
  return { ...sheet, rows };
}
