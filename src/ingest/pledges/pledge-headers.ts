import { finding, type Finding } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import { metaOf } from '../../schema/field.ts';
import { PLEDGE_KEYS, type PledgeKey, pledgeSchema } from '../../schema/kinds/pledge.ts';
import { isOptional } from '../../schema/shape.ts';
import type { Row, Sheet } from '../table/table.ts';
import { ADDED_HEADERS, HEADER_LABELS, isLabel, keyOf, meaningsOf, plainHeader } from './header-words.ts';
import { excerpt } from './pledge-cells.ts';

/** Which columns of a table hold what; `progress` may have several. */
export interface Headers {
  row: Row;
  columns: ReadonlyMap<PledgeKey, readonly number[]>;
  /** Columns with a header that is not known, or with none. */
  unknown: ReadonlySet<number>;
  /** Columns that the site does not publish. */
  unpublished: ReadonlySet<number>;
  findings: Finding[];
}

const REQUIRED = PLEDGE_KEYS.filter((key) => !isOptional(pledgeSchema.shape[key]));
const requiredLabels = REQUIRED.map((key) => metaOf(pledgeSchema.shape[key]).label).join('、');

/** Title rows that departments put above the header. */
const LOOKED_AT = 15;

/**
 * Finds the header row: the one with most headers among the first rows, at least two. Undefined if there is none.
 * `unpublished`: headers of columns that the site does not publish.
 */
export function findHeaders({ rows }: Sheet, unpublished: readonly string[] = []): Headers | undefined {
  let best: Row | undefined;
  let most = 1;
  for (const row of rows.slice(0, LOOKED_AT)) {
    const known = new Set(row.cells.flatMap((cell) => (cell ? (keyOf(cell.text) ?? []) : []))).size;
    if (known > most) [best, most] = [row, known];
  }
  return best && readHeaders(best, new Set(unpublished.map(plainHeader)));
}

/** True for a sheet that looks like a table of pledges: with what is pledged and more, and at least one row. */
export function isLedger(sheet: Sheet): boolean {
  const headers = findHeaders(sheet);
  if (!headers?.columns.has('item')) return false;
  const known = REQUIRED.filter((key) => headers.columns.has(key)).length;
  return known >= LEAST_KNOWN && sheet.rows.some(({ number }) => number > headers.row.number);
}

const LEAST_KNOWN = 3;

/** What is wrong with a table that has no header row. `others`: the file's other sheets, one of which may be meant. */
export function missingHeaders({ rows }: Sheet, others: readonly Sheet[] = []): Finding {
  const sheet = others.find((other) => other.isHidden !== true && findHeaders(other))?.name ?? '';
  return finding(
    'T10',
    { known: requiredLabels, sheet },
    rows[0]?.placeOf(0) ?? { line: 1, column: 1, cell: { row: 1, column: 1 } },
  );
}

function readHeaders(row: Row, unpublishedNames: ReadonlySet<string>): Headers {
  const unpublished = new Set<number>();
  for (const [column, cell] of row.cells.entries())
    if (cell && unpublishedNames.has(plainHeader(cell.text))) unpublished.add(column);
  const read = row.cells.map((cell, column) => (unpublished.has(column) ? undefined : cell));
  const keys = meaningsOf(read.map((cell) => cell?.text));
  const columns = new Map<PledgeKey, number[]>();
  const unknown = new Set<number>();
  const findings: Finding[] = [];
  for (const column of labelsFirst(read)) {
    const cell = read[column]!;
    const key = keys[column];
    const before = key && columns.get(key);
    const header = excerpt(cell.text, 20);
    if (key === undefined) {
      unknown.add(column);
      if (ADDED_HEADERS.has(plainHeader(cell.text))) continue;
      findings.push(
        finding('T11', { header, suggestion: meantBy(cell.text, keys), known: HEADER_LABELS.join('、') }, cell.at),
      );
    } else if (before && key !== 'progress') {
      unknown.add(column);
      const other = `第 ${before[0]! + 1} 栏「${excerpt(row.cells[before[0]!]!.text, 20)}」`;
      findings.push(finding('T12', { header, other }, cell.at, key));
    } else
      columns.set(
        key,
        [...(before ?? []), column].sort((a, b) => a - b),
      );
  }
  const meant = findings.flatMap(({ code, hint }) => (code === 'T11' ? [hint] : []));
  for (const key of REQUIRED) {
    const { label } = metaOf(pledgeSchema.shape[key]);
    if (columns.has(key) || meant.some((hint) => hint.includes(`「${label}」？`))) continue;
    findings.push(finding('T14', { label, key }, row.placeOf(row.cells.findIndex((cell) => cell !== undefined)), key));
  }
  return { row, columns, unknown, unpublished, findings };
}

/** Columns with a header: first those whose header is a label of ours, so that it counts and not another name. */
function labelsFirst(cells: Row['cells']): number[] {
  const columns = [...cells.keys()].filter((column) => cells[column] !== undefined);
  const isOurs = (column: number) => isLabel(cells[column]!.text);
  return [...columns.filter(isOurs), ...columns.filter((column) => !isOurs(column))];
}

/** The column that a header probably means, unless the table has it already. */
function meantBy(header: string, keys: readonly (PledgeKey | undefined)[]): string | undefined {
  const label = nearest(plainHeader(header).replace(/\d+$/, ''), HEADER_LABELS);
  const key = label === undefined ? undefined : keyOf(label);
  return key !== undefined && key !== 'progress' && keys.includes(key) ? undefined : label;
}
