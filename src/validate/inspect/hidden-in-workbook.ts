import { cellName, FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import type { Sheet, TableFile } from '../../ingest/table/table.ts';

/** T36: what a workbook that is published as it is holds and does not show. Whoever downloads it finds it. */
export function hiddenInWorkbook({ sheets }: TableFile): Finding[] {
  const parts = sheets.flatMap(hiddenInSheet);
  return parts.length === 0
    ? []
    : [finding('T36', { parts: parts.slice(0, MOST_NAMED), count: parts.length }, FILE_START)];
}

/** More parts of a file than these nobody reads. */
const MOST_NAMED = 5;

function hiddenInSheet({ name, rows, isHidden, hiddenColumns = new Set() }: Sheet): string[] {
  if (rows.length === 0) return [];
  const sheet = excerpt(name, 20);
  if (isHidden) return [`隐藏的工作表「${sheet}」`];
  const columns = [...hiddenColumns].filter((column) => rows.some(({ cells }) => cells[column] !== undefined));
  const hiddenRows = rows.filter((row) => row.isHidden);
  const unseen = rows.flatMap(({ cells }) => cells).find((cell) => cell?.marks?.isUnseen === true);
  return [
    ...columns.map((column) => `「${sheet}」里隐藏的 ${cellName({ row: 0, column: column + 1 }).replace('0', '')} 列`),
    ...(hiddenRows[0]
      ? [
          `「${sheet}」里隐藏的第 ${hiddenRows[0].number} 行${hiddenRows.length > 1 ? `等 ${hiddenRows.length} 行` : ''}`,
        ]
      : []),
    ...(unseen?.at.cell ? [`「${sheet}」里 ${cellName(unseen.at.cell)} 看不见的字`] : []),
  ];
}
