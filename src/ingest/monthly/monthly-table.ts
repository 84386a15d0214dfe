import { cellName, finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import { shorten } from '../../kernel/text-width.ts';
import type { Cell, Row, Sheet } from '../table/table.ts';
import { figureCellProblem } from './figure-cell-problem.ts';
import { monthOf, numberOf } from './monthly-cells.ts';

/** Figures by month, as a small table has them. Plain data. */
export interface MonthlyFigures {
  columns: MonthlyColumn[];
  /** In the order of the months. */
  rows: { month: string; cells: (string | null)[] }[];
  /** What the table's own last line sums up; undefined where it has none. */
  total: (string | null)[] | undefined;
  /** Lines below the figures. */
  notes: string[];
}

export interface MonthlyColumn {
  label: string;
  /** Of what: 「户」, 「%」; '' where the header does not say. */
  unit: string;
  /** Words, not figures. */
  isRemark: boolean;
}

const MONTH = /^月\s*(?:份|度)?$|^年月$|^(?:时间|统计月份|month)$/i;
const REMARK = /^(?:备\s*注|说\s*明)$/;
const TOTAL = /^(?:合|总|小|共)\s*计$/;
const NOTE = /^(?:注|备注|说明|附注|制表|填表|填报|审核)/;

/** More is no small table. */
export const MOST_MONTHS = 60;
export const MOST_FIGURE_COLUMNS = 8;

export interface MonthlyTable {
  figures: MonthlyFigures;
  findings: Finding[];
  /** Where a month of the figures stands. */
  placeOf: (month: string) => Span;
}

/** Reads the figures of a sheet: the header row wherever it is, then a month a row. */
export function readMonthlyTable(sheet: Sheet): MonthlyTable {
  const nothing = {
    figures: { columns: [], rows: [], total: undefined, notes: [] },
    placeOf: () => FIRST_CELL,
  };
  const header = sheet.isHidden ? undefined : sheet.rows.find((row) => monthColumn(row) >= 0);
  if (!header) return { ...nothing, findings: [finding('A04', { reason: 'no-header', most: 0 }, FIRST_CELL)] };
  const findings: Finding[] = [];
  const month = monthColumn(header);
  const places = columnsOf(header, month);
  if (places.length > MOST_FIGURE_COLUMNS)
    return {
      ...nothing,
      findings: [finding('A04', { reason: 'columns', most: MOST_FIGURE_COLUMNS }, header.placeOf(month))],
    };
  const reader = new RowsReader(header, month, places, findings);
  for (const row of sheet.rows) if (row.number > header.number && findings.length < MOST_FINDINGS) reader.read(row);
  findings.push(...hiddenParts(sheet, header, [month, ...places]));
  return { figures: reader.figures(), findings, placeOf: (month) => reader.placeOf(month) };
}

const FIRST_CELL = { line: 1, column: 1, cell: { row: 1, column: 1 } };

function monthColumn({ cells }: Row): number {
  return cells.findIndex((cell) => cell !== undefined && MONTH.test(cell.text.trim()));
}

function columnsOf({ cells }: Row, month: number): number[] {
  return [...cells.keys()].filter((column) => column > month && cells[column] !== undefined);
}

class RowsReader {
  private readonly header: Row;
  private readonly month: number;
  private readonly places: readonly number[];
  private readonly findings: Finding[];
  private readonly rows = new Map<string, { month: string; cells: (string | null)[] }>();
  private readonly months = new Map<string, Span>();
  private readonly notes: string[] = [];
  private total: (string | null)[] | undefined;
  private last: Row | undefined;

  constructor(header: Row, month: number, places: readonly number[], findings: Finding[]) {
    this.header = header;
    this.month = month;
    this.places = places;
    this.findings = findings;
  }

  read(row: Row): void {
    const first = row.cells.find((cell) => cell !== undefined)!;
    const isAlone = this.places.every(
      (place) => row.cells[place] === undefined || row.cells[place]!.text === first.text,
    );
    const named = row.cells[this.month] ?? first;
    if (isAlone && (NOTE.test(first.text) || !monthOf(named.text))) {
      // A month without any figure is one that was forgotten, not a note.
      if (NOTE.test(first.text)) this.notes.push(first.text);
      else
        this.findings.push(finding('A05', { text: excerpt(first.text), reason: 'form', month: undefined }, first.at));
      return;
    }
    this.last = row;
    if (TOTAL.test(named.text.trim())) this.total = this.cellsOf(row);
    else this.readMonth(row, named);
  }

  private readMonth(row: Row, named: Cell): void {
    const { findings, rows } = this;
    const problem = figureCellProblem(named, '月份');
    const month = monthOf(named.text);
    if (problem) findings.push(problem);
    if (problem?.severity === 'error') return;
    const text = excerpt(named.text);
    if (month === undefined || row.cells[this.month] === undefined)
      return void findings.push(finding('A05', { text, reason: 'form', month: undefined }, row.placeOf(this.month)));
    if ('withoutYear' in month)
      return void findings.push(finding('A05', { text, reason: 'year', month: month.withoutYear }, named.at));
    if (rows.has(month.month))
      return void findings.push(finding('A05', { text, reason: 'twice', month: undefined }, named.at));
    if (rows.size >= MOST_MONTHS)
      return void findings.push(finding('A04', { reason: 'months', most: MOST_MONTHS }, named.at));
    rows.set(month.month, { month: month.month, cells: this.cellsOf(row) });
    this.months.set(month.month, named.at);
  }

  private cellsOf(row: Row): (string | null)[] {
    for (const [column, cell] of row.cells.entries())
      if (cell && column > this.month && !this.places.includes(column))
        this.findings.push(finding('T13', { text: excerpt(cell.text) }, cell.at));
    return this.places.map((place) => {
      const cell = row.cells[place];
      const header = this.header.cells[place]!.text;
      if (!cell) return null;
      const problem = figureCellProblem(cell, excerpt(header));
      if (problem) this.findings.push(problem);
      if (problem?.severity === 'error' || REMARK.test(header)) return cell.text;
      const number = numberOf(cell.text);
      if (number === undefined)
        this.findings.push(
          finding('A06', { text: excerpt(cell.text), header: excerpt(header), ...partsOf(cell.text) }, cell.at),
        );
      return number ?? cell.text;
    });
  }

  placeOf(month: string): Span {
    return this.months.get(month)!;
  }

  figures(): MonthlyFigures {
    const rows = [...this.rows.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    const columns = this.places.map((place, index): MonthlyColumn => {
      const label = this.header.cells[place]!.text;
      const isShare = rows.some(({ cells }) => cells[index]?.endsWith('%'));
      const unit = /[（(]([^（）()]{1,6})[）)]\s*$/.exec(label)?.[1] ?? (isShare ? '%' : '');
      return { label, unit, isRemark: REMARK.test(label) };
    });
    if (this.findings.length === 0 && (rows.length === 0 || columns.every(({ isRemark }) => isRemark)))
      this.findings.push(finding('A04', { reason: 'empty', most: 0 }, this.header.placeOf(this.month)));
    this.checkTotal(rows, columns);
    return { columns, rows, total: this.total, notes: this.notes };
  }

  /** A07: a total that is not the sum. An average or a share is none. */
  private checkTotal(rows: MonthlyFigures['rows'], columns: readonly MonthlyColumn[]): void {
    const whole = /^\d+$/;
    for (const [index, { label, isRemark }] of columns.entries()) {
      const said = this.total?.[index];
      const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
      if (isRemark || !said || !whole.test(said) || !cells.every((cell) => whole.test(cell))) continue;
      const sum = cells.reduce((before, cell) => before + Number(cell), 0);
      if (sum !== Number(said))
        this.findings.push(
          finding('A07', { header: excerpt(label), said, sum: String(sum) }, this.last!.placeOf(this.places[index]!)),
        );
    }
  }
}

/** The number and the word behind it, where a cell holds both. */
function partsOf(text: string): { number: string | undefined; unit: string | undefined } {
  const [, number, unit] = /^([\d.,，\s]+)(\p{L}{1,4})$/u.exec(text.normalize('NFKC').trim()) ?? [];
  return { number: number && numberOf(number), unit };
}

/** T20, A08: what is published although nobody sees it in the workbook. */
function hiddenParts({ rows, hiddenColumns = new Set() }: Sheet, header: Row, places: readonly number[]): Finding[] {
  const hidden = rows.filter(({ number, isHidden }) => isHidden && number > header.number);
  const columns = places.filter((place) => hiddenColumns.has(place));
  return [
    ...(hidden[0]
      ? [finding('T20', { row: `第 ${hidden[0].number} 行`, count: hidden.length }, hidden[0].placeOf(0))]
      : []),
    ...columns.map((place) => {
      const at = header.placeOf(place);
      const column = cellName({ row: 0, column: place + 1 }).replace('0', '');
      return finding('A08', { column, header: excerpt(header.cells[place]!.text) }, at);
    }),
  ];
}

function excerpt(text: string): string {
  return shorten(text, 30);
}
