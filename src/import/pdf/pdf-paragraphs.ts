import { endsSentence } from '../../ingest/body/typed/sentence.ts';
import { type Paragraph, plainParagraph, type WordBlock } from '../document/model.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { PdfPicture } from './pdf-pictures.ts';
import type { PdfTable } from './ruled-tables.ts';

/** What stands on pages, in the order in which it is read. */
export type PdfThing = PdfLine | PdfTable | PdfPicture;

/** How a paragraph with a number of its own begins. */
const POINT =
  /^(?:第?[一二三四五六七八九十百]+[、章节条]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、]|[①-⑳]|附件)/;

/** Where the text of a document begins and ends in a line. */
interface Margins {
  left: number;
  right: number;
}

/** Lines as paragraphs: told by indents, by lines that end early, by distances and by sizes. */
export function pdfBlocks(things: readonly PdfThing[]): WordBlock[] {
  const lines = things.filter((thing): thing is PdfLine => !('kind' in thing));
  const margins = marginsOfColumns(lines);
  const step = usual(lines.flatMap((line, index) => stepTo(line, lines[index - 1]) ?? []));
  const found: WordBlock[] = [];
  let above: PdfLine | undefined;
  let page: number | undefined;
  for (const thing of things) {
    const place = found.length + 1;
    const startsPage = page !== undefined && page !== thing.page.number;
    page = thing.page.number;
    const last = found.at(-1);
    if ('kind' in thing) {
      found.push(
        thing.kind === 'table'
          ? { kind: 'table', place, rows: thing.rows }
          : plainParagraph(place, [{ kind: 'picture', picture: { part: thing.part, alt: '' } }], { startsPage }),
      );
      above = undefined;
    } else if (above && last?.kind === 'paragraph' && !begins(thing, above, margins, step)) {
      const gap = /[\w,.;:)]$/.test(above.text.trim()) && /^[\w(]/.test(thing.text.trim()) ? ' ' : '';
      trimEnd(last);
      if (gap !== '') last.spans.push({ kind: 'text', text: gap, look: thing.spans[0]!.look });
      last.spans.push(...thing.spans);
      above = thing;
    } else {
      const align = isCentred(thing, margins(thing)) ? 'center' : undefined;
      found.push(plainParagraph(place, withoutGap(thing), { align, startsPage }));
      above = thing;
    }
  }
  return found;
}

function begins(line: PdfLine, above: PdfLine, marginsAt: (line: PdfLine) => Margins, step: number): boolean {
  const { size } = line;
  const margins = marginsAt(line);
  if (Math.abs(size - above.size) > 1.5) return true;
  if (isCentred(line, margins) || isCentred(above, marginsAt(above))) return true;
  // A line that had room for the next word is the last one.
  if (above.to + firstWord(line) < marginsAt(above).right) return true;
  if (line.from > margins.left + 1.2 * size && line.from > above.from + 0.5 * size) return true;
  const distance = stepTo(line, above);
  if (distance !== undefined && step > 0 && distance > 1.6 * step) return true;
  return POINT.test(line.text.trim()) && endsSentence(above.text.trim());
}

/** The room that the first word of a line takes: of Han two letters, for a mark stands at no beginning. */
function firstWord({ text, from, to, size }: PdfLine): number {
  const word = /^[!-~\u00a1-\u024f]+/.exec(text.trim())?.[0];
  return word === undefined ? 2.2 * size : size + ((to - from) * word.length) / text.length;
}

/** How far a line stands below the one above, on one page. */
function stepTo(line: PdfLine, above: PdfLine | undefined): number | undefined {
  if (!above || above.page.number !== line.page.number || above.height <= line.height) return undefined;
  return above.height - line.height;
}

function isCentred({ from, to, page, size }: PdfLine, { left, right }: Margins): boolean {
  const isInside = from > left + 2.5 * size && to < right - 2.5 * size;
  return isInside && Math.abs((from + to) / 2 - page.width / 2) < Math.max(size, 0.03 * page.width);
}

/** The margins that a line stands between: of a page that is printed in two columns, those of its column. */
function marginsOfColumns(lines: readonly PdfLine[]): (line: PdfLine) => Margins {
  const whole = marginsOf(lines);
  const isLeft = ({ to, page, size }: PdfLine) => to < page.width / 2 + size;
  const isRight = ({ from, page, size }: PdfLine) => from > page.width / 2 - size;
  const long = lines.filter(isLong);
  const [left, right] = [long.filter(isLeft), long.filter(isRight)];
  const areColumns =
    Math.min(left.length, right.length) >= FEWEST_FULL && left.length + right.length > long.length * 0.6;
  if (!areColumns) return () => whole;
  const [ofLeft, ofRight] = [marginsOf(left), marginsOf(right)];
  // Beside it stands the other column, and no margin as wide as the left one.
  ofLeft.right = Math.min(ofLeft.right, ofRight.left);
  return (line) => (isLeft(line) ? ofLeft : isRight(line) ? ofRight : whole);
}

const isLong = ({ text }: PdfLine): boolean => text.length > 8;

/** Full lines end at one place; where no such place shows, the right margin is taken to be as wide as the left one. */
function marginsOf(lines: readonly PdfLine[]): Margins {
  const long = lines.filter(isLong);
  const told = long.length > 0 ? long : lines;
  const left = usual(told.map(({ from }) => from));
  const ends = told.map(({ to }) => to).sort((a, b) => a - b);
  const last = ends[Math.floor(ends.length * 0.9)] ?? 0;
  const full = told.filter(({ to, size }) => Math.abs(to - last) < 1.5 * size).length;
  const isTold = full >= FEWEST_FULL && full >= told.length * 0.3;
  return { left, right: isTold ? last : Math.max(last, (lines[0]?.page.width ?? 0) - left) };
}

/** By chance fewer lines end at one place. */
const FEWEST_FULL = 4;

/** The number that comes most, to two points. */
function usual(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => Math.round(number / 2));
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  return most?.[0] ?? 0;
}

/** The number of a list stands a little before its text: the gap is no blank that anybody typed. */
function withoutGap({ text, spans }: PdfLine): Paragraph['spans'] {
  const [number = '', gap = ''] = LIST_NUMBER.exec(text)?.slice(1) ?? [];
  if (gap === '') return [...spans];
  let at = 0;
  return spans.flatMap((span) => {
    const from = at;
    at += span.text.length;
    const left = span.text
      .split('')
      .filter((_, index) => from + index < number.length || from + index >= number.length + gap.length);
    return left.length === 0 ? [] : [{ ...span, text: left.join('') }];
  });
}

const LIST_NUMBER =
  /^(第?[一二三四五六七八九十百]+[、章节条]|（[一二三四五六七八九十\d]+）|\d{1,2}[.．、]|[①-⑳])([ \t]+)(?=\p{Script=Han})/u;

function trimEnd({ spans }: Paragraph): void {
  const last = spans.at(-1);
  if (last?.kind === 'text') spans[spans.length - 1] = { ...last, text: last.text.trimEnd() };
}
