import type { Finding, Span } from '../../diagnostics/issue.ts';

/** What a cell says beside its text, or does not mean by it. */
export interface CellMarks {
  /** It holds a picture; `text` only stands for it and must not be published. */
  isPicture?: boolean;
  /** What of the text is struck out. */
  struck?: string;
  /** Raised or lowered letters that have become plain ones. */
  raised?: string;
  /** What was probably typed, where the program has made a date, a time or an exponent of it: `1-2`. */
  meant?: string;
  /** A number of which the program has lost the last digits. */
  isCut?: boolean;
  /** Nobody sees the text: its format shows nothing, or it is white on white. */
  isUnseen?: boolean;
}

/** A cell that is not empty. */
export interface Cell {
  /**
   * What a reader sees, trimmed; a date as `2026-07-01` or `2026-07-01 09:30`, a number in its format without grouping,
   * a formula's value.
   */
  text: string;
  /** The error that a formula gives (`#REF!`, `#DIV/0!` …); `text` is the same. */
  error?: string | undefined;
  marks?: CellMarks | undefined;
  /** The row of the first cell of its merged area, where that is a row above. */
  mergedFrom?: number | undefined;
  /** Where it stands: see `cellAt`. */
  at: Span;
}

/** A row with at least one cell that is not empty. */
export interface Row {
  /** As a spreadsheet counts, from 1; empty rows count too. */
  number: number;
  /** By column, from 0; undefined for an empty cell. A merged area has its value in every cell of it. */
  cells: readonly (Cell | undefined)[];
  /** Hidden in the workbook: by hand, by a filter, grouped away or without height. */
  isHidden?: boolean;
  /** In CSV: how many cells the row has, empty ones too. */
  width?: number;
  /** Where a cell of that column stands or would stand, also one that is empty. `column` from 0. */
  placeOf(column: number): Span;
}

/** What floats over the cells of a sheet and belongs to none; `row` and `column`, from 1, of its upper left corner. */
export interface Floating {
  kind: 'picture' | 'text' | 'chart';
  /** What is written in it. */
  text: string;
  row: number;
  column: number;
}

/** One sheet of a file, rows in order. */
export interface Sheet {
  /** '' for CSV. */
  name: string;
  rows: readonly Row[];
  /** Nobody sees the sheet. */
  isHidden?: boolean;
  /** Columns that nobody sees, from 0. */
  hiddenColumns?: ReadonlySet<number>;
  floating?: readonly Floating[];
  /** What is printed above and below each page. */
  margins?: readonly string[];
}

/** What could be read of a table file: its sheets, the first one first, and what is wrong with the file itself. */
export interface TableFile {
  sheets: readonly Sheet[];
  findings: readonly Finding[];
  /**
   * Texts that the file holds besides its cells: comments, names of sheets, properties of the document. `cell`: the
   * address of the cell that a comment hangs at.
   */
  besides?: readonly { text: string; cell?: string }[];
}
