import { finding, type Finding } from '../../diagnostics/issue.ts';
import { PLEDGE_KEYS, type PledgeKey } from '../../schema/kinds/pledge.ts';
import type { Row, Sheet } from '../table/table.ts';
import { cellSigns } from './cell-signs.ts';
import { keyOf } from './header-words.ts';
import { hiddenParts } from './hidden-parts.ts';
import { type LedgerFacts, NO_LEDGER_FACTS } from './ledger-facts.ts';
import { excerpt } from './pledge-cells.ts';
import { findHeaders, type Headers, missingHeaders } from './pledge-headers.ts';
import { nameOf, type PledgeRow, REQUIRED, RowReader } from './pledge-row.ts';

export interface PledgeTable {
  rows: PledgeRow[];
  findings: Finding[];
  /** Columns that the site does not publish. */
  unpublished: ReadonlySet<number>;
}

/**
 * Reads the pledges of a sheet: the header row wherever it is, then a pledge a row. `others`: sheets of the file that
 * are not read.
 */
export function readPledgeTable(
  sheet: Sheet,
  others: readonly Sheet[] = [],
  facts: LedgerFacts = NO_LEDGER_FACTS,
): PledgeTable {
  const nothing = { rows: [], unpublished: new Set<number>() };
  if (sheet.isHidden) return { ...nothing, findings: [finding('T33', { sheet: excerpt(sheet.name, 40) }, FIRST_CELL)] };
  const headers = findHeaders(sheet, facts.unpublished);
  if (!headers) return { ...nothing, findings: [missingHeaders(sheet, others)] };
  const findings = [...headers.findings, ...hiddenParts(sheet, headers, others), ...cellSigns(sheet, headers)];
  const rows: PledgeRow[] = [];
  const width = headers.row.cells.length;
  const asked = REQUIRED.flatMap((key) => headers.columns.get(key)?.map((column) => ({ key, column })) ?? []);
  let current: RowReader | undefined;
  let lastHeader = headers.row.number;
  for (const row of sheet.rows) {
    if (row.number <= headers.row.number) continue;
    if (row.number === lastHeader + 1 && isHeaderOn(row, headers, asked)) {
      lastHeader = row.number;
      continue;
    }
    const stray = strayOf(row, headers);
    if (stray < 0 && current?.isContinuedBy(row)) {
      current.continueWith(row);
      continue;
    }
    current = undefined;
    if (isRemark(row, headers, asked)) {
      const first = row.cells.find((cell) => cell !== undefined)!;
      findings.push(finding('T18', { text: excerpt(first.text, 30) }, first.at));
      continue;
    }
    // Excel writes as many cells in every row as the headers have: one more, even an empty one, is a comma too many.
    const isTooLong = stray < 0 && (row.width ?? 0) > (headers.row.width ?? Infinity);
    if (isTooLong)
      findings.push(
        finding('T21', { row: nameOf(row), cells: row.width!, headers: headers.row.width! }, row.placeOf(0)),
      );
    if (stray >= 0) findings.push(finding('T13', { text: excerpt(row.cells[stray]!.text, 20) }, row.cells[stray]!.at));
    if (isTooLong || (stray >= width && sheet.name === '')) rows.push(shiftedRow(row, headers));
    else {
      current = new RowReader(row, headers, facts, findings);
      if (!current.isEmpty) rows.push(current);
    }
  }
  return { rows, findings, unpublished: headers.unpublished };
}

const FIRST_CELL = { line: 1, column: 1, cell: { row: 1, column: 1 } };

/** The first column with a cell that no header stands above; -1 if there is none. */
function strayOf({ cells }: Row, { row }: Headers): number {
  return cells.findIndex(
    (cell, column) => cell !== undefined && (column >= row.cells.length || row.cells[column] === undefined),
  );
}

/** True for a row that cells of the header reach down into; below others of them it has headers of its own. */
function isHeaderOn({ cells }: Row, { row }: Headers, asked: readonly { column: number }[]): boolean {
  return asked.length >= LEAST_MERGED && asked.every(({ column }) => cells[column]?.text === row.cells[column]?.text);
}

const LEAST_MERGED = 3;

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
    numbers: [row.number, row.number],
  };
}
