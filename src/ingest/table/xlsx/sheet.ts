import { type Area, areaOf, columnOf, rowNumber } from '../cell-address.ts';
import { LONGEST_CELL } from '../limits.ts';
import { damaged, refuse } from '../refusal.ts';
import { cellText, unescaped } from '../cell-text.ts';
import { isPictureFormula } from '../picture-formula.ts';
import { type CellMarks, type Sheet } from '../table.ts';
import { readDrawings } from './drawings.ts';
import { isoDateText, numberText } from './number-text.ts';
import { type RichText, scriptText, TextRuns } from './rich-text.ts';
import { type CellContent, SheetRows } from './sheet-rows.ts';
import { SheetView } from './sheet-view.ts';
import { type WorkbookParts } from './workbook-parts.ts';
import { type SheetPart, type Workbook } from './workbook.ts';
import { type Attributes } from './xml.ts';

/** Reads one sheet. */
export function readSheet(parts: WorkbookParts, workbook: Workbook, sheet: SheetPart): Sheet {
  const reader = new SheetReader(workbook, sheet.name);
  parts.read(sheet.part, reader);
  const floating = readDrawings(parts, sheet.part);
  return { name: sheet.name, isHidden: sheet.isHidden, ...reader.take(), ...(floating.length > 0 ? { floating } : {}) };
}

/** What a formula without a stored value reads as. */
const NO_VALUE = '无值';
/** What a picture reads as, which is never published. */
const PICTURE: CellContent = { text: '（图片）', marks: { isPicture: true } };
/** Letters of a formula that are looked at. */
const FORMULA_HEAD = 40;

const MARGIN = /^(?:odd|even|first)(?:Header|Footer)$/;
/** In such a text: where it stands, its font and size, the page's number … */
const MARGIN_FORMAT = /&(?:"[^"]*"|\d{1,2}|K[0-9A-Fa-f]{6}|[A-Z])/g;

class SheetReader {
  readonly #workbook: Workbook;
  readonly #rows: SheetRows;
  readonly #view = new SheetView();
  readonly #areas: Area[] = [];
  readonly #inline = new TextRuns();
  #root: string | undefined;
  #isData = false;
  #row = 0;
  #column = -1;
  #isCell = false;
  #reads: 'value' | 'formula' | 'inline' | undefined;
  // Of the cell that is being read.
  #type = 'n';
  #style = 0;
  #value = '';
  #formula: string | undefined;
  #hasRichValue = false;
  /** What is printed above and below each page. */
  #margins: string[] = [];
  #isMargin = false;

  constructor(workbook: Workbook, name: string) {
    this.#workbook = workbook;
    this.#rows = new SheetRows(name);
  }

