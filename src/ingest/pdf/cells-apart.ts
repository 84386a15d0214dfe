import { drawnThings, type PdfBox } from './drawn-things.ts';
import type { PageOperations, PlacedLetter } from './placed-letters.ts';

/** Digits that end one draw, and digits that begin the next, in another cell. */
interface CellEdge {
  tail: string;
  head: string;
}

/** What was drawn together. Measures in points. */
interface Run {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** A space was drawn in front of it. */
  isSpaced: boolean;
}

/** Figures of fewer digits may be a number that was drawn in pieces, each digit perhaps in a box of its own. */
const FIGURE = 3;
/** Beside each other, figures stand in two cells behind a gap of so many sizes: a space is narrower. */
const CELLS_APART = 0.75;
/** Some programs end every cell with a space. */
const SPACED_CELLS_APART = 1.5;
const LEVEL = 0.3;

/** The text of a page with a bar between figures of cells beside and below each other, so that none are read as one. */
export function withCellsApart(text: string, letters: readonly PlacedLetter[], operations: PageOperations): string {
  let done = '';
  let rest = text;
  for (const { tail, head } of edgesIn(letters, operations)) {
    const found = new RegExp(`(?<!\\d)${tail}(?=\\s+${head}(?!\\d))`).exec(rest);
    if (!found) continue;
    const end = found.index + tail.length;
    done += `${rest.slice(0, end)} |`;
    rest = rest.slice(end);
  }
  return done + rest;
}

function edgesIn(letters: readonly PlacedLetter[], operations: PageOperations): CellEdge[] {
  const edges: CellEdge[] = [];
  let rules: readonly PdfBox[] | undefined;
  let last: Run | undefined;
  for (const run of runsOf(letters)) {
    const tail = last && /\d{3,}$/.exec(last.text)?.[0];
    const head = /^\d{3,}/.exec(run.text)?.[0];
    if (last && tail !== undefined && head !== undefined) {
      rules ??= drawnThings(operations).rules;
      if (areApart(last, run, rules)) edges.push({ tail, head });
    }
    last = run;
  }
  return edges;
}

function areApart(last: Run, run: Run, rules: readonly PdfBox[]): boolean {
  const size = Math.max(last.size, run.size);
  if (Math.abs(run.y - last.y) <= LEVEL * size) {
    const gap = run.left - last.right;
    const isBetween = (rule: PdfBox) =>
      rule.left >= last.right - 1 && rule.right <= run.left + 1 && rule.bottom <= run.y && rule.top >= run.y + size / 2;
    const isWide = gap > size * (run.isSpaced ? SPACED_CELLS_APART : CELLS_APART);
    return gap > 0 && (isWide || rules.some(isBetween));
  }
  const isBetween = (rule: PdfBox) =>
    rule.top <= last.y + 1 && rule.bottom >= run.y && rule.left <= run.left && rule.right >= last.right;
  return run.y < last.y && rules.some(isBetween);
}

function runsOf(letters: readonly PlacedLetter[]): Run[] {
  const runs: Run[] = [];
  for (const { text, x, y, width, size, isFirst, isSpaced } of letters) {
    const run = runs.at(-1);
    if (!run || isFirst) runs.push({ text, left: x, right: x + width, y, size, isSpaced });
    else {
      run.text += text;
      run.right = x + width;
    }
  }
  return runs.filter(({ text }) => text.length >= FIGURE);
}
