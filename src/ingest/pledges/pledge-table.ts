import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { metaOf } from '../../schema/field.ts';
import { ballotsSchema, PLEDGE_KEYS, type PledgeKey, pledgeSchema } from '../../schema/kinds/pledge.ts';
import { isOptional, keysOf } from '../../schema/shape.ts';
import type { Cell, Row, Sheet } from '../table/table.ts';
import { dateText, excerpt, narrowNumber, progressOf, votesOf } from './pledge-cells.ts';
import { findHeaders, type Headers, keyOf, missingHeaders } from './pledge-headers.ts';

/**
 * One pledge as its row says it, under canonical keys, values as YAML would have them; not yet checked against the
 * schema.
 */
export interface PledgeRow {
  value: Record<string, unknown>;
  /** How messages call it: 第 17 行. */
  name: string;
  /** Where a value stands or should stand, by its path (`due`, `progress.1.date`). */
  placeOf(path: string): Span;
  /** Keys whose cells could not be read; what is wrong there is reported already. */
  unread: ReadonlySet<string>;
}

export interface PledgeTable {
  rows: PledgeRow[];
  findings: Finding[];
}

const DATE_KEYS: ReadonlySet<string> = new Set<PledgeKey>([
  'due',
  'proposed',
  'reviewed',
  'signed',
  'announced',
  'started',
  'assessed',
  'doneAt',
  'extendedTo',
]);
const BALLOT_KEYS = keysOf(ballotsSchema);
const REQUIRED = PLEDGE_KEYS.filter((key) => !isOptional(pledgeSchema.shape[key]));

/**
 * Reads the pledges of a sheet: the header row wherever it is, then a pledge a row. `others`: sheets of the file that
 * are not read.
 */
export function readPledgeTable(sheet: Sheet, others: readonly Sheet[] = []): PledgeTable {
  const headers = findHeaders(sheet);
  if (!headers) return { rows: [], findings: [missingHeaders(sheet, others)] };
  const findings = [...headers.findings];
  const rows: PledgeRow[] = [];
  const width = headers.row.cells.length;
  const asked = REQUIRED.flatMap((key) => headers.columns.get(key)?.map((column) => ({ key, column })) ?? []);
  const hidden = sheet.rows.filter(({ number, isHidden }) => isHidden && number > headers.row.number);
  if (hidden[0]) findings.push(finding('T20', { row: nameOf(hidden[0]), count: hidden.length }, hidden[0].placeOf(0)));
  for (const row of sheet.rows) {
    if (row.number <= headers.row.number) continue;
    if (isRemark(row, headers, asked)) {
      const first = row.cells.find((cell) => cell !== undefined)!;
      findings.push(finding('T18', { text: excerpt(first.text, 30) }, first.at));
      continue;
    }
    const stray = row.cells.findIndex(
      (cell, column) => cell !== undefined && (column >= width || headers.row.cells[column] === undefined),
    );
    // Excel writes as many cells in every row as the headers have: one more, even an empty one, is a comma too many.
    const isTooLong = stray < 0 && (row.width ?? 0) > (headers.row.width ?? Infinity);
    if (isTooLong)
      findings.push(
        finding('T21', { row: nameOf(row), cells: row.width!, headers: headers.row.width! }, row.placeOf(0)),
      );
    if (stray >= 0) findings.push(finding('T13', { text: excerpt(row.cells[stray]!.text, 20) }, row.cells[stray]!.at));
    const pledge =
      isTooLong || (stray >= width && sheet.name === '') ? shiftedRow(row, headers) : readRow(row, headers, findings);
    if (pledge) rows.push(pledge);
  }
  return { rows, findings };
}

