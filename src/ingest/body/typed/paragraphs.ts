import type { BodyForm } from './body-form.ts';
import type { Edit } from './edits.ts';
import { isRule, type Line } from './lines.ts';
import { endsSentence, goesOn, isParted } from './sentence.ts';
import { verseFrom } from './verse.ts';

/** How far lines of a sentence are put together: readers of Markdown may take the square of a line's length. */
const LONGEST_LINE = 10_000;

/** The edits between lines, and at their beginnings, that make paragraphs of them. */
export function lineEdits(lines: readonly Line[], text: string, form: BodyForm): Edit[] {
  const edits: Edit[] = [];
  const list = new ListContext();
  /** Of the line that is being put together; 0 where none is. */
  let joined = 0;
  /** Behind the last line of a poem. */
  let verseEnd = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'code' || line.kind === 'tag') {
      joined = 0;
      continue;
    }
    const above = lines[index - 1];
    const blanks = text.slice(line.afterQuote, line.contentStart);
    const place =
      index < verseEnd
        ? 'verse'
        : above && above.kind !== 'blank' && line.kind !== 'blank'
          ? placeOf(lines, index, list, joined > 0)
          : 'apart';
    if (place === 'apart' || place === 'below') verseEnd = index + verseFrom(lines, index);
    if (place === 'below') edits.push(blankLine(line, above!));
    if (place === 'verse' && !hasLineBreak(above!))
      edits.push({ start: above!.contentStart + above!.content.length, end: above!.end, text: '  ' });
    if (place === 'joined' && joined + line.content.length < LONGEST_LINE) {
      joined += line.content.length;
      const gap = areWide(above!.content, line.content) ? '' : ' ';
      edits.push({ start: above!.contentStart + above!.content.length, end: line.contentStart, text: gap });
      continue;
    }
    joined = 0;
    const indent = list.indentOf(line, blanks, place === 'apart' || place === 'below');
    // Topics have no blocks of code by indentation, and tags are indented by what stands in them.
    if (indent !== undefined && (form === 'markdown' || line.isSpread))
      edits.push({ start: line.afterQuote, end: line.contentStart, text: indent });
  }
  return edits.filter(({ start, end, text: written }) => text.slice(start, end) !== written);
}

/**
 * Where a line stands to the one above: apart by itself, to be parted by a blank line, to be put behind it, as the next
 * line of a poem, or as it is.
 */
type Place = 'apart' | 'below' | 'joined' | 'verse' | 'kept';

function placeOf(lines: readonly Line[], index: number, list: ListContext, isJoined: boolean): Place {
  const above = lines[index - 1]!;
  const line = lines[index]!;
  if (above.kind === 'code' || above.kind === 'tag') return 'kept';
  if (line.depth > above.depth) return 'below';
  if (line.kind === 'rule') return above.kind === 'text' || above.kind === 'item' ? 'below' : 'kept';
  // A line of equals signs, or two hyphens, above nothing is a text.
  if (above.kind === 'rule' && !isRule(above.content)) return 'below';
  if (above.kind === 'heading' || above.kind === 'rule' || line.kind === 'heading') return 'kept';
  if (above.kind === 'table' || line.kind === 'table') return above.kind === line.kind ? 'kept' : 'below';
  if (above.kind === 'picture' || line.kind === 'picture') return above.kind === line.kind ? 'kept' : 'below';
  if (line.kind === 'definition' || (isRowOfCells(above) && isRowOfCells(line))) return 'kept';
  if (isBarred(above) || isBarred(line)) return 'below';
  if (line.kind === 'item') return above.kind === 'item' || list.isOpen ? 'kept' : 'below';
  if (above.content.endsWith('\\')) return 'kept';
  if (hasLineBreak(above) && !endsSentence(above.content)) return 'kept';
  if (isParted(above.content, line.content) || line.isSpread) return 'below';
  return goesOn(above.content, line.content) || isCut(lines, index - 1, isJoined) ? 'joined' : 'below';
}

