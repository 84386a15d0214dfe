import { finding, type Finding, MOST_FINDINGS, type Span } from '../../../diagnostics/issue.ts';
import type { TableLimit } from '../../../diagnostics/problems/table.ts';
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { PlacedCell, putCell } from '../placed-cell.ts';
import { type Cell, type Row, type TableFile } from '../table.ts';
import { CsvFields } from './fields.ts';
import { marksOf, unguarded } from './guards.ts';
import { findSeparator } from './separator.ts';

/**
 * Reads CSV as Excel, WPS and people write it: separated by `,`, `;` or tabs, cells with separators or line breaks
 * quoted. `text` is decoded, its line ends are `\n`. A quotation mark that pairs with none is reported and taken as
 * text.
 */
export function readCsv(text: string): TableFile {
  const { separator, start } = findSeparator(text);
  const fields = new CsvFields(text, separator);
  const rows: CsvRow[] = [];
  const findings: Finding[] = [];
  let cells = 0;
  let line = start === 0 ? 1 : 2;
  let offset = start;
  for (let number = 1; offset < text.length; number++) {
    const row = new CsvRow(fields, number, line, offset);
    for (let column = 0; ; column++) {
      fields.read(offset);
      if (fields.stray && findings.length < MOST_FINDINGS)
        findings.push(finding('T01', { closes: fields.stray.closes }, row.strayAt(fields.stray.offset, column)));
      const content = fields.content === '' ? '' : unguarded(fields.content);
      if (content !== '') {
        if (column >= MOST_COLUMNS) return tooLarge('columns', MOST_COLUMNS, row.placeOf(column));
        if (content.length > LONGEST_CELL) return tooLarge('characters', LONGEST_CELL, row.placeOf(column));
        if (++cells > MOST_CELLS) return tooLarge('cells', MOST_CELLS, row.placeOf(column));
        putCell(row.cells, column, new PlacedCell(row, column, { text: content, marks: marksOf(content) }));
      }
      offset = fields.next + 1;
      row.width = column + 1;
      if (fields.isLast) break;
    }
    if (row.cells.length > 0) rows.push(row);
    if (rows.length > MOST_ROWS) return tooLarge('rows', MOST_ROWS, row.placeOf(0));
    line += lineFeeds(text, row.start, offset);
  }
  return { sheets: [{ name: '', rows }], findings };
}

function tooLarge(limit: TableLimit, most: number, at: Span): TableFile {
  return { sheets: [], findings: [finding('T05', { limit, most, sheet: '' }, at)] };
}

/** A record knows where it starts; where its cells are is read again from the text when somebody asks. */
class CsvRow implements Row {
  readonly number: number;
  readonly cells: (Cell | undefined)[] = [];
  width = 0;
  /** Offset in the text. */
  readonly start: number;
  readonly #line: number;
  readonly #fields: CsvFields;

  constructor(fields: CsvFields, number: number, line: number, start: number) {
    this.#fields = fields;
    this.number = number;
    this.#line = line;
    this.start = start;
  }

  placeOf(column: number): Span {
    const fields = this.#fields;
    const cell = { row: this.number, column: column + 1 };
    fields.read(this.start);
    for (let passed = 0; passed < column; passed++) {
      if (fields.isLast) return { ...this.#lineOf(fields.next), cell };
      fields.read(fields.next + 1);
    }
    const raw = fields.text.slice(fields.from, fields.to);
    const content = raw.trim();
    if (content === '') return { ...this.#lineOf(fields.from), cell };
    const from = fields.from + raw.indexOf(content);
    const end = this.#lineOf(from + content.length);
    return { ...this.#lineOf(from), endLine: end.line, endColumn: end.column, cell };
  }

  /** The place of one quotation mark. */
  strayAt(offset: number, column: number): Span {
    const { line, column: from } = this.#lineOf(offset);
    return { line, column: from, endLine: line, endColumn: from + 1, cell: { row: this.number, column: column + 1 } };
  }

  #lineOf(offset: number): { line: number; column: number } {
    const { text } = this.#fields;
    const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    return { line: this.#line + lineFeeds(text, this.start, offset), column: offset - lineStart + 1 };
  }
}

function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
