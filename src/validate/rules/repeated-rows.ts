/** What names the target of an appraisal's row, the most exact first. */
const TARGETS = ['member', 'unit', 'field'] as const;

type Row = Readonly<Record<string, unknown>>;

/** A row of an appraisal about a unit, a member or a field that an earlier row is about. */
export interface RepeatedRow {
  /** The field that names it. */
  key: (typeof TARGETS)[number];
  /** The number of the earlier row, from 1. */
  first: number;
}

/** Those rows by their index, from 0. */
export function repeatedRows(rows: readonly Row[]): ReadonlyMap<number, RepeatedRow> {
  const firsts = new Map<string, number>();
  const repeated = new Map<number, RepeatedRow>();
  for (const [index, row] of rows.entries()) {
    const target = TARGETS.map((name) => String(row[name])).join(' ');
    const key = TARGETS.find((name) => typeof row[name] === 'string');
    const first = firsts.get(target);
    if (key !== undefined && first !== undefined) repeated.set(index, { key, first });
    else firsts.set(target, index + 1);
  }
  return repeated;
}
