import { Fragment, type Mark, type MarkType, type Node } from 'prosemirror-model';
import { foldLetters } from '../../../kernel/letters/letters.ts';
import { EDITOR_SCHEMA } from '../document/schema.ts';

/** A letter, or what stands among letters, with its marks. */
interface Cell {
  /** Undefined for what is no letter. */
  letter: string | undefined;
  node: Node | undefined;
  marks: readonly Mark[];
}

const { strong, em, strike } = EDITOR_SCHEMA.marks as Record<'strong' | 'em' | 'strike', MarkType>;
const BREAK = EDITOR_SCHEMA.nodes['hard_break']!;

/** What no text of ours holds: controls, and characters that stand for none. */
const UNPRINTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Letters as the house reads them out of a file, on one line. */
export function plainLetters(text: string): string {
  return foldLetters(text.toWellFormed().replace(UNPRINTED, '')).replace(/[\t\n\r\u2028\u2029]/g, ' ');
}

/**
 * What stands in a block, as Markdown can say it: without blanks at the ends of lines, and with marks around words only
 * where it reads them as marks. `breaks`: the block may have several lines.
 */
export function normalInline(content: Fragment, { breaks = true }: { breaks?: boolean } = {}): Fragment {
  const lines = linesOf(cellsOf(content))
    .map(trimmed)
    .filter((line) => line.length > 0);
  const cells = lines.flatMap((line, index) =>
    index === 0 ? line : [breaks ? { letter: undefined, node: BREAK.create(), marks: [] } : blank(), ...line],
  );
  for (const type of [strike, em, strong]) settleMarks(cells, type);
  return Fragment.fromArray(cells.map(nodeOf));
}

function cellsOf(content: Fragment): Cell[] {
  const cells: Cell[] = [];
  content.forEach((node) => {
    const marks = node.marks.flatMap(normalMark);
    if (!node.isText) cells.push({ letter: undefined, node, marks });
    else for (const letter of plainLetters(node.text!)) cells.push({ letter, node: undefined, marks });
  });
  return cells;
}

/** A link leads somewhere, with its address and its title on one line. */
function normalMark(mark: Mark): Mark[] {
  if (mark.type.name !== 'link') return [mark];
  const [href, title] = [mark.attrs['href'], mark.attrs['title']].map((text) => plainLetters(String(text)).trim());
  return href === '' ? [] : [mark.type.create({ href, title })];
}

function blank(): Cell {
  return { letter: ' ', node: undefined, marks: [] };
}

function nodeOf({ letter, node, marks }: Cell): Node {
  return letter === undefined ? node!.mark(marks) : EDITOR_SCHEMA.text(letter, marks);
}

function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [[]];
  for (const cell of cells)
    if (cell.node?.type === BREAK) lines.push([]);
    else lines.at(-1)!.push(cell);
  return lines;
}

function trimmed(line: readonly Cell[]): Cell[] {
  const isBlank = ({ letter }: Cell) => letter === ' ' || letter === '\u3000';
  const start = line.findIndex((cell) => !isBlank(cell));
  return start < 0 ? [] : line.slice(start, line.findLastIndex((cell) => !isBlank(cell)) + 1);
}

/** Takes a mark from the ends of each of its runs, or from all of it, where it would stay text. */
function settleMarks(cells: Cell[], type: MarkType): void {
  for (let start = 0; start < cells.length; start++) {
    if (!type.isInSet(cells[start]!.marks)) continue;
    let end = start;
    while (end < cells.length && type.isInSet(cells[end]!.marks)) end++;
    let [from, to] = [start, end];
    while (from < to && !opensAt(cells, from)) unmark(cells, from++, type);
    while (to > from && !opensAt(cells, to - 1, -1)) unmark(cells, --to, type);
    if (isLost(cells, from, to, type)) while (from < to) unmark(cells, from++, type);
    start = end;
  }
}

function unmark(cells: Cell[], index: number, type: MarkType): void {
  const cell = cells[index]!;
  cells[index] = { ...cell, marks: type.removeFromSet(cell.marks) };
}

const BLANK = /^[\s\u3000]$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** True where marks may stand before a cell (or behind it): CommonMark asks what is on both sides. */
function opensAt(cells: readonly Cell[], index: number, step: 1 | -1 = 1): boolean {
  const inner = signOf(cells[index]);
  if (BLANK.test(inner)) return false;
  const outer = signOf(cells[index - step]);
  return !PUNCTUATION.test(inner) || BLANK.test(outer) || PUNCTUATION.test(outer);
}

/** A letter as the reader of Markdown sees it; what is no letter is written in brackets. */
function signOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.node?.type === BREAK) return ' ';
  return cell.letter ?? '[';
}

/** True for a run whose marks the house takes for signs. */
function isLost(cells: readonly Cell[], from: number, to: number, type: MarkType): boolean {
  if (from >= to) return false;
  const [before, first, last, after] = [from - 1, from, to - 1, to].map((index) => cells[index]);
  const ends: [Cell | undefined, Cell | undefined][] = [
    [before, first],
    [last, after],
  ];
  const both = (pattern: RegExp) => ends.some((pair) => pair.every((cell) => pattern.test(cell?.letter ?? '')));
  if (type === strike) return both(/^\d$/) || ends.flat().some((cell) => cell?.letter === '~');
  if (type !== em) return false;
  const isStrong = (cell: Cell | undefined) => cell !== undefined && strong.isInSet(cell.marks) !== undefined;
  return both(/^[\p{L}\p{N}]$/u) || ends.some(([one, other]) => isStrong(one) !== isStrong(other));
}
