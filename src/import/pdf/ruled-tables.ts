import type { PdfBox } from '../../ingest/pdf/drawn-things.ts';
import { plainParagraph, type WordCell, type WordSpan } from '../document/model.ts';
import type { PdfFont, PdfItem, PdfPaper } from './pdf-lines.ts';
import { pdfLines } from './pdf-lines.ts';

/** A table as it lies on its page; measures in points, from the lower edge. */
export interface PdfTable {
  kind: 'table';
  page: PdfPaper;
  top: number;
  bottom: number;
  rows: WordCell[][];
}

/** A line of a grid: where it is, and from where to where it goes. */
interface Rule {
  at: number;
  from: number;
  to: number;
}

/** Lines that are so near to each other are one; a pen is not that exact. */
const NEAR = 3;
const SHORTEST = 6;
/** More lines have drawings and maps, no tables. */
const MOST_RULES = 4000;
const FEWEST = 2;

/**
 * Takes the tables of a page that have lines around their cells, and the text in them. `left`: the text that stands in
 * none; `doubtful`: how many grids there are with text that goes over their lines: it is left where it is.
 */
export function ruledTables(
  items: readonly PdfItem[],
  drawn: readonly PdfBox[],
  page: PdfPaper,
  fonts: ReadonlyMap<string, PdfFont>,
): { tables: PdfTable[]; left: PdfItem[]; doubtful: number } {
  let left = [...items];
  let doubtful = 0;
  const tables: PdfTable[] = [];
  for (const grid of drawn.length > MOST_RULES ? [] : gridsOf(drawn, page)) {
    const cells = grid.cells();
    if (!cells) continue;
    const held = left.filter((item) => grid.holds(item, page));
    const inside = held.flatMap((item) =>
      cells.some((cell) => isIn(cell, item, page) && fits(cell, item, page)) ? [item] : wordsOfItem(item),
    );
    if (inside.every(({ str }) => str.trim() === '')) continue;
    const filled = cells.map((cell) => ({ cell, items: inside.filter((item) => isIn(cell, item, page)) }));
    const isWhole = inside.every(
      (item) => item.str.trim() === '' || filled.some((one) => one.items.includes(item) && fits(one.cell, item, page)),
    );
    if (!isWhole) {
      doubtful++;
      continue;
    }
    left = left.filter((item) => !held.includes(item));
    const [top, bottom] = [grid.ys[0]!, grid.ys.at(-1)!];
    tables.push({ kind: 'table', page, top, bottom, rows: rowsOf(grid, filled, page, fonts) });
  }
  return { tables, left, doubtful };
}