/** How rows begin that sum up, explain or sign a table. */
const REMARK =
  /^(?:合计|总计|小计|共计|备注|说明|注|附注|制表人?|填表人?|填报人?|审核人?|负责人|联系人|单位负责人|填报单位|盖章)(?:[:：（(]|\s*$)/;

/**
 * True for a row that is not meant as a pledge: a remark, alone or in a merged area, or the headers of the next printed
 * page.
 */
function isRemark({ cells }: Row, { columns }: Headers, asked: readonly { key: PledgeKey; column: number }[]): boolean {
  const said = asked.filter(({ column }) => cells[column] !== undefined);
  // What has nothing in any column that is read is no row of this table.
  if (said.length === 0 && ![...columns.values()].some((places) => places.some((place) => cells[place]))) return false;
  const first = cells.find((cell) => cell !== undefined);
  if (first && said.length < asked.length && REMARK.test(first.text)) return true;
  if (asked.length - said.length >= 4) return !said.some(({ key }) => key === 'item');
  return isMerged(cells) || (said.length >= 3 && said.every(({ key, column }) => keyOf(cells[column]!.text) === key));
}

/** True for four cells and more that have one or two texts among them, as merged areas have. */
function isMerged(cells: Row['cells']): boolean {
  let count = 0;
  let one: string | undefined;
  let other: string | undefined;
  for (const cell of cells) {
    if (!cell) continue;
    count++;
    if (one === undefined || one === cell.text) one = cell.text;
    else if (other === undefined || other === cell.text) other = cell.text;
    else return false;
  }
  return count >= 4;
}

/** A row of CSV with more cells than headers: a comma has cut one in two, so that nothing behind it can be trusted. */
function shiftedRow(row: Row, { columns }: Headers): PledgeRow {
  const id = row.cells[columns.get('id')?.[0] ?? -1]?.text;
  return {
    value: id === undefined ? {} : { id },
    name: nameOf(row),
    placeOf: (path) => row.placeOf(columns.get(path as PledgeKey)?.[0] ?? 0),
    unread: new Set(PLEDGE_KEYS),
  };
}

function nameOf({ number }: Row): string {
  return `第 ${number} 行`;
}

function readRow(row: Row, headers: Headers, findings: Finding[]): PledgeRow | undefined {
  const value: Record<string, unknown> = {};
  const unread = new Set<string>();
  const progressColumns: number[] = [];
  for (const [key, columns] of headers.columns) {
    for (const column of columns) {
      const cell = row.cells[column];
      if (!cell) continue;
      if (cell.error !== undefined) {
        unread.add(key);
        findings.push(
          finding('T17', { error: cell.error, label: metaOf(pledgeSchema.shape[key]).label }, cell.at, key),
        );
      } else if (key === 'progress') readProgress(cell, column, value, progressColumns, findings);
      else if (key === 'votes') readVotes(cell, value, findings);
      else if (key === 'id') value[key] = narrowNumber(cell.text);
      else value[key] = DATE_KEYS.has(key) ? dateText(cell.text) : cell.text;
    }
  }
  if (Object.keys(value).length === 0 && unread.size === 0) return undefined;
  const placeOf = (path: string): Span => {
    const [key, index] = path.split('.');
    const column = key === 'progress' ? progressColumns[Number(index)] : undefined;
    return row.placeOf(column ?? headers.columns.get(key as PledgeKey)?.[0] ?? 0);
  };
  for (const key of REQUIRED) if (!headers.columns.has(key)) unread.add(key);
  return { value, name: nameOf(row), placeOf, unread };
}

function readProgress(
  cell: Cell,
  column: number,
  value: Record<string, unknown>,
  columns: number[],
  findings: Finding[],
): void {
  for (const line of cell.text.split('\n')) {
    if (line.trim() === '') continue;
    const progress = progressOf(line);
    if (!progress) {
      findings.push(finding('T15', { text: excerpt(line.trim(), 30) }, cell.at, 'progress'));
      continue;
    }
    const list = (value['progress'] ??= []) as unknown[];
    list.push(progress);
    columns.push(column);
  }
}

function readVotes(cell: Cell, value: Record<string, unknown>, findings: Finding[]): void {
  const votes = votesOf(cell.text, BALLOT_KEYS);
  if ('unread' in votes) findings.push(finding('T16', { text: excerpt(votes.unread, 30) }, cell.at, 'votes'));
  else value['votes'] = votes.counts;
}
