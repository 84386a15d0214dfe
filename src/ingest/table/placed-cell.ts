import { type Span } from '../../diagnostics/issue.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { type Cell, type CellMarks, type Row } from './table.ts';

/** A cell that asks its row where it stands. Few cells of a table are ever asked, so no place is kept. */
export class PlacedCell implements Cell {
  readonly text: string;
  readonly error: string | undefined;
  readonly marks: CellMarks | undefined;
  readonly mergedFrom: number | undefined;
  readonly #row: Row;
  readonly #column: number;

  /** `column` from 0. */
  constructor(row: Row, column: number, { text, error, marks, mergedFrom }: Omit<Cell, 'at'>) {
    this.text = foldLetters(text);
    this.error = error;
    this.marks = marks;
    this.mergedFrom = mergedFrom;
    this.#row = row;
    this.#column = column;
  }

  get at(): Span {
    return this.#row.placeOf(this.#column);
  }
}

/** Sets the cell of a column. There are no holes: every column before it is there, empty. */
export function putCell(cells: (Cell | undefined)[], column: number, cell: Cell | undefined): void {
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}
