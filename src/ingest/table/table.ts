import type { Finding, Span } from '../../diagnostics/issue.ts';

/** A cell that is not empty. */
export interface Cell {
  /**
   * What a reader sees, trimmed; a date as `2026-07-01` or `2026-07-01 09:30`, a number without grouping or format, a
   * formula's value.
   */
  text: string;
  /** The error that a formula gives (`#REF!`, `#DIV/0!` …); `text` is the same. */
  error?: string;
  /** Where it stands: see `cellAt`. */
  at: Span;
}

/** A row with at least one cell that is not empty. */
export interface Row {
  /** As a spreadsheet counts, from 1; empty rows count too. */
  number: number;
  /** By column, from 0; undefined for an empty cell. A merged area has its value in every cell of it. */
  cells: readonly (Cell | undefined)[];
  /** Hidden in the workbook, by hand or by a filter. */
  isHidden?: boolean;
  /** In CSV: how many cells the row has, empty ones too. */
  width?: number;
  /** Where a cell of that column stands or would stand, also one that is empty. `column` from 0. */
  placeOf(column: number): Span;
}

/** One sheet of a file, rows in order. */
export interface Sheet {
  /** '' for CSV. */
  name: string;
  rows: readonly Row[];
}

/** What could be read of a table file: its sheets, the first one first, and what is wrong with the file itself. */
export interface TableFile {
  sheets: readonly Sheet[];
  findings: readonly Finding[];
  /** Texts that the file holds besides its cells: comments, names of sheets, properties of the document. */
  besides?: readonly { text: string; at?: Span }[];
}
