import { finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import { REPLY_KEYS, type ReplyKey } from '../../schema/kinds/feedback.ts';
import { cellProblem, cellWarnings } from '../pledges/cell-remarks.ts';
import { isNothing, isSame } from '../pledges/cell-signs.ts';
import { plainHeader } from '../pledges/header-words.ts';
import { unlikeItsLooks } from '../pledges/hidden-parts.ts';
import { dateText, excerpt } from '../pledges/pledge-cells.ts';
import { headerRowOf, isRemark, isTotal } from '../table/header-row.ts';
import type { Cell, Row, Sheet } from '../table/table.ts';
import { daysIn } from './reply-days.ts';
import { isLabelOfReply, labelOfReplyColumn, replyColumn, REQUIRED_REPLY_KEYS } from './reply-headers.ts';

/** A row as it is written, under canonical keys; not yet checked against the schema. */
export interface ReplyRow {
  value: Partial<Record<ReplyKey, string | number>>;
  row: Row;
}

export interface ReplyTable {
  rows: ReplyRow[];
  findings: Finding[];
  /** Columns that the site does not publish. */
  unpublished: ReadonlySet<number>;
  /** Where a value of a row stands or should stand. */
  placeOf(row: Row, key: ReplyKey): Span;
}

const FIRST_CELL = { line: 1, column: 1, cell: { row: 1, column: 1 } };

/**
 * Reads the replies of a sheet: the header row wherever it is, then a reply a row. `others`: sheets of the file that are
 * not read; `unpublished`: headers of columns that the site does not publish.
 */
export function readReplyTable(sheet: Sheet, others: readonly Sheet[], unpublished: readonly string[]): ReplyTable {
  const nothing = (found: Finding): ReplyTable => ({
    rows: [],
    findings: [found],
    unpublished: new Set(),
    placeOf: () => FIRST_CELL,
  });
  if (sheet.isHidden) return nothing(finding('G60', { trouble: 'hidden', label: '' }, FIRST_CELL));
  const header = replyHeaderRow(sheet);
  if (!header) {
    const label = REQUIRED_REPLY_KEYS.map(labelOfReplyColumn).join('、');
    return nothing(finding('G60', { trouble: 'no-header', label }, sheet.rows[0]?.placeOf(0) ?? FIRST_CELL));
  }
  const reader = new ReplyReader(header, new Set(unpublished.map(plainHeader)));
  reader.findings.push(
    ...unlikeItsLooks(sheet, header, [...reader.columns.values()]),
    ...otherReplies(others, header.placeOf(0)),
  );
  // Without a column every row would say the same.
  if (REQUIRED_REPLY_KEYS.every((key) => reader.columns.has(key)))
    for (const row of sheet.rows)
      if (row.number > header.number && reader.findings.length < MOST_FINDINGS) reader.read(row);
  return reader.end();
}

function replyHeaderRow(sheet: Sheet): Row | undefined {
  return headerRowOf(sheet, replyColumn);
}

function otherReplies(others: readonly Sheet[], at: Span): Finding[] {
  return others.flatMap((other) => {
    const own = other.isHidden ? undefined : replyHeaderRow(other);
    const count = own ? other.rows.filter(({ number }) => number > own.number).length : 0;
    return count > 0 ? [finding('T24', { sheet: excerpt(other.name, 40), count, table: '答复' }, at)] : [];
  });
}

class ReplyReader {
  readonly columns = new Map<ReplyKey, number>();
  readonly findings: Finding[] = [];
  readonly #header: Row;
  readonly #unpublished = new Set<number>();
  /** Of every column with a header. */
  readonly #known = new Set<number>();
  readonly #rows: ReplyRow[] = [];
  /** Of each column, the cell that was read last. */
  readonly #above = new Map<ReplyKey, { row: number; text: string }>();

  constructor(header: Row, unpublishedNames: ReadonlySet<string>) {
    this.#header = header;
    // A label of ours counts before other names for the same.
    const columns = [...header.cells.keys()].filter((column) => header.cells[column] !== undefined);
    const isOurs = (column: number) => isLabelOfReply(header.cells[column]!.text);
    for (const column of [...columns.filter(isOurs), ...columns.filter((column) => !isOurs(column))])
      this.#readHeader(header.cells[column]!, column, unpublishedNames);
    for (const key of REQUIRED_REPLY_KEYS)
      if (!this.columns.has(key))
        this.findings.push(finding('G60', { trouble: 'no-column', label: labelOfReplyColumn(key) }, header.placeOf(0)));
  }

  #readHeader(cell: Cell, column: number, unpublishedNames: ReadonlySet<string>): void {
    this.#known.add(column);
    const header = excerpt(cell.text, 20);
    const meaning = replyColumn(cell.text);
    if (unpublishedNames.has(plainHeader(cell.text))) this.#unpublished.add(column);
    else if (meaning === 'person') {
      this.#unpublished.add(column);
      this.findings.push(finding('G66', { header }, cell.at));
    } else if (meaning === undefined) {
      const labels = REPLY_KEYS.map(labelOfReplyColumn);
      const suggestion = nearest(plainHeader(cell.text), labels);
      const known = `序号、${labels.join('、')}`;
      this.findings.push(finding('T11', { header, suggestion, known, doc: 'docs/reference/fields.md' }, cell.at));
    } else if (meaning !== 'number') this.#addColumn(meaning, header, cell, column);
  }

  #addColumn(key: ReplyKey, header: string, { at }: Cell, column: number): void {
    const before = this.columns.get(key);
    if (before === undefined) return void this.columns.set(key, column);
    const other = `第 ${before + 1} 栏「${excerpt(this.#header.cells[before]!.text, 20)}」`;
    this.findings.push(finding('T12', { header, other, isLedger: false }, at));
  }

  read(row: Row): void {
    const cells = row.cells.filter((cell): cell is Cell => cell !== undefined);
    const [first] = cells;
    const said = [...this.columns.values()].filter((column) => row.cells[column] !== undefined);
    // What has a number alone is a line that nobody has filled in.
    const isOpen =
      said.length === 0 &&
      row.cells.every((cell, column) => !cell || this.#unpublished.has(column) || /^[\d.、]+$/.test(cell.text));
    if (!first || isOpen || isTotal(first.text)) return;
    const isWide = cells.every(({ text }) => text === first.text);
    if (isWide && isRemark(first.text)) return;
    if ([...this.columns.values()].every((column) => row.cells[column]?.text === this.#header.cells[column]!.text))
      return;
    if (isWide) {
      const details = { trouble: 'stray', label: '', text: excerpt(first.text, 30) } as const;
      return void this.findings.push(finding('G61', details, first.at));
    }
    this.#readStray(row);
    this.#readReply(row);
  }

  /** T13 and T21: what no header stands above. */
  #readStray(row: Row): void {
    const stray = row.cells.findIndex((cell, column) => cell !== undefined && !this.#known.has(column));
    const { width = 0 } = row;
    if (stray >= 0)
      this.findings.push(finding('T13', { text: excerpt(row.cells[stray]!.text, 20) }, row.cells[stray]!.at));
    else if (width > (this.#header.width ?? Infinity)) {
      const details = { row: `第 ${row.number} 行`, cells: width, headers: this.#header.width! };
      this.findings.push(finding('T21', details, row.placeOf(0)));
    }
  }

  #readReply(row: Row): void {
    const value: ReplyRow['value'] = {};
    const before = this.findings.length;
    const name = `第 ${row.number} 行`;
    for (const [key, column] of this.columns) {
      const cell = row.cells[column];
      const isSaid = cell !== undefined && !isNothing(cell.text);
      if (isSaid) this.#readCell(cell, key, value);
      else if (REQUIRED_REPLY_KEYS.includes(key)) {
        const details = { trouble: 'empty', label: labelOfReplyColumn(key), text: name } as const;
        this.findings.push(finding('G61', details, row.placeOf(column), key));
      }
    }
    const isRead = this.findings.slice(before).every(({ severity }) => severity !== 'error');
    if (isRead) this.#rows.push({ value, row });
  }

  #readCell(cell: Cell, key: ReplyKey, value: ReplyRow['value']): void {
    const { text, at } = cell;
    const label = labelOfReplyColumn(key);
    const isDate = key === 'date' || key === 'repliedAt';
    const problem = cellProblem(cell, { key, label, isDate });
    if (problem) return void this.findings.push(problem);
    this.findings.push(...cellWarnings(cell, { key, label, isDate }));
    const above = this.#above.get(key);
    if (isSame(text)) {
      const meant = above && { row: `第 ${above.row} 行`, text: excerpt(above.text, 60) };
      return void this.findings.push(finding('T37', { label, text: excerpt(text, 20), meant }, at, key));
    }
    this.#above.set(key, { row: at.cell?.row ?? at.line, text });
    if (key === 'days') this.#readDays(cell, value);
    else if (isDate) value[key] = dateText(text);
    // Lines of what is said stay; others were broken to fit their column.
    else if (key === 'matter' || key === 'reply') value[key] = text.replace(/\s*\n\s*/g, '\n');
    else value[key] = text.replace(/\s*\n\s*/g, '');
  }

  #readDays({ text, at }: Cell, value: ReplyRow['value']): void {
    const days = daysIn(text);
    if (days !== undefined && days >= 0) value.days = days;
    else
      this.findings.push(
        finding(
          'G64',
          { text: excerpt(text, 20), isNegative: days !== undefined, label: labelOfReplyColumn('days') },
          at,
          'days',
        ),
      );
  }

  end(): ReplyTable {
    if (this.#rows.length === 0 && this.findings.every(({ severity }) => severity !== 'error'))
      this.findings.push(finding('G60', { trouble: 'no-rows', label: '' }, this.#header.placeOf(0)));
    return {
      rows: this.#rows,
      findings: this.findings,
      unpublished: this.#unpublished,
      placeOf: (row, key) => row.placeOf(this.columns.get(key) ?? 0),
    };
  }
}
