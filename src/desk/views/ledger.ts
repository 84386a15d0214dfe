import type { LedgerForm } from '../boards/ledger-files.ts';

/** A problem of a ledger, told beside the sheet. */
export interface LedgerFinding {
  /** From 1; the same number stands in its cell. */
  number: number;
  isError: boolean;
  text: string;
  hint: string;
  /** 「R5」, or what else it is about. */
  place: string | undefined;
  /** The element of its cell; undefined where the cell is not shown, or there is none. */
  cell: string | undefined;
}

/** A cell as it stands in the table. */
export interface SheetCell {
  text: string;
  /** Of the first problem there; undefined for a cell with none. */
  id: string | undefined;
  numbers: readonly number[];
  isError: boolean;
}

export interface SheetRow {
  number: number;
  isHead: boolean;
  cells: readonly SheetCell[];
  skipped: number;
}

/** A ledger that was uploaded, with its problems marked in the sheet. */
export interface LedgerView {
  id: string;
  /** The name of the file that is shown, and of the one that it takes the place of, if that had another. */
  file: string;
  gone: string | undefined;
  /** Other ledgers of the board that come with the same piece of work. */
  others: readonly { name: string; href: string }[];
  upload: LedgerForm;
  title: string;
  label: string;
  findings: readonly LedgerFinding[];
  errors: number;
  otherErrors: number;
  letters: readonly string[];
  rows: readonly SheetRow[];
  last: number;
  /** Rows with problems that are not shown yet. */
  left: number;
  canMend: boolean;
  next: { label: string; action: string; note: string | undefined } | undefined;
}
