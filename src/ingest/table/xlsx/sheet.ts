import { type Area, areaOf, columnOf, rowNumber } from '../cell-address.ts';
import { LONGEST_CELL } from '../limits.ts';
import { damaged, refuse } from '../refusal.ts';
import { type Row } from '../table.ts';
import { cellText } from './cell-text.ts';
import { PLAIN_NUMBER } from './number-format.ts';
import { isoDateText, numberText } from './number-text.ts';
import { TextRuns } from './shared-strings.ts';
import { SheetRows } from './sheet-rows.ts';
import { type WorkbookParts } from './workbook-parts.ts';
import { type Workbook } from './workbook.ts';
import { type Attributes } from './xml.ts';

/** Reads the rows of one sheet. */
export function readSheet(
  parts: WorkbookParts,
  workbook: Workbook,
  { name, part }: { name: string; part: string },
): readonly Row[] {
  const reader = new SheetReader(workbook, name);
  parts.read(part, reader);
  return reader.take();
}

/** What a formula without a stored value reads as. */
const NO_VALUE = '无值';

class SheetReader {
  readonly #workbook: Workbook;
  readonly #rows: SheetRows;
  readonly #areas: Area[] = [];
  readonly #inline = new TextRuns();
  #root: string | undefined;
  #isData = false;
  #row = 0;
  #column = -1;
  #isCell = false;
  #isValue = false;
  #isInline = false;
  // Of the cell that is being read.
  #type = 'n';
  #style = 0;
  #value = '';
  #hasFormula = false;

  constructor(workbook: Workbook, name: string) {
    this.#workbook = workbook;
    this.#rows = new SheetRows(name);
  }

  open(element: string, attributes: Attributes): void {
    this.#root ??= element;
    if (this.#isCell) {
      if (element === 'v') this.#isValue = true;
      else if (element === 'f') this.#hasFormula = true;
      else if (element === 'is') this.#isInline = true;
      else if (this.#isInline) this.#inline.open(element);
    } else if (this.#isData) {
      if (element === 'c') this.#openCell(attributes);
      else if (element === 'row') this.#openRow(attributes);
    } else if (element === 'sheetData') this.#isData = true;
    else if (element === 'mergeCell' && this.#areas.length < MOST_AREAS) this.#areas.push(areaOf(attributes.ref ?? ''));
  }

  text(text: string): void {
    if (this.#isValue) {
      this.#value += text;
      if (this.#value.length > LONGEST_CELL)
        throw refuse('T05', { limit: 'characters', most: LONGEST_CELL, sheet: '' });
    } else if (this.#isInline) this.#inline.text(text);
  }

  close(element: string): void {
    if (this.#isCell) {
      if (element === 'v') this.#isValue = false;
      else if (element === 'is') this.#isInline = false;
      else if (this.#isInline) this.#inline.close(element);
      else if (element === 'c') this.#closeCell();
    } else if (element === 'sheetData') this.#isData = false;
  }

  take(): readonly Row[] {
    if (this.#root !== 'worksheet') throw damaged();
    this.#rows.merge(this.#areas);
    return this.#rows.take();
  }

  #openRow({ r: number, hidden }: Attributes): void {
    this.#row = number === undefined ? this.#row + 1 : rowNumber(number);
    if (hidden === '1' || hidden === 'true') this.#rows.hide(this.#row);
    this.#column = -1;
  }

  #openCell({ r, t, s }: Attributes): void {
    if (this.#row === 0) throw damaged();
    this.#isCell = true;
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    this.#isCell = false;
    const inline = this.#inline.take();
    // Only a text may be there and be empty.
    const lacksValue = this.#hasFormula && this.#value === '' && this.#type !== 'str' && this.#type !== 'inlineStr';
    if (lacksValue) this.#rows.put(this.#row, this.#column, NO_VALUE, NO_VALUE);
    else if (this.#type === 'inlineStr') this.#rows.put(this.#row, this.#column, inline);
    else if (this.#value !== '') {
      const shown = this.#shown();
      this.#rows.put(this.#row, this.#column, shown, this.#type === 'e' ? shown : undefined);
    }
  }

  #shown(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#sharedString(value);
      case 'b':
        return value === '0' || value === 'false' ? '否' : '是';
      case 'd':
        return isoDateText(value);
      case 'n':
        return numberText(value, this.#workbook.formats[this.#style] ?? PLAIN_NUMBER, this.#workbook.startsIn1904);
      default:
        return cellText(value);
    }
  }

  #sharedString(number: string): string {
    const text = this.#workbook.strings[Number(number)];
    if (text === undefined) throw damaged();
    return text;
  }
}

const MOST_AREAS = 100_000;
