import { type Span } from '../../../diagnostics/issue.ts';
import { type Area } from '../cell-address.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { PlacedCell, putCell } from '../placed-cell.ts';
import { refuse } from '../refusal.ts';
import { type Cell, type CellMarks, type Row } from '../table.ts';

/** What a cell holds, before it is known where. */
export interface CellContent {
  text: string;
  error?: string | undefined;
  marks?: CellMarks | undefined;
}

/** The rows of one sheet of a workbook while they are read. */
export class SheetRows {
  readonly #name: string;
  readonly #rows = new Map<number, SheetRow>();
  #lastRow = 0;
  #columns = 0;
  #cells = 0;
  #isInOrder = true;

  constructor(name: string) {
    this.#name = name;
  }

  /** Row from 1, column from 0. An empty text is no cell. */
  put(number: number, column: number, content: CellContent): void {
    if (content.text === '') return;
    let row = this.#rows.get(number);
    if (!row) {
      row = new SheetRow(number);
      this.#rows.set(number, row);
      if (number < this.#lastRow) this.#isInOrder = false;
      this.#lastRow = Math.max(this.#lastRow, number);
      if (this.#rows.size > MOST_ROWS)
        throw refuse('T05', { limit: 'rows', most: MOST_ROWS, sheet: this.#name }, row.placeOf(column));
    }
    if (column >= MOST_COLUMNS)
      throw refuse('T05', { limit: 'columns', most: MOST_COLUMNS, sheet: this.#name }, row.placeOf(column));
    if (++this.#cells > MOST_CELLS)
      throw refuse('T05', { limit: 'cells', most: MOST_CELLS, sheet: this.#name }, row.placeOf(column));
    this.#columns = Math.max(this.#columns, column + 1);
    putCell(row.cells, column, new PlacedCell(row, column, content));
  }

  /**
   * Gives every cell of the areas the value of its first cell: in rows and columns that have content of their own, no
   * others.
   */
  merge(areas: readonly Area[]): void {
    let budget = MOST_MERGED;
    for (const { top, bottom, left, right } of areas) {
      if ((bottom - top + 1) * (right - left + 1) > LARGEST_AREA) continue;
      const value = this.#rows.get(top)?.cells[left];
      const [lastRow, lastColumn] = [Math.min(bottom, this.#lastRow), Math.min(right, this.#columns - 1)];
      for (let number = top; number <= lastRow; number++) {
        const row = this.#rows.get(number);
        for (let column = left; row && column <= lastColumn; column++) {
          // A program may have left in a covered cell what nobody sees.
          if (number !== top || column !== left)
            putCell(row.cells, column, value && coveredBy(value, row, column, top));
        }
        budget -= row ? 1 + Math.max(0, lastColumn - left) : 1;
      }
      if (--budget < 0) return;
    }
  }

  /** Columns up to the last one that has content. */
  get columns(): number {
    return this.#columns;
  }

  /** The rows that have content, in order. `hidden`: numbers of those that nobody sees. */
  take(hidden: ReadonlySet<number>): readonly Row[] {
    for (const number of hidden) {
      const row = this.#rows.get(number);
      if (row) row.isHidden = true;
    }
    const rows = [...this.#rows.values()].filter(({ cells }) => cells.some((cell) => cell !== undefined));
    return this.#isInOrder ? rows : rows.sort((a, b) => a.number - b.number);
  }
}

function coveredBy({ text, error, marks }: Cell, row: SheetRow, column: number, top: number): Cell {
  return new PlacedCell(row, column, {
    text,
    error,
    // What is said of an area is said once.
    marks: marks?.isPicture ? marks : undefined,
    mergedFrom: row.number === top ? undefined : top,
  });
}

/** Cells of a merged area that are given its value, also cells of all areas. No honest table has more. */
const LARGEST_AREA = 100_000;
const MOST_MERGED = 1_000_000;

class SheetRow implements Row {
  readonly number: number;
  readonly cells: (Cell | undefined)[] = [];
  isHidden = false;

  constructor(number: number) {
    this.number = number;
  }

  placeOf(column: number): Span {
    return { line: this.number, column: column + 1, cell: { row: this.number, column: column + 1 } };
  }
}