/** A cell, merged or not, by its lines from the left and from the top. */
interface Cell extends PdfBox {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

class Grid {
  /** From the left to the right, and from the top down. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly #level: readonly Rule[];
  readonly #upright: readonly Rule[];

  constructor(level: readonly Rule[], upright: readonly Rule[]) {
    this.#level = level;
    this.#upright = upright;
    // A table without lines at its sides ends where the others end.
    this.xs = apart([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
    this.ys = apart([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]).reverse();
  }

  holds(item: PdfItem, page: PdfPaper): boolean {
    const { x, y } = middleOf(item, page);
    return x > this.xs[0]! && x < this.xs.at(-1)! && y < this.ys[0]! && y > this.ys.at(-1)!;
  }

  /** Its cells; undefined for what is no table: too few of them, or merged to no rectangle. */
  cells(): Cell[] | undefined {
    const [columns, rows] = [this.xs.length - 1, this.ys.length - 1];
    if (columns < FEWEST || rows < FEWEST) return undefined;
    const cells: Cell[] = [];
    const taken = new Set<number>();
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        if (taken.has(row * columns + column)) continue;
        let [wide, high] = [1, 1];
        while (column + wide < columns && !this.#isUprightAt(column + wide, row)) wide++;
        while (row + high < rows && !this.#isLevelAt(row + high, column)) high++;
        for (let down = 0; down < high; down++)
          for (let across = 0; across < wide; across++) {
            const at = (row + down) * columns + column + across;
            const isCut =
              (across > 0 && this.#isUprightAt(column + across, row + down)) ||
              (down > 0 && this.#isLevelAt(row + down, column + across));
            if (taken.has(at) || isCut) return undefined;
            taken.add(at);
          }
        cells.push({ row, column, rows: high, columns: wide, ...this.#box(row, column, high, wide) });
      }
    return cells.length > 1 ? cells : undefined;
  }

  #box(row: number, column: number, high: number, wide: number): PdfBox {
    return {
      left: this.xs[column]!,
      right: this.xs[column + wide]!,
      top: this.ys[row]!,
      bottom: this.ys[row + high]!,
    };
  }

  /** True if a line stands left of a column, in a row. */
  #isUprightAt(column: number, row: number): boolean {
    const middle = (this.ys[row]! + this.ys[row + 1]!) / 2;
    return goes(this.#upright, this.xs[column]!, middle);
  }

  /** True if a line lies above a row, in a column. */
  #isLevelAt(row: number, column: number): boolean {
    const middle = (this.xs[column]! + this.xs[column + 1]!) / 2;
    return goes(this.#level, this.ys[row]!, middle);
  }
}

function goes(rules: readonly Rule[], at: number, through: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= through && rule.to >= through);
}

/** Lines that touch each other are one grid. */
function gridsOf(drawn: readonly PdfBox[], page: PdfPaper): Grid[] {
  const boxes = drawn.map(({ left, right, bottom, top }) => ({
    left: left - page.left,
    right: right - page.left,
    bottom: bottom - page.bottom,
    top: top - page.bottom,
  }));
  const isLevel = ({ left, right, bottom, top }: PdfBox) => right - left > top - bottom;
  const level = joined(
    boxes.filter(isLevel).map(({ left, right, bottom, top }) => ({ at: (bottom + top) / 2, from: left, to: right })),
  );
  const upright = joined(
    boxes
      .filter((box) => !isLevel(box))
      .map(({ left, right, bottom, top }) => ({ at: (left + right) / 2, from: bottom, to: top })),
  );
  const open = new Set(level);
  const grids: Grid[] = [];
  for (const first of level) {
    if (!open.delete(first)) continue;
    const [ofGrid, crossing] = [[first], new Set<Rule>()];
    for (const rule of ofGrid)
      for (const other of upright) {
        if (crossing.has(other) || !touch(rule, other)) continue;
        crossing.add(other);
        for (const next of [...open].filter((one) => touch(one, other))) {
          open.delete(next);
          ofGrid.push(next);
        }
      }
    if (ofGrid.length >= FEWEST && crossing.size > 0) grids.push(new Grid(ofGrid, [...crossing]));
  }
  return grids;
}

function touch(level: Rule, upright: Rule): boolean {
  const isWithin = ({ from, to }: Rule, at: number) => at >= from - NEAR && at <= to + NEAR;
  return isWithin(level, upright.at) && isWithin(upright, level.at);
}

/** Lines on one place that follow each other become one. */
function joined(rules: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const before = whole.findLast(
      (one) => rule.at - one.at <= NEAR && rule.from <= one.to + NEAR && rule.to >= one.from - NEAR,
    );
    if (before) {
      before.from = Math.min(before.from, rule.from);
      before.to = Math.max(before.to, rule.to);
    } else whole.push({ ...rule });
  }
  return whole.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Places in their order, of those near to each other one. */
function apart(places: readonly number[]): number[] {
  return [...places].sort((a, b) => a - b).filter((place, index, all) => index === 0 || place - all[index - 1]! > NEAR);
}

/** Of what is read, not of the white around it. */
function middleOf({ transform, width }: PdfItem, page: PdfPaper): { x: number; y: number } {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return { x: x - page.left + width / 2, y: y - page.bottom + 0.3 * size };
}

function isIn({ left, right, bottom, top }: PdfBox, item: PdfItem, page: PdfPaper): boolean {
  const { x, y } = middleOf(item, page);
  return x >= left && x < right && y < top && y >= bottom;
}

/** False for text that goes over the lines of its cell: whatever drew it knew nothing of cells. */
function fits({ left, right }: PdfBox, { transform, width, height }: PdfItem, page: PdfPaper): boolean {
  const from = (transform[4] ?? 0) - page.left;
  const most = Math.max(NEAR, height);
  return from > left - most && from + width < right + most;
}

/** The words of an item that goes over a line: where columns are narrow, readers take two cells for one stretch. */
function wordsOfItem(item: PdfItem): PdfItem[] {
  const unit = item.width / widthOf(item.str);
  return Array.from(item.str.matchAll(/\S+/g), ({ 0: str, index }) => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    const from = x + unit * widthOf(item.str.slice(0, index));
    return { ...item, str, width: unit * widthOf(str), transform: [a, b, c, d, from, y] };
  });
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (letter < '\u2e80' ? 0.5 : 1), 0);
}

function rowsOf(
  { ys }: Grid,
  filled: readonly { cell: Cell; items: readonly PdfItem[] }[],
  page: PdfPaper,
  fonts: ReadonlyMap<string, PdfFont>,
): WordCell[][] {
  return ys.slice(1).map((_, row) =>
    filled
      .filter(({ cell }) => cell.row <= row && cell.row + cell.rows > row)
      .sort((a, b) => a.cell.column - b.cell.column)
      .map(({ cell, items }) => ({
        columns: cell.columns,
        goesOn: cell.row < row,
        blocks: cell.row < row ? [] : cellBlocks(spansOf(items, page, fonts)),
      })),
  );
}

/** Lines of one cell go on in each other. */
function spansOf(items: readonly PdfItem[], page: PdfPaper, fonts: ReadonlyMap<string, PdfFont>): WordSpan[] {
  return pdfLines(items, page, fonts).flatMap(({ spans, text }, index, lines) => {
    const above = lines[index - 1]?.text.trim() ?? '';
    const gap = /[\w,.;:)]$/.test(above) && /^[\w(]/.test(text.trim()) ? [{ ...spans[0]!, text: ' ' }] : [];
    return [...gap, ...spans];
  });
}

/** What a cell holds. */
export function cellBlocks(spans: WordSpan[]): WordCell['blocks'] {
  if (spans.length === 0) return [];
  return [plainParagraph(0, spans)];
}
