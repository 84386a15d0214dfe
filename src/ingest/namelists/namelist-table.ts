import { finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import {
  NAMELIST_MEASURES,
  type NamelistKey,
  type NamelistKind,
  type NamelistRow,
} from '../../schema/kinds/namelist.ts';
import { cellProblem, cellWarnings } from '../pledges/cell-remarks.ts';
import { plainHeader } from '../pledges/header-words.ts';
import { unlikeItsLooks } from '../pledges/hidden-parts.ts';
import { excerpt } from '../pledges/pledge-cells.ts';
import { isRemark, isTotal } from '../table/header-row.ts';
import type { Cell, Row, Sheet } from '../table/table.ts';
import { recommendedBy, starsIn } from './namelist-cells.ts';
import { WordsReader } from './namelist-words.ts';
import {
  columnsOfKind,
  isLabelOfColumn,
  labelOfColumn,
  REQUIRED_COLUMNS,
  namelistColumn,
  namelistHeaderRow,
} from './namelist-headers.ts';

export interface NamelistTable {
  rows: { value: NamelistRow; row: Row }[];
  findings: Finding[];
  /** Columns that the site does not publish. */
  unpublished: ReadonlySet<number>;
  /** Where a value of a row stands; `index` of `rows`. */
  placeOf(index: number, key: NamelistKey): Span;
}

const FIRST_CELL = { line: 1, column: 1, cell: { row: 1, column: 1 } };

/**
 * Reads the members of a sheet: the header row wherever it is, then a member a row. `others`: sheets of the file that
 * are not read; `unpublished`: headers of columns that the site does not publish.
 */
export function readNamelistTable(
  kind: NamelistKind,
  sheet: Sheet,
  others: readonly Sheet[],
  unpublished: readonly string[],
): NamelistTable {
  const nothing = (found: Finding): NamelistTable => ({
    rows: [],
    findings: [found],
    unpublished: new Set(),
    placeOf: () => FIRST_CELL,
  });
  if (sheet.isHidden) return nothing(finding('G51', { trouble: 'hidden', label: '' }, FIRST_CELL));
  const header = namelistHeaderRow(sheet, kind);
  const required = columnsOfKind(kind).slice(0, REQUIRED_COLUMNS);
  if (!header) {
    const label = required.map(labelOfColumn).join('、');
    return nothing(finding('G51', { trouble: 'no-header', label }, sheet.rows[0]?.placeOf(0) ?? FIRST_CELL));
  }
  const reader = new NamelistReader(kind, header, new Set(unpublished.map(plainHeader)));
  reader.findings.push(
    ...unlikeItsLooks(sheet, header, [...reader.columns.values()]),
    ...otherNamelists(others, kind, header),
  );
  // Without a column every row would say the same.
  if (required.every((key) => reader.columns.has(key)))
    for (const row of sheet.rows)
      if (row.number > header.number && reader.findings.length < MOST_FINDINGS) reader.read(row);
  return reader.end();
}

function otherNamelists(others: readonly Sheet[], kind: NamelistKind, header: Row): Finding[] {
  return others.flatMap((other) => {
    const own = other.isHidden ? undefined : namelistHeaderRow(other, kind);
    const count = own ? other.rows.filter(({ number }) => number > own.number).length : 0;
    const details = { sheet: excerpt(other.name, 40), count, table: '名单' } as const;
    return count > 0 ? [finding('T24', details, header.placeOf(0))] : [];
  });
}

class NamelistReader {
  readonly columns = new Map<NamelistKey, number>();
  readonly findings: Finding[] = [];
  readonly #unpublished = new Set<number>();
  /** Of every column with a header that is not left out. */
  readonly #known = new Set<number>();
  readonly #rows: NamelistTable['rows'] = [];
  readonly #kind: NamelistKind;
  readonly #header: Row;
  readonly #measure: 'count' | 'stars';
  /** Counts since the last subtotal. */
  #since = 0;
  #sum = 0;
  #hasUnread = false;
  readonly #words: WordsReader;

  constructor(kind: NamelistKind, header: Row, unpublishedNames: ReadonlySet<string>) {
    this.#kind = kind;
    this.#header = header;
    this.#measure = NAMELIST_MEASURES[kind];
    this.#words = new WordsReader(this.findings);
    // A label of ours counts before other names for the same.
    const columns = [...header.cells.keys()].filter((column) => header.cells[column] !== undefined);
    const isOurs = (column: number) => isLabelOfColumn(header.cells[column]!.text);
    for (const column of [...columns.filter(isOurs), ...columns.filter((column) => !isOurs(column))])
      this.#readHeader(header.cells[column]!, column, unpublishedNames);
    for (const key of columnsOfKind(kind).slice(0, REQUIRED_COLUMNS))
      if (!this.columns.has(key))
        this.findings.push(finding('G51', { trouble: 'no-column', label: labelOfColumn(key) }, header.placeOf(0)));
  }

  #readHeader(cell: Cell, column: number, unpublishedNames: ReadonlySet<string>): void {
    this.#known.add(column);
    const header = excerpt(cell.text, 20);
    const key = namelistColumn(cell.text, this.#kind);
    const before = key === undefined || key === 'number' ? undefined : this.columns.get(key);
    if (unpublishedNames.has(plainHeader(cell.text))) this.#unpublished.add(column);
    else if (key === undefined) {
      const labels = columnsOfKind(this.#kind).map(labelOfColumn);
      const suggestion = nearest(plainHeader(cell.text), labels);
      const known = `序号、${labels.join('、')}`;
      this.findings.push(finding('T11', { header, suggestion, known, doc: 'docs/reference/fields.md' }, cell.at));
    } else if (before !== undefined) {
      const other = `第 ${before + 1} 栏「${excerpt(this.#header.cells[before]!.text, 20)}」`;
      this.findings.push(finding('T12', { header, other, isLedger: false }, cell.at));
    } else if (key !== 'number') this.columns.set(key, column);
  }

  read(row: Row): void {
    const cells = row.cells.filter((cell): cell is Cell => cell !== undefined);
    const [first] = cells;
    const said = [...this.columns.values()].filter((column) => row.cells[column] !== undefined);
    // What has a number alone is a line that nobody has filled in.
    const saysNothing = (cell: Cell | undefined, column: number) =>
      !cell || this.#unpublished.has(column) || (this.#known.has(column) && /^[\d.、]+$/.test(cell.text));
    const isOpen = said.length === 0 && row.cells.every(saysNothing);
    if (!first || isOpen) return;
    const isWide = cells.length > 1 && cells.every(({ text }) => text === first.text);
    if (isTotal(first.text)) return this.#readTotal(row, first);
    if ((cells.length === 1 || isWide || said.length < this.columns.size) && isRemark(first.text)) return;
    if (this.#repeatsHeader(row)) return;
    if (cells.length === 1 || isWide) return this.#stray(first);
    this.#readStray(row);
    this.#readMember(row);
  }

  /** The headers of the next printed page. */
  #repeatsHeader(row: Row): boolean {
    return [...this.columns.values()].every((column) => row.cells[column]?.text === this.#header.cells[column]!.text);
  }

  #stray({ text, at }: Cell): void {
    this.findings.push(finding('G52', { trouble: 'stray', label: '', text: excerpt(text, 30) }, at));
  }

  /** T13 and T21: what no header stands above. */
  #readStray(row: Row): void {
    const stray = row.cells.findIndex((cell, column) => cell !== undefined && !this.#known.has(column));
    const { width = 0 } = row;
    if (stray >= 0)
      this.findings.push(finding('T13', { text: excerpt(row.cells[stray]!.text, 20) }, row.cells[stray]!.at));
    else if (width > (this.#header.width ?? Infinity))
      this.findings.push(
        finding('T21', { row: `第 ${row.number} 行`, cells: width, headers: this.#header.width! }, row.placeOf(0)),
      );
  }

  #readMember(row: Row): void {
    const value: Record<string, string | number> = {};
    const before = this.findings.length;
    const of = excerpt(row.cells[this.columns.get('name')!]?.text ?? `第 ${row.number} 行`, 20);
    for (const [key, column] of this.columns) {
      const cell = row.cells[column];
      const label = labelOfColumn(key);
      if (cell) this.#readCell(cell, { key, label, isDate: false }, of, value);
      else if (columnsOfKind(this.#kind).indexOf(key) < REQUIRED_COLUMNS)
        this.findings.push(finding('G52', { trouble: 'empty', label, text: of }, row.placeOf(column)));
    }
    const isRead = this.findings.slice(before).every(({ severity }) => severity !== 'error');
    if (!isRead) this.#hasUnread = true;
    else this.#rows.push({ value: value as NamelistRow, row });
    // A total counts recommendations, or members with stars.
    const worth = !isRead ? 0 : this.#measure === 'count' ? Number(value['count']) : 1;
    this.#since += worth;
    this.#sum += worth;
  }

  #readCell(
    cell: Cell,
    column: { key: NamelistKey; label: string; isDate: boolean },
    of: string,
    value: Record<string, string | number>,
  ): void {
    const { key, label } = column;
    const isMeasure = key === 'count' || key === 'stars';
    // A date in the place of a number is one that the program made.
    const problem = cellProblem(cell, column);
    if (problem) return void this.findings.push(problem);
    this.findings.push(...cellWarnings(cell, column));
    if (!isMeasure) this.#words.read(cell, key, value);
    else if (cell.mergedFrom !== undefined)
      this.findings.push(finding('G52', { trouble: 'merged', label, text: of }, cell.at));
    else {
      const number = key === 'count' ? recommendedBy(cell.text) : starsIn(cell.text);
      if (number !== undefined) value[key] = number;
      else
        this.findings.push(
          finding('G53', { isStars: key === 'stars', label, text: excerpt(cell.text, 30) }, cell.at, key),
        );
    }
  }

  /** G54, where all rows above could be read. */
  #readTotal(row: Row, { text: label }: Cell): void {
    const isPart = label.startsWith('小');
    const sum = isPart ? this.#since : this.#sum;
    if (isPart) this.#since = 0;
    const column = this.columns.get(this.#measure)!;
    const cell = row.cells[column];
    const said = cell && recommendedBy(cell.text);
    if (said === undefined || said === sum || this.#hasUnread) return;
    const details = { label: excerpt(label, 20), said: String(said), sum: String(sum) };
    this.findings.push(finding('G54', details, cell!.at));
  }

  end(): NamelistTable {
    const rows = this.#rows;
    this.#words.end();
    if (rows.length === 0 && this.findings.every(({ severity }) => severity !== 'error'))
      this.findings.push(finding('G51', { trouble: 'no-rows', label: '' }, this.#header.placeOf(0)));
    return {
      rows,
      findings: this.findings,
      unpublished: this.#unpublished,
      placeOf: (index, key) => rows[index]!.row.placeOf(this.columns.get(key) ?? 0),
    };
  }
}
