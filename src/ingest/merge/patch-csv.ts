import { typedCsvCell } from '../../kernel/csv-cell.ts';
import { findSeparator } from '../table/csv/separator.ts';
import type { TableFile } from '../table/table.ts';
import type { LedgerEdits } from './merge-ledgers.ts';

/** A table of CSV with some cells changed, in UTF-8 with the mark that Excel wants. `text`, and what was read of it. */
export function patchCsv(text: string, { sheets }: TableFile, { cells, added, removed }: LedgerEdits): string {
  const { separator } = findSeparator(text);
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const gone = new Set(removed);
  const rows = (sheets[0]?.rows ?? [])
    .filter(({ number }) => !gone.has(number))
    .map((row) => {
      const texts = Array.from(
        { length: Math.max(row.width ?? 0, row.cells.length) },
        (_, column) => row.cells[column]?.text ?? '',
      );
      for (const { column, text: changed } of byRow.get(row.number) ?? []) {
        while (texts.length <= column) texts.push('');
        texts[column] = changed;
      }
      return texts;
    });
  return `\ufeff${[...rows, ...added].map((texts) => `${texts.map(typedCsvCell).join(separator)}\r\n`).join('')}`;
}
