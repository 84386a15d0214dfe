import type { PdfLine } from './pdf-lines.ts';
import { cellBlocks, type PdfTable } from './ruled-tables.ts';

/** Fewer lines, or fewer columns, stand below each other by chance, or are names of those who sign. */
const FEWEST_ROWS = 3;
/** In so many of them every column has something. */
const FEWEST_FULL = 2;
const FEWEST_COLUMNS = 3;
/** Two columns of text, drawn line by line, look so too. */
const FEWEST_PARTS = 2;
/** A longer one is a line of a column of text. */
const LONGEST_CELL = 16;
/** How far columns may be from each other, of the size of letters. */
const SLACK = 0.8;

/** A part of a line, with nothing near it. */
type Part = PdfLine['parts'][number];
/** A line by the columns of the first one; undefined where it has nothing in one. */
interface Row {
  line: PdfLine;
  cells: (Part | undefined)[];
}

/**
 * Takes tables without lines around their cells: lines with as many parts as the first one has, or some of them, which
 * stand below each other. `doubtful`: pages with lines that look like a table and are none that can be told.
 */
export function alignedTables(lines: readonly PdfLine[]): { items: (PdfLine | PdfTable)[]; doubtful: Set<number> } {
  const items: (PdfLine | PdfTable)[] = [];
  const doubtful = new Set<number>();
  for (let at = 0; at < lines.length;) {
    const rows = rowsFrom(lines, at);
    const taken = Math.max(rows.length, 1);
    if (isTable(rows)) items.push(tableOf(rows));
    else {
      const apart = lines.slice(at, at + FEWEST_ROWS).filter(({ parts }) => parts.length >= FEWEST_PARTS);
      if (apart.length === FEWEST_ROWS) doubtful.add(lines[at]!.page.number);
      items.push(...lines.slice(at, at + taken));
    }
    at += taken;
  }
  return { items, doubtful };
}

function isTable(rows: readonly Row[]): boolean {
  const full = rows.filter(({ cells }) => cells.every((cell) => cell !== undefined));
  return rows.length >= FEWEST_ROWS && full.length >= FEWEST_FULL;
}

/** The lines of a page from one on of which every part stands below one of the first. */
function rowsFrom(lines: readonly PdfLine[], at: number): Row[] {
  const first = lines[at]!;
  if (first.parts.length < FEWEST_COLUMNS || !first.parts.every(isShort)) return [];
  const rows: Row[] = [{ line: first, cells: first.parts }];
  for (const line of lines.slice(at + 1)) {
    const above = rows.at(-1)!.line;
    if (line.page.number !== first.page.number || line.height >= above.height || line.parts.length < 2) break;
    const cells = inColumns(line, rows);
    if (!cells) break;
    rows.push({ line, cells });
  }
  return rows;
}

/** The parts of a line by the columns below which they stand; undefined where one stands below none. */
function inColumns({ parts, size }: PdfLine, rows: readonly Row[]): Row['cells'] | undefined {
  const cells: Row['cells'] = rows[0]!.cells.map(() => undefined);
  let next = 0;
  for (const part of parts) {
    while (next < cells.length && !isBelow(part, next, rows, SLACK * size)) next++;
    if (next === cells.length || !isShort(part)) return undefined;
    cells[next++] = part;
  }
  return cells;
}

/** True if a part begins, ends or has its middle where all of a column do. */
function isBelow(part: Part, column: number, rows: readonly Row[], slack: number): boolean {
  const others = rows.flatMap(({ cells }) => cells[column] ?? []);
  const places: readonly ((of: Part) => number)[] = [
    ({ from }) => from,
    ({ to }) => to,
    ({ from, to }) => (from + to) / 2,
  ];
  return places.some((place) => others.every((other) => Math.abs(place(other) - place(part)) <= slack));
}

function tableOf(rows: readonly Row[]): PdfTable {
  const [first, last] = [rows[0]!.line, rows.at(-1)!.line];
  return {
    kind: 'table',
    page: first.page,
    top: first.height + first.size,
    bottom: last.height,
    rows: rows.map(({ cells }) =>
      cells.map((cell) => ({ columns: 1, goesOn: false, blocks: cellBlocks([...(cell?.spans ?? [])]) })),
    ),
  };
}

function isShort({ spans }: Part): boolean {
  return (
    spans
      .map(({ text }) => text)
      .join('')
      .trim().length <= LONGEST_CELL
  );
}
