import type { Span } from '../../../diagnostics/issue.ts';
import { lineStartsOf } from '../../../kernel/line-starts.ts';
import type { TextStretch } from '../questions/look.ts';

/** Tells where in a text lines and columns lie. */
export class TextPlaces {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStartsOf(text);
  }

  /** A stretch of the text; to the end of its line where nothing else is said. Undefined for the whole file. */
  of({ line, column, endLine, endColumn, cell }: Span): TextStretch | undefined {
    if (cell || (line === 1 && column === 1 && endLine === undefined)) return undefined;
    const from = this.#at(line, column);
    const end =
      endLine === undefined || endColumn === undefined ? this.#at(line, Infinity) : this.#at(endLine, endColumn);
    return { from, to: Math.max(from, end) };
  }

  /** The stretch of whole lines, from 1, without the end of the last. */
  ofLines(first: number, last: number): TextStretch {
    return { from: this.#at(first, 1), to: this.#at(last, Infinity) };
  }

  #at(line: number, column: number): number {
    const start = this.#starts[line - 1] ?? this.#text.length;
    const next = this.#starts[line];
    const end = next === undefined ? this.#text.length : next - 1;
    return Math.max(start, Math.min(start + column - 1, end));
  }
}
