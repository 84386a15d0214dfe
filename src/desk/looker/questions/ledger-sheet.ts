/** A ledger, and which of its cells are to be seen; row and column from 1. */
export interface LedgerQuestion {
  form: 'csv' | 'xlsx';
  bytes: Uint8Array;
  /** Cells with problems. `isSecret`: what stands there is not to be shown to anybody. */
  marked: readonly { row: number; column: number; isSecret: boolean }[];
  /** The first row to be shown in place of those around the marked cells. */
  from: number | undefined;
}

/** Rows of the first sheet that people see, as they stand there. */
export interface LedgerSheet {
  /** Letters of the columns: A, B … */
  letters: readonly string[];
  rows: readonly LedgerRow[];
  /** The number of the last row. */
  last: number;
  /** Marked rows that were left out. */
  left: number;
}

export interface LedgerRow {
  number: number;
  isHead: boolean;
  cells: readonly string[];
  /** Rows with something in them that lie between the row above and this one and are not shown. */
  skipped: number;
}
