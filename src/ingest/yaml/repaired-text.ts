import type { Span } from '../../diagnostics/issue.ts';

/** `  - key: ` up to the value; groups: indent, key, first character of the value. */
export const KEY_LINE = /^(\s*(?:- +)*)([^\s#"'[\]{}:：][^:]*): +(?=(\S))/;

/** The lines of a YAML text while mistakes in them are repaired, and where the written ones stand in the file. */
export class RepairedText {
  readonly lines: string[];
  /**
   * Lines that were repaired, from 0; each is repaired, and so reported, once. With where in them characters were
   * moved, and how far.
   */
  readonly repairs = new Map<number, { from: number; by: number }>();
  private readonly written: readonly string[];
  private readonly offset: number;
  private readonly blocks: ReadonlySet<number>;

  /** `offset`: lines of the file before the first. */
  constructor(text: string, offset: number) {
    this.written = text.split('\n');
    this.lines = [...this.written];
    this.offset = offset;
    this.blocks = blockLines(this.written);
  }

  /** Lines that may still be repaired: not yet, and not the text of a block (`key: |`). */
  openLines(): number[] {
    return this.lines.flatMap((_, line) => (this.repairs.has(line) || this.blocks.has(line) ? [] : line));
  }

  /** True for a line of the file that was repaired. */
  isRepaired(fileLine: number): boolean {
    return this.repairs.has(this.lineOf(fileLine));
  }

  /** The line (from 0) that is `fileLine` in the file. */
  lineOf(fileLine: number): number {
    return fileLine - 1 - this.offset;
  }

  /** Lines, as written, that could not be repaired and were left out. */
  leftOut(): string[] {
    return [...this.repairs.keys()].filter((line) => this.lines[line] === '').map((line) => this.written[line]!);
  }

  repair(line: number, text: string, shift = { from: 0, by: 0 }): void {
    this.lines[line] = text;
    this.repairs.set(line, shift);
  }

  /** The place in the file of columns (from 0) of a line (from 0), the whole rest of the line without an end. */
  span(line: number, start: number, end = this.lines[line]?.length ?? start): Span {
    return {
      line: line + 1 + this.offset,
      column: this.column(line, start),
      endLine: line + 1 + this.offset,
      endColumn: this.column(line, end),
    };
  }

  /** The place in the file of characters between two points of the repaired text, lines and columns from 1. */
  between(from: { line: number; col: number }, to: { line: number; col: number }): Span {
    const start = this.span(from.line - 1, from.col - 1);
    return { ...start, endLine: to.line + this.offset, endColumn: this.column(to.line - 1, to.col - 1) };
  }

  private column(line: number, index: number): number {
    const shift = this.repairs.get(line);
    const written = shift && index >= shift.from ? index - shift.by : index;
    return Math.min(written, this.written[line]?.length ?? 0) + 1;
  }
}

/** True if a line begins with a key and a colon of either width. */
export function startsWithKey(line: string, isKey: (word: string) => boolean): boolean {
  const word = /^\s*(?:- +)*["']?([^\s:："'#]{1,20})["']?\s*[:：]/.exec(line)?.[1];
  return word !== undefined && isKey(word);
}

/** The lines of texts in blocks: all below `key: |` or `key: >` that are indented more. */
function blockLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let indent: number | undefined;
  for (const [index, line] of lines.entries()) {
    const spaces = /^ */.exec(line)![0].length;
    if (indent !== undefined && (line.trim() === '' || spaces > indent)) {
      inside.add(index);
      continue;
    }
    indent = /(?:^|[:-])\s+[|>][-+0-9]*\s*(?:#.*)?$/.test(line) ? spaces : undefined;
  }
  return inside;
}