/** A row of a table whose line of hyphens is missing, or that was copied with its tabs. */
export function isRowOfCells({ kind, content }: Line): boolean {
  return kind === 'text' && (BARRED.test(content) || /[^\t]\t+[^\t]/.test(content));
}

const BARRED = /^[|｜].*[|｜]$/;

/** A row in bars of any width; it goes on no sentence. */
export function isBarred({ kind, content }: Line): boolean {
  return kind === 'text' && BARRED.test(content);
}

/** True for a line at whose end Markdown is asked for a line end: by two blanks or a backslash. */
function hasLineBreak({ content, contentStart, end }: Line): boolean {
  return content.endsWith('\\') || end - contentStart - content.length >= 2;
}

/** Lines that a program cut are at least so long, and as long as each other but for a letter or two. */
const SHORTEST_CUT = 20;
const DIFFERENCE = 2;

/** True for a line that was cut where others of its paragraph were. `isJoined`: it goes on the one above. */
function isCut(lines: readonly Line[], index: number, isJoined: boolean): boolean {
  const length = lengthAt(lines, index);
  const [above, below] = [lengthAt(lines, index - 1), lengthAt(lines, index + 1)];
  if (isJoined) return length >= above - DIFFERENCE;
  const isAsLong = (other: number) => Math.abs(other - length) <= DIFFERENCE;
  if (length < SHORTEST_CUT) return false;
  // Two alone may be entries of a list.
  return isAsLong(below) && lengthAt(lines, index + 2) > 0;
}

/** The length of a line of text; 0 for any other. */
function lengthAt(lines: readonly Line[], index: number): number {
  const line = lines[index];
  return line?.kind === 'text' ? line.content.length : 0;
}

const WIDE = String.raw`[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[\ud840-\ud8bf][\udc00-\udfff]`;
const WIDE_AT_END = new RegExp(`(?:${WIDE})$`);
const WIDE_AT_START = new RegExp(`^(?:${WIDE})`);

/** An address that stands by itself ends with its line. */
const ADDRESS_AT_END = /(?:https?:\/\/|www\.)[^\s<>()\u3000-\u303f\uff00-\uffef]*$/i;

function areWide(above: string, below: string): boolean {
  return WIDE_AT_END.test(above) && !ADDRESS_AT_END.test(above) && WIDE_AT_START.test(below);
}

function blankLine({ start, depth }: Line, above: Line): Edit {
  return { start, end: start, text: `${'>'.repeat(Math.min(depth, above.depth))}\n` };
}

/** The list that lines belong to, by the blanks before them. */
class ListContext {
  /** Where the text of the last item begins; undefined outside of lists. */
  #content: number | undefined;
  /** By how much the whole list was moved to the left. */
  #moved = 0;

  get isOpen(): boolean {
    return this.#content !== undefined;
  }

  /**
   * Takes a line in. Returns what has to stand before it; undefined where it is right. `isApart`: it does not go on what
   * stands above.
   */
  indentOf(line: Line, blanks: string, isApart: boolean): string | undefined {
    const { isSpread } = line;
    if (line.kind === 'blank') return isSpread ? '' : undefined;
    const width = widthOf(blanks);
    if (line.kind === 'item') {
      if (this.#content === undefined || isSpread) this.#moved = isSpread || width > MOST_BEFORE_LIST ? width : 0;
      const indent = Math.min(Math.max(0, width - this.#moved), (this.#content ?? 0) + MOST_BEFORE_LIST);
      const [mark] = /^\S+[ \t]*/.exec(line.content)!;
      this.#content = indent + mark.length;
      return indent === width && !isSpread ? undefined : ' '.repeat(indent);
    }
    if (isSpread || (isApart && width === 0)) this.#content = undefined;
    if (this.#content === undefined) return '';
    const indent = Math.max(0, width - this.#moved);
    if (indent > this.#content + MOST_BEFORE_LIST) return ' '.repeat(this.#content);
    return indent === width ? undefined : ' '.repeat(indent);
  }
}

/** With more blanks before it Markdown takes a line for code. */
const MOST_BEFORE_LIST = 3;

function widthOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? 4 - (width % 4) : 1;
  return width;
}
