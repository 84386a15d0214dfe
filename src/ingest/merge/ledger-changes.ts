import type { TableFile } from '../table/table.ts';
import { ledgerOf } from './merge-ledgers.ts';

/** What became of a row, which is known by its 编号. */
export interface RowChange {
  id: string;
  change: '新加' | '去掉' | '改了';
  /** The row in the file that has it, as a spreadsheet counts. */
  row: number;
  /** Cells that differ, by their headers; of a row that is new or gone, those that say something. */
  cells: { header: string; was: string; now: string }[];
}

/** What differs between two ledgers, row by row and cell by cell; or why that cannot be said. */
export type LedgerChanges = { rows: RowChange[]; isElsewhere: boolean } | { reason: string };

/** Compares two versions of a ledger. `isElsewhere`: something around the rows of pledges differs too. */
export function ledgerChanges(before: TableFile, after: TableFile): LedgerChanges {
  const [old, now] = [ledgerOf(before), ledgerOf(after)];
  if (typeof old === 'string') return { reason: old };
  if (typeof now === 'string') return { reason: now };
  const headers = [...new Set([...now.headers, ...old.headers])];
  const rows: RowChange[] = [];
  for (const id of new Set([...now.rows.keys(), ...old.rows.keys()])) {
    const [was, is] = [old.rows.get(id), now.rows.get(id)];
    const cells = headers.flatMap((header) => {
      const cell = { header, was: was?.cells.get(header) ?? '', now: is?.cells.get(header) ?? '' };
      return cell.was === cell.now ? [] : [cell];
    });
    if (was && is) {
      if (cells.length > 0) rows.push({ id, change: '改了', row: is.number, cells });
    } else rows.push({ id, change: is ? '新加' : '去掉', row: (is ?? was)!.number, cells });
  }
  return { rows, isElsewhere: old.around !== now.around };
}