  open(element: string, attributes: Attributes): void {
    this.#root ??= element;
    if (this.#reads === 'inline') this.#inline.open(element, attributes);
    else if (this.#isCell) {
      if (element === 'v') this.#reads = 'value';
      else if (element === 'is') this.#reads = 'inline';
      else if (element === 'f') {
        this.#reads = 'formula';
        this.#formula = '';
      }
    } else if (this.#isData) {
      if (element === 'c') this.#openCell(attributes);
      else if (element === 'row') this.#openRow(attributes);
    } else if (element === 'sheetData') this.#isData = true;
    else if (MARGIN.test(element)) {
      this.#isMargin = true;
      this.#margins.push('');
    } else if (element === 'mergeCell' && this.#areas.length < MOST_AREAS)
      this.#areas.push(areaOf(attributes.ref ?? ''));
    else this.#view.open(element, attributes);
  }

  text(text: string): void {
    if (this.#isMargin) this.#margins.push(this.#margins.pop()! + text);
    else if (this.#reads === 'inline') this.#inline.text(text);
    else if (this.#reads === 'formula') this.#formula = (this.#formula! + text).slice(0, FORMULA_HEAD);
    else if (this.#reads === 'value') {
      this.#value += text;
      if (this.#value.length > LONGEST_CELL)
        throw refuse('T05', { limit: 'characters', most: LONGEST_CELL, sheet: '' });
    }
  }

  close(element: string): void {
    if (this.#isCell) {
      if (element === 'v' || element === 'f' || element === 'is') this.#reads = undefined;
      else if (this.#reads === 'inline') this.#inline.close(element);
      else if (element === 'c') this.#closeCell();
    } else if (element === 'sheetData') this.#isData = false;
    else if (MARGIN.test(element)) this.#isMargin = false;
  }

  take(): Pick<Sheet, 'rows' | 'hiddenColumns' | 'margins'> {
    if (this.#root !== 'worksheet') throw damaged();
    this.#rows.merge(this.#areas);
    return {
      rows: this.#rows.take(this.#view.hiddenRows()),
      hiddenColumns: this.#view.hiddenColumns(this.#rows.columns),
      ...(this.#margins.length > 0 ? { margins: this.#margins.map((text) => text.replace(MARGIN_FORMAT, ' ')) } : {}),
    };
  }

  #openRow(attributes: Attributes): void {
    this.#row = attributes.r === undefined ? this.#row + 1 : rowNumber(attributes.r);
    this.#view.openRow(this.#row, attributes);
    this.#column = -1;
  }

  #openCell({ r, t, s, vm }: Attributes): void {
    if (this.#row === 0) throw damaged();
    this.#isCell = true;
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#formula = undefined;
    this.#hasRichValue = vm !== undefined && vm !== '0';
  }

  #closeCell(): void {
    this.#isCell = false;
    const inline = this.#inline.take();
    const content = this.#content(inline);
    if (content) this.#rows.put(this.#row, this.#column, content);
  }

  #content(inline: string | RichText): CellContent | undefined {
    const [type, value, formula] = [this.#type, this.#value, this.#formula];
    if (formula !== undefined && isPictureFormula(formula)) return PICTURE;
    // A picture that Excel has put into a cell is, for programs that do not know it, an error without a formula.
    if (type === 'e' && this.#hasRichValue && formula === undefined) return PICTURE;
    // Only a text may be there and be empty.
    if (formula !== undefined && value === '' && type !== 'str' && type !== 'inlineStr')
      return { text: NO_VALUE, error: NO_VALUE };
    if (type === 'inlineStr') return this.#textContent(inline);
    if (value === '') return undefined;
    switch (type) {
      case 's':
        return this.#textContent(this.#sharedString(value));
      case 'b':
        return this.#marked({ text: value === '0' || value === 'false' ? '否' : '是' });
      case 'd':
        return this.#marked({ text: isoDateText(value) });
      case 'n':
        return this.#numberContent(value);
      case 'e':
        return { text: cellText(value), error: cellText(value) };
      default:
        return this.#textContent(cellText(unescaped(value)));
    }
  }

  #numberContent(value: string): CellContent {
    const format = this.#workbook.formats[this.#style];
    const { text, ...marks } = numberText(value, format?.number, this.#workbook.startsIn1904);
    return this.#marked({ text, marks });
  }

  #textContent(content: string | RichText): CellContent {
    const { text, struck = '', raised = '', plain = text } = typeof content === 'string' ? { text: content } : content;
    if (isPictureFormula(text)) return PICTURE;
    const format = this.#workbook.formats[this.#style];
    const isHidden = format?.number?.hidesText === true;
    return this.#marked({ text, marks: { ...(isHidden ? { isUnseen: true } : {}), struck, raised } }, plain);
  }

  /** Adds what the look of the cell says of the part of its text that has no look of its own. */
  #marked({ text, marks = {} }: CellContent, plain = text): CellContent {
    const format = this.#workbook.formats[this.#style];
    if (text === '' || (!format && noMarks(marks))) return { text };
    const found: CellMarks = { ...marks };
    let shown = text;
    if (format?.isUnseen) found.isUnseen = true;
    if (plain !== '' && format?.font.isStruck) found.struck = plain === text ? text : `${plain}${marks.struck ?? ''}`;
    if (plain !== '' && format?.font.script !== undefined) {
      const written = plain === text ? scriptText(text, format.font.script) : undefined;
      if (written === undefined) found.raised = `${plain}${marks.raised ?? ''}`;
      else shown = written;
    }
    return noMarks(found) ? { text: shown } : { text: shown, marks: found };
  }

  #sharedString(number: string): string | RichText {
    const text = this.#workbook.strings[Number(number)];
    if (text === undefined) throw damaged();
    return text;
  }
}

function noMarks(marks: CellMarks): boolean {
  return Object.values(marks).every((mark) => mark === undefined || mark === '' || mark === false);
}

const MOST_AREAS = 100_000;
