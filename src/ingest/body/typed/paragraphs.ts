import type { BodyForm } from './body-form.ts';
import type { Edit } from './edits.ts';
import type { Line } from './lines.ts';
import { beginsPoint, endsSentence, headingLevelOf, isDateLine } from './sentence.ts';

/** How far lines of a sentence are put together: readers of Markdown may take the square of a line's length. */
const LONGEST_LINE = 10_000;

/** In Han: a shorter line is a title, a name, a signature; nobody's lines are as narrow. */
const SHORT = 25;
const LONG = 40;

/** The edits between lines, and at their beginnings, that make paragraphs of them. */
export function lineEdits(lines: readonly Line[], text: string, form: BodyForm): Edit[] {
  const edits: Edit[] = [];
  const list = new ListContext();
  /** Of the line that is being put together. */
  let joined = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'code' || line.kind === 'tag') {
      joined = 0;
      continue;
    }
    const above = lines[index - 1];
    const blanks = text.slice(line.afterQuote, line.contentStart);
    const place =
      above && above.kind !== 'blank' && line.kind !== 'blank' ? placeOf(lines, index, list, blanks) : 'apart';
    if (place === 'below') edits.push(blankLine(line, above!));
    if (place === 'joined' && joined + line.content.length < LONGEST_LINE && areWide(above!.content, line.content)) {
      joined += line.content.length;
      edits.push({ start: above!.contentStart + above!.content.length, end: line.contentStart, text: '' });
      continue;
    }
    joined = line.content.length;
    const indent = list.indentOf(line, blanks, place === 'apart' || place === 'below');
    // Topics have no blocks of code by indentation, and tags are indented by what stands in them.
    if (indent !== undefined && (form === 'markdown' || blanks.includes('\u3000')))
      edits.push({ start: line.afterQuote, end: line.contentStart, text: indent });
  }
  return edits.filter(({ start, end, text: written }) => text.slice(start, end) !== written);
}

/**
 * Where a line stands to the one above: apart by itself, to be parted by a blank line, to be put behind it, or as it
 * is.
 */
type Place = 'apart' | 'below' | 'joined' | 'kept';

function placeOf(lines: readonly Line[], index: number, list: ListContext, blanks: string): Place {
  const above = lines[index - 1]!;
  const line = lines[index]!;
  if (above.kind === 'code' || above.kind === 'tag') return 'kept';
  if (line.depth > above.depth) return 'below';
  if (line.kind === 'rule') return above.kind === 'text' || above.kind === 'item' ? 'below' : 'kept';
  if (above.kind === 'heading' || above.kind === 'rule' || line.kind === 'heading') return 'kept';
  if (above.kind === 'table' || line.kind === 'table') return above.kind === line.kind ? 'kept' : 'below';
  if (above.kind === 'picture' || line.kind === 'picture') return above.kind === line.kind ? 'kept' : 'below';
  if (line.kind === 'definition' || (isRowOfCells(above) && isRowOfCells(line))) return 'kept';
  if (line.kind === 'item') return above.kind === 'item' || list.isOpen ? 'kept' : 'below';
  if (blanks.includes('\u3000')) return 'below';
  if (above.kind === 'definition') return endsSentence(above.content) ? 'below' : 'kept';
  if (above.content.endsWith('\\')) return 'kept';
  if (endsParagraph(lines, index - 1)) return 'below';
  return hasLineBreak(above) ? 'kept' : 'joined';
}

/** A row of a table whose line of hyphens is missing, or that was copied with its tabs. */
export function isRowOfCells({ kind, content }: Line): boolean {
  return kind === 'text' && (/^\|.*\|$/.test(content) || /[^\t]\t+[^\t]/.test(content));
}

/** True for a line at whose end Markdown is asked for a line end: by two blanks or a backslash. */
function hasLineBreak({ content, contentStart, end }: Line): boolean {
  return content.endsWith('\\') || end - contentStart - content.length >= 2;
}

/** True if the paragraph ends with this line although the next follows at once. */
function endsParagraph(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1]!;
  if (isParted(line, next)) return true;
  // Who signs stands above the date.
  const isAboveSignature = isShort(next) && isDateLine(lines[index + 2]?.content ?? '');
  return isShort(line) && (isAboveSignature || isRoster(lines, index));
}

/** True for two lines that belong to different paragraphs by what they say. */
function isParted({ content: above }: Line, { content: below }: Line): boolean {
  if (endsSentence(above) || isDateLine(above) || isDateLine(below) || above === '此致') return true;
  return !PAUSE.test(above) && (headingLevelOf(above) !== undefined || beginsPoint(below));
}

const PAUSE = /[，、,]$/;

/** How many short lines below each other are a roster or a verse, and no sentence that was cut. */
const FEWEST_OF_ROSTER = 3;

/** How many lines are looked at in each direction. */
const FARTHEST = 12;

/**
 * True for a short line without an end that a long one follows, with other such lines between them or not: titles and
 * names above a text. Also for one of several that have no end at all.
 */
function isRoster(lines: readonly Line[], index: number): boolean {
  const isOne = (at: number) => isShort(lines[at]) && isShort(lines[at + 1]) && isOfOneText(lines[at]!, lines[at + 1]!);
  let first = index;
  while (index - first < FARTHEST && isOne(first - 1)) first--;
  let last = index;
  while (last - index < FARTHEST && isOne(last)) last++;
  const next = lines[last + 1];
  if (next?.kind === 'text' && next.content.length >= LONG) return true;
  const isWhole = next?.kind !== 'text' || last - index === FARTHEST || !isOfOneText(lines[last]!, next);
  return (
    isWhole &&
    last - first + 1 >= FEWEST_OF_ROSTER &&
    lines.slice(first, last + 1).every(({ content }) => !/[A-Za-z]/.test(content))
  );
}

function isOfOneText(above: Line, below: Line): boolean {
  return above.depth === below.depth && !isParted(above, below);
}

function isShort(line: Line | undefined): boolean {
  return (
    line?.kind === 'text' &&
    line.content.length <= SHORT &&
    !line.content.includes('|') &&
    !hasLineBreak(line) &&
    !endsSentence(line.content) &&
    !PAUSE.test(line.content)
  );
}

const WIDE = String.raw`[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[\ud840-\ud8bf][\udc00-\udfff]`;
const WIDE_AT_END = new RegExp(`(?:${WIDE})$`);
const WIDE_AT_START = new RegExp(`^(?:${WIDE})`);

function areWide(above: string, below: string): boolean {
  return WIDE_AT_END.test(above) && WIDE_AT_START.test(below);
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
    if (line.kind === 'blank') return undefined;
    const isSpread = blanks.includes('\u3000');
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
