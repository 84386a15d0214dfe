import { type Row, type TableFile } from '../table.ts';

/** The texts of the first sheet by row number; `·` for an empty cell. */
export function textsOf({ sheets }: TableFile, sheet = 0): Record<number, string[]> {
  return Object.fromEntries(
    (sheets[sheet]?.rows ?? []).map((row) => [row.number, Array.from(row.cells, (cell) => cell?.text ?? '·')]),
  );
}

/** The row of a number in the first sheet. */
export function rowOf({ sheets }: TableFile, number: number): Row {
  return sheets[0]!.rows.find((row) => row.number === number)!;
}

/** What is wrong, as `code line:column cell`. */
export function problemsOf({ findings }: TableFile): string[] {
  return findings.map(
    ({ code, line, column, cell }) => `${code} ${line}:${column}${cell ? ` ${cell.row},${cell.column}` : ''}`,
  );
}
