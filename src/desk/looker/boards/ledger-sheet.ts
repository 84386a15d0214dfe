import { cellName } from '../../../diagnostics/issue.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import { findHeaders } from '../../../ingest/pledges/pledge-headers.ts';
import { readCsv } from '../../../ingest/table/csv/csv.ts';
import type { Row } from '../../../ingest/table/table.ts';
import { readXlsx } from '../../../ingest/table/xlsx/xlsx.ts';
import { tableContent } from '../../../validate/inspect/pledge-files.ts';
import type { LedgerQuestion, LedgerRow, LedgerSheet } from '../questions/ledger-sheet.ts';

/** Rows beside a marked one that are shown with it. */
const AROUND = 1;
/** Marked rows that are shown at once, and rows where nothing is marked, or from a row on. */
const MOST_MARKED = 40;
const MOST_ROWS = 30;
const MOST_COLUMNS = 60;
/** Letters of a cell; the whole text is in the file. */
const LONGEST = 60;

const SECRET = '（个人信息，不显示）';

/** The part of a ledger that somebody has to see who mends it; undefined where there is no sheet to be seen. */
export function ledgerSheet({ form, bytes, marked, from }: LedgerQuestion): LedgerSheet | undefined {
  const read = tableContent(Buffer.from(bytes), form);
  if (!('content' in read)) return undefined;
  const { content } = read;
  const file = typeof content === 'string' ? readCsv(content) : readXlsx(content);
  const [sheet] = file.sheets;
  if (!sheet || sheet.rows.length === 0) return undefined;
  const head = findHeaders(sheet)?.row.number ?? sheet.rows[0]!.number;
  const numbers = [...new Set(marked.map(({ row }) => row))].sort((a, b) => a - b);
  const shown = shownRows(sheet.rows, { head, numbers: numbers.slice(0, MOST_MARKED), from });
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(...shown.map(({ cells }) => cells.length), ...columnsOf(marked, shown)),
  );
  const secrets = new Set(marked.flatMap(({ row, column, isSecret }) => (isSecret ? [`${row} ${column}`] : [])));
  const places = new Map(sheet.rows.map(({ number }, index) => [number, index]));
  let before = -1;
  const rows = shown.map((row): LedgerRow => {
    const place = places.get(row.number) ?? before + 1;
    const skipped = Math.max(0, place - before - 1);
    before = place;
    return { number: row.number, isHead: row.number === head, skipped, cells: textsOf(row, width, secrets) };
  });
  return {
    letters: Array.from({ length: width }, (_, index) => cellName({ row: 1, column: index + 1 }).slice(0, -1)),
    rows,
    last: sheet.rows.at(-1)!.number,
    left: from === undefined ? Math.max(0, numbers.length - MOST_MARKED) : 0,
  };
}

function textsOf({ number, cells }: Row, width: number, secrets: ReadonlySet<string>): string[] {
  return Array.from({ length: width }, (_, column) =>
    secrets.has(`${number} ${column + 1}`) ? SECRET : excerpt(cells[column]?.text ?? '', LONGEST),
  );
}

function columnsOf(marked: LedgerQuestion['marked'], shown: readonly Row[]): number[] {
  const numbers = new Set(shown.map(({ number }) => number));
  return marked.flatMap(({ row, column }) => (numbers.has(row) ? [column] : []));
}

/** The header, and the rows that are asked for: around marked ones, from a row on, or the first. An empty row can be marked. */
function shownRows(
  rows: readonly Row[],
  { head, numbers, from }: { head: number; numbers: readonly number[]; from: number | undefined },
): Row[] {
  const first = from ?? (numbers.length === 0 ? head : undefined);
  const isNear = new Set(
    first === undefined
      ? numbers.flatMap((number) => Array.from({ length: 2 * AROUND + 1 }, (_, index) => number - AROUND + index))
      : [],
  );
  const part =
    first === undefined
      ? rows.filter(({ number }) => isNear.has(number))
      : rows.filter(({ number }) => number >= first).slice(0, MOST_ROWS);
  const known = new Set(rows.map(({ number }) => number));
  const empty = numbers
    .filter((number) => first === undefined && !known.has(number))
    .map((number): Row => ({ number, cells: [], placeOf: () => ({ line: number, column: 1 }) }));
  const own = rows.filter(({ number }) => number === head && !part.some((row) => row.number === head));
  return [...own, ...part, ...empty].sort((a, b) => a.number - b.number);
}
