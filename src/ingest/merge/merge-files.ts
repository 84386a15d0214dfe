import { decode } from '../files/decode.ts';
import { readCsv } from '../table/csv/csv.ts';
import type { TableFile } from '../table/table.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import { type LedgerConflict, mergeLedgers } from './merge-ledgers.ts';
import { patchCsv } from './patch-csv.ts';
import { patchXlsx } from './patch-xlsx.ts';

/** The bytes of a file with the changes of both; or why that cannot be done. */
export type FileMerge = { bytes: Uint8Array } | { conflicts: LedgerConflict[] } | { reason: string };

/**
 * Merges two files that come from one, cell by cell. What comes out has been read again: it holds what both wrote, and
 * nothing else.
 */
export function mergeFiles(form: 'xlsx' | 'csv', base: Uint8Array, ours: Uint8Array, theirs: Uint8Array): FileMerge {
  const texts = form === 'csv' ? [base, ours, theirs].map(csvText) : undefined;
  const tables = texts ? texts.map((text) => readCsv(text)) : [base, ours, theirs].map((bytes) => readXlsx(bytes));
  const [baseTable, ourTable, theirTable] = tables as [TableFile, TableFile, TableFile];
  const merged = mergeLedgers(baseTable, ourTable, theirTable);
  if (!('edits' in merged)) return merged;
  const bytes = texts ? Buffer.from(patchCsv(texts[1]!, ourTable, merged.edits)) : patchXlsx(ours, merged.edits);
  const result = bytes && (texts ? readCsv(csvText(bytes)) : readXlsx(bytes));
  // Nothing of either is missing, and nothing came that neither wrote.
  const isWhole =
    result &&
    [ourTable, theirTable].every((table) => isDone(mergeLedgers(baseTable, result, table))) &&
    JSON.stringify(mergeLedgers(baseTable, ourTable, result)) === JSON.stringify(merged);
  return bytes && isWhole ? { bytes } : { reason: '这份表格里有公式、合并的格，或者不是用 Excel、WPS 存的，拿不准' };
}

function isDone(merge: ReturnType<typeof mergeLedgers>): boolean {
  return 'edits' in merge && merge.edits.cells.length + merge.edits.added.length + merge.edits.removed.length === 0;
}

function csvText(bytes: Uint8Array): string {
  const decoded = decode(Buffer.from(bytes));
  return 'text' in decoded ? decoded.text : new TextDecoder('gb18030').decode(bytes).replace(/\r\n?/g, '\n');
}
