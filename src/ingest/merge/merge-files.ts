import { decode } from '../files/decode.ts';
import { readCsv } from '../table/csv/csv.ts';
import type { TableFile } from '../table/table.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import { type LedgerChoice, type LedgerConflict, type LedgerEdits, mergeLedgers } from './merge-ledgers.ts';
import { patchCsv } from './patch-csv.ts';
import { patchXlsx } from './patch-xlsx.ts';

/** The bytes of a file with the changes of both; or why that cannot be done. */
export type FileMerge = { bytes: Uint8Array } | { conflicts: LedgerConflict[] } | { reason: string };

/**
 * Merges two files that come from one, cell by cell. What comes out has been read again: it holds what both wrote, and
 * nothing else. `choices`: for each conflict, in their order.
 */
export function mergeFiles(
  form: 'xlsx' | 'csv',
  base: Uint8Array,
  ours: Uint8Array,
  theirs: Uint8Array,
  choices: readonly LedgerChoice[] = [],
): FileMerge {
  const [before, mine, yours] = [base, ours, theirs].map((bytes) => readLedgerFile(form, bytes));
  const merged = mergeLedgers(before!, mine!, yours!, choices);
  if (!('edits' in merged)) return merged;
  const bytes =
    form === 'csv' ? Buffer.from(patchCsv(csvText(ours), mine!, merged.edits)) : patchXlsx(ours, merged.edits);
  // Nothing of either is missing, and nothing came that neither wrote.
  const isWhole = bytes && textsOf(readLedgerFile(form, bytes)) === textsOf(edited(mine!, merged.edits));
  return isWhole ? { bytes } : { reason: '这份表格里有公式、合并的格，或者不是用 Excel、WPS 存的，拿不准' };
}

/** The cells of a ledger as they are written, whatever its form. */
export function readLedgerFile(form: 'xlsx' | 'csv', bytes: Uint8Array): TableFile {
  return form === 'csv' ? readCsv(csvText(bytes)) : readXlsx(bytes);
}

/** A table as it is to be: what is written is compared with it. */
function edited({ sheets, ...file }: TableFile, { cells, added, removed }: LedgerEdits): TableFile {
  const [sheet, ...others] = sheets;
  const editsOf = Map.groupBy(cells, ({ row }) => row);
  const gone = new Set(removed);
  const rows = sheet!.rows
    .filter(({ number }) => !gone.has(number))
    .map((row) => {
      const texts = row.cells.map((cell) => cell?.text ?? '');
      for (const { column, text } of editsOf.get(row.number) ?? []) texts[column] = text;
      return { ...row, cells: Array.from(texts, (text) => ({ text: text ?? '' })) };
    });
  const more = added.map((texts, index) => ({ number: index, cells: texts.map((text) => ({ text })) }));
  return { ...file, sheets: [{ ...sheet!, rows: [...rows, ...more] }, ...others] } as TableFile;
}

/** All texts of a file, without cells and rows in which none stands. */
function textsOf({ sheets, findings }: TableFile): string {
  const rows = sheets.map(({ name, rows: written }) => [
    name,
    written
      .map((row) =>
        row.cells
          .map((cell) => cell?.text ?? '')
          .join('\t')
          .trimEnd(),
      )
      .filter(Boolean),
  ]);
  return JSON.stringify([rows, findings]);
}

function csvText(bytes: Uint8Array): string {
  const decoded = decode(Buffer.from(bytes));
  return 'text' in decoded ? decoded.text : new TextDecoder('gb18030').decode(bytes).replace(/\r\n?/g, '\n');
}
