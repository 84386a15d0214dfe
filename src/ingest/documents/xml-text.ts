import type { Attributes, XmlListener } from '../table/xlsx/xml.ts';

/**
 * Collects the text of a part of a Word document, a presentation, an OFD or an OpenDocument: a paragraph, or a row of a table with tabs
 * between its cells, on each line, then what is typed in attributes. Changed and hidden words are text like any other.
 */
export class XmlText implements XmlListener {
  /** Where finished lines go: the part's own, those of a cell, the cells of a row. */
  readonly #lines: string[][] = [[]];
  readonly #paragraphs: string[] = [];
  readonly #typed: string[] = [];
  #loose = '';
  /** Inside of so many elements that only repeat what stands before them. */
  #repeated = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'Fallback' || this.#repeated > 0) {
      this.#repeated++;
      return;
    }
    if (PARAGRAPHS.has(name)) this.#paragraphs.push('');
    else if (ROWS.has(name) || CELLS.has(name)) this.#lines.push([]);
    else if (BLANKS.has(name)) this.text(' ');
    else if (name === 'noBreakHyphen') this.text('-');
    for (const key of TYPED) {
      const value = attributes[key];
      if (value !== undefined && value !== '') this.#typed.push(value);
    }
  }

  text(text: string): void {
    // What sets elements apart in the file.
    if (this.#repeated > 0 || /^\s*\n\s*$/.test(text)) return;
    if (this.#paragraphs.length > 0) this.#paragraphs.push(this.#paragraphs.pop()! + text);
    else this.#loose += text;
  }

  close(name: string): void {
    if (this.#repeated > 0) {
      this.#repeated--;
      return;
    }
    if (PARAGRAPHS.has(name)) this.#add(this.#paragraphs.pop() ?? '');
    else if (CELLS.has(name)) this.#fold(' ');
    else if (ROWS.has(name)) this.#fold('\t');
    else if (this.#paragraphs.length === 0 && !PIECES.has(name)) {
      this.#add(this.#loose);
      this.#loose = '';
    }
  }

  /** What was read, '' where nothing was written. */
  result(): string {
    this.#add(this.#loose);
    return [...this.#lines.flat(), ...this.#typed].join('\n');
  }

  #add(line: string): void {
    if (line.trim() !== '') this.#lines.at(-1)!.push(line);
  }

  /** Ends a cell or a row: its lines become one of what it stands in. */
  #fold(between: string): void {
    if (this.#lines.length < 2) return;
    const line = this.#lines.pop()!.join(between);
    if (between === '\t' || line !== '' || this.#lines.length > 1) this.#lines.at(-1)!.push(line);
  }
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h']);
const ROWS: ReadonlySet<string> = new Set(['tr', 'table-row']);
const CELLS: ReadonlySet<string> = new Set(['tc', 'table-cell']);
const BLANKS: ReadonlySet<string> = new Set(['tab', 'br', 'cr', 's', 'line-break']);
/** Elements of which several make one text outside of paragraphs. */
const PIECES: ReadonlySet<string> = new Set(['t', 'r', 'TextCode', 'span']);
/** Attributes that hold what somebody typed. */
const TYPED = ['Target', 'descr', 'title', 'tooltip', 'instr'];
