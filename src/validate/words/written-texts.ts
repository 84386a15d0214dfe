import type { Span } from '../../diagnostics/issue.ts';
import { type Content, type PledgeSource, type Source, textSources } from '../../ingest/content/content.ts';
import type { Reading } from '../../ingest/content/reading.ts';
import { foldTyped, type TypedText } from '../../ingest/files/typed-places.ts';
import type { OwnSlips } from '../../kernel/counts/own-slips.ts';
import { lineStartsOf, pointAt } from '../../kernel/line-starts.ts';
import { traditionalPlaces } from '../../kernel/letters/traditional.ts';
import { pledgePlace } from '../inspect/pledge-files.ts';
import { pieceDay } from './leader-findings.ts';

/** A text that readers get to see, from a file of the content. */
export interface WrittenText {
  path: string;
  /** Its letters folded, as readers of the file see them; reads the file where that has not been done. */
  text: () => string;
  /** Changes whenever the text may have changed; undefined where that is not known. */
  stamp: string | undefined;
  /** The day that it speaks of, where it has one. */
  day: string | undefined;
  /** What it is from, if that is a piece with a page of its own or a part of one; no ledger and no settings. */
  piece: Source | undefined;
  /** What shows in it by itself, where that has been looked for. */
  own: OwnSlips | undefined;
  /** A stretch of it. */
  stretch: (start: number, end: number) => string;
  /** Where a stretch of it stands in the file. */
  spanOf: (start: number, end: number) => Span;
}

/** A stretch of a text, what is written there, and where that is in its file. */
export type KeptPlace = [start: number, end: number, stretch: string, span: Span];

/** All that people have written: files of text whole, settings too, and the cells of ledgers. */
export function writtenTexts(content: Content): WrittenText[] {
  // What must not be written stands in the one; the other is not printed.
  const { words, holidays, privacy, reviews } = content;
  const unprinted: readonly (Source | undefined)[] = [words, holidays, privacy, ...reviews];
  return [
    ...textSources(content)
      .filter((source) => !unprinted.includes(source))
      .map(textOfFile),
    ...content.pledges.map(textOfLedger),
  ];
}

function textOfFile(source: Source): WrittenText {
  const { path, stamp } = source.file;
  let folded: TypedText | undefined;
  let starts: number[] | undefined;
  const read = () => (folded ??= foldTyped(source.text()));
  return {
    path,
    stamp,
    day: pieceDay(source),
    piece: /\.mdx?$/i.test(path) ? source : undefined,
    own: source.reading.own,
    text: () => read().text,
    stretch: (start, end) => read().text.slice(start, end),
    spanOf: (start, end) => {
      const { text, typedSpan } = read();
      starts ??= lineStartsOf(text);
      const [from, to] = [pointAt(starts, start), pointAt(starts, end)];
      const span = { ...from, endLine: to.line, endColumn: to.column };
      return typedSpan ? typedSpan(span) : span;
    },
  };
}

/** The cells of a ledger, each on a line of its own; they are gone through when they are asked for. */
function textOfLedger(source: PledgeSource): WrittenText {
  const text = () => cellsOf(source).text;
  return {
    path: source.file.path,
    day: undefined,
    piece: undefined,
    own: undefined,
    stamp: source.file.stamp && `${source.file.stamp} ${JSON.stringify(source.facts)}`,
    text,
    stretch: (start, end) => text().slice(start, end),
    spanOf: (start) => {
      const { starts, cells } = cellsOf(source);
      const { index, key } = cells[starts.findLastIndex((at) => at <= start)]!;
      return pledgePlace(source, index, key);
    },
  };
}

/** The words in a ledger: of each cell that has some, where it begins in the text of all. */
interface LedgerCells {
  cells: { index: number; key: string }[];
  starts: number[];
  text: string;
}

/** Of the ledger that was asked about last: all that is asked of one is asked at once, and all of a site are too many. */
let last: { reading: Reading; cells: LedgerCells } | undefined;

function cellsOf({ reading }: PledgeSource): LedgerCells {
  if (last?.reading === reading) return last.cells;
  const rows: unknown = reading.value;
  const lines: string[] = [];
  const cells: LedgerCells = { cells: [], starts: [], text: '' };
  let at = 0;
  if (Array.isArray(rows))
    for (const [index, row] of rows.entries())
      for (const { key, text } of textsOfRow(row)) {
        cells.cells.push({ index, key });
        cells.starts.push(at);
        lines.push(text.replaceAll('\n', ' '));
        at += text.length + 1;
      }
  cells.text = lines.join('\n');
  last = { reading, cells };
  return cells;
}

/** The texts of a row, with the keys that they stand at. */
export function textsOfRow(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return hasWords(value) ? [{ key, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOfRow(inner, key === '' ? name : `${key}.${name}`));
}

/** A traditional letter is told by itself; any other alone is no word. */
function hasWords(text: string): boolean {
  return TWO_LETTERS.test(text) || traditionalPlaces(text).length > 0;
}

const TWO_LETTERS = /\p{Script=Han}{2}/u;
