import { LONGEST_CELL, MOST_CELLS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cellText } from './cell-text.ts';
import { type WorkbookParts } from './workbook-parts.ts';

/** The texts that cells refer to by their number. */
export function readSharedStrings(parts: WorkbookParts, name: string): string[] {
  const strings: string[] = [];
  const run = new TextRuns();
  parts.read(name, {
    open: (element) => run.open(element),
    text: (text) => run.text(text),
    close: (element) => {
      run.close(element);
      if (element !== 'si') return;
      strings.push(run.take());
      if (strings.length > MOST_CELLS) throw refuse('T05', { limit: 'cells', most: MOST_CELLS, sheet: '' });
    },
  });
  return strings;
}

/** Joins the runs of a rich text and leaves out how they are pronounced (`rPh`). */
export class TextRuns {
  #joined = '';
  #isText = false;
  #isPhonetic = false;

  open(element: string): void {
    if (element === 't') this.#isText = !this.#isPhonetic;
    else if (element === 'rPh') this.#isPhonetic = true;
  }

  text(text: string): void {
    if (this.#isText) this.#joined += text;
    if (this.#joined.length > LONGEST_CELL * ESCAPED)
      throw refuse('T05', { limit: 'characters', most: LONGEST_CELL, sheet: '' });
  }

  close(element: string): void {
    if (element === 't') this.#isText = false;
    else if (element === 'rPh') this.#isPhonetic = false;
  }

  /** What was joined since the last time. */
  take(): string {
    const joined = this.#joined;
    this.#joined = '';
    return cellText(joined);
  }
}

/** A character may be written in seven: `_x000A_`. */
const ESCAPED = 7;
