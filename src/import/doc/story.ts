import type { Aside, Paragraph, Remark, Table, WordBlock, WordCell, WordSpan } from '../document/model.ts';
import { paragraphText, plainParagraph } from '../document/model.ts';
import type { DocText } from './doc-text.ts';

/** Where notes hang, by numbers of characters. */
export interface NotePlaces {
  foot: readonly number[];
  end: readonly number[];
}

const PARAGRAPH_END = '\r';
const CELL_END = '\u0007';
const PAGE_END = '\f';
const FIELD = { begins: '\u0013', result: '\u0014', ends: '\u0015' };

/** Reads stretches of the text of a .doc as paragraphs and tables. */
export class StoryReader {
  readonly #text: DocText;
  readonly #asides: Aside[];
  readonly #remarks: Remark[];
  readonly #notes: ReadonlyMap<number, string>;
  /** Paragraphs with text so far. */
  #place = 0;

  constructor(text: DocText, asides: Aside[], remarks: Remark[], { foot, end }: NotePlaces) {
    this.#text = text;
    this.#asides = asides;
    this.#remarks = remarks;
    this.#notes = new Map([
      ...foot.map((at, index): [number, string] => [at, `f${index + 1}`]),
      ...end.map((at, index): [number, string] => [at, `e${index + 1}`]),
    ]);
  }

  blocks(from: number, to: number): WordBlock[] {
    const blocks: WordBlock[] = [];
    let rows: WordCell[][] = [];
    let cells: WordCell[] = [];
    let inCell: Paragraph[] = [];
    const endTable = () => {
      if (inCell.length > 0) cells.push(cellOf(inCell));
      if (cells.length > 0) rows.push(cells);
      if (rows.length > 0) blocks.push({ kind: 'table', place: ++this.#place, rows } satisfies Table);
      [rows, cells, inCell] = [[], [], []];
    };
    for (let at = from; at < to;) {
      const end = this.#endOf(at, to);
      const sign = this.#text.at(end);
      const isInTable = sign === CELL_END || this.#text.isInTable(end);
      if (!isInTable) endTable();
      const paragraph = this.#paragraph(at, end);
      if (sign === PAGE_END) paragraph.startsPage = true;
      if (!isInTable) blocks.push(paragraph);
      else if (sign !== CELL_END) inCell.push(paragraph);
      else if (this.#text.endsRow(end)) {
        if (cells.length > 0) rows.push(cells);
        [cells, inCell] = [[], []];
      } else {
        cells.push(cellOf([...inCell, paragraph]));
        inCell = [];
      }
      at = end + 1;
    }
    endTable();
    return blocks;
  }

  #endOf(from: number, to: number): number {
    let at = from;
    while (at < to && ![PARAGRAPH_END, CELL_END, PAGE_END, ''].includes(this.#text.at(at))) at++;
    // Behind the last piece there is nothing.
    return this.#text.at(at) === '' ? to : at;
  }

  #paragraph(from: number, to: number): Paragraph {
    const spans: WordSpan[] = [];
    const [deleted, hidden, inserted, codes] = [new Words(), new Words(), new Words(), new Words()];
    let shown = new Words();
    const instructions: string[] = [];
    let pictures = 0;
    /** For each open field: whether its result has begun. */
    const fields: boolean[] = [];
    const flush = () => {
      if (shown.text !== '') spans.push({ kind: 'text', text: shown.text, look: {} });
      shown = new Words();
    };
    for (let at = from; at < to; at++) {
      const character = this.#text.at(at);
      if (character === FIELD.begins) fields.push(false);
      else if (character === FIELD.result) fields[fields.length - 1] = true;
      else if (character === FIELD.ends) {
        if (fields.pop() === false) instructions.push(codes.take());
        else codes.take();
      } else if (fields.includes(false)) codes.add(character);
      else if (this.#text.isDeleted(at)) deleted.add(character);
      else if (this.#text.isHidden(at)) hidden.add(character);
      else if (this.#notes.has(at)) {
        flush();
        spans.push({ kind: 'note', id: this.#notes.get(at)! });
      } else if (character === '\u000b') {
        flush();
        spans.push({ kind: 'break', of: 'line' });
      } else if (character === '\u0001' || character === '\u0008') pictures++;
      else {
        if (this.#text.isInserted(at)) inserted.add(character);
        shown.add(character === '\u001e' ? '-' : character);
      }
    }
    // A field that goes on in the next paragraph.
    instructions.push(codes.take());
    flush();
    const paragraph = plainParagraph(0, spans);
    if (paragraphText(paragraph).trim() !== '') this.#place++;
    paragraph.place = this.#place;
    for (const instruction of instructions) this.#aside('instruction', instruction);
    this.#aside('deleted', deleted.take());
    this.#aside('hidden', hidden.take());
    for (; pictures > 0; pictures--) this.#remark('lost-picture', '');
    if (inserted.text !== '') this.#remark('inserted', inserted.take());
    if (this.#text.isInList(to) && paragraphText(paragraph).trim() !== '')
      this.#remark('lost-number', paragraphText(paragraph).trim().slice(0, 20));
    return paragraph;
  }

  #aside(kind: Aside['kind'], text: string): void {
    if (text.trim() !== '') this.#asides.push({ kind, text: text.trim(), place: this.#place });
  }

  #remark(kind: Remark['kind'], text: string): void {
    this.#remarks.push({ kind, text, place: this.#place });
  }
}

/** Characters as they come; signs that steer programs are none. */
class Words {
  text = '';

  add(character: string): void {
    if (!/[\u0000-\u0008\u000e-\u001f]/.test(character)) this.text += character;
  }

  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}

function cellOf(blocks: WordBlock[]): WordCell {
  return { blocks, columns: 1, goesOn: false };
}
