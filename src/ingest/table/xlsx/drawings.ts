import { LONGEST_CELL } from '../limits.ts';
import type { Floating } from '../table.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** More of them nobody counts. */
const MOST_DRAWN = 1000;

/** What floats over the cells of a sheet: pictures, boxes of text, charts. Lines and empty shapes say nothing. */
export function readDrawings(parts: WorkbookParts, sheetPart: string): Floating[] {
  const drawings = [...parts.relationshipsOf(sheetPart).values()].filter(({ type }) => type === 'drawing');
  return drawings.flatMap(({ target }) => {
    if (!parts.has(target)) return [];
    const reader = new DrawingReader();
    parts.read(target, reader);
    return reader.found;
  });
}

const KINDS: Readonly<Record<string, Floating['kind']>> = { pic: 'picture', graphicFrame: 'chart' };

class DrawingReader {
  readonly found: Floating[] = [];
  #corner: 'from' | 'other' = 'other';
  #reads: 'row' | 'col' | 't' | undefined;
  #digits = '';
  #row = 0;
  #column = 0;
  #kind: Floating['kind'] | undefined;
  #text = '';

  open(element: string): void {
    if (element.endsWith('CellAnchor') || element === 'absoluteAnchor') {
      this.#row = this.#column = 0;
      this.#kind = undefined;
      this.#text = '';
    } else if (element === 'from') this.#corner = 'from';
    else if (element === 'row' || element === 'col' || element === 't') {
      this.#reads = element;
      this.#digits = '';
    } else this.#kind ??= KINDS[element];
  }

  text(text: string): void {
    if (this.#reads === 't') this.#text = (this.#text + text).slice(0, LONGEST_CELL);
    else if (this.#reads) this.#digits = (this.#digits + text).slice(0, 9);
  }

  close(element: string): void {
    if (element === 'row' && this.#corner === 'from') this.#row = Number(this.#digits) || 0;
    else if (element === 'col' && this.#corner === 'from') this.#column = Number(this.#digits) || 0;
    else if (element === 'from') this.#corner = 'other';
    else if (element === 'p' && this.#text !== '') this.#text += ' ';
    else if (element.endsWith('CellAnchor') || element === 'absoluteAnchor') this.#end();
    if (element === this.#reads) this.#reads = undefined;
  }

  #end(): void {
    const text = this.#text.trim();
    const kind = this.#kind ?? (text === '' ? undefined : 'text');
    if (kind === undefined || this.found.length >= MOST_DRAWN) return;
    this.found.push({ kind, text, row: this.#row + 1, column: this.#column + 1 });
  }
}
