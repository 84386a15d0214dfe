import type { Span } from '../../diagnostics/issue.ts';
import type { Content, PledgeSource, Source } from '../../ingest/content/content.ts';
import { foldTyped } from '../../ingest/files/typed-places.ts';
import { lineStartsOf, pointAt } from '../../kernel/line-starts.ts';
import { pledgePlace } from '../inspect/pledge-files.ts';

/** A text that readers get to see, from a file of the content. */
export interface WrittenText {
  path: string;
  /** Its letters folded, as readers of the file see them. */
  text: string;
  /** Where a stretch of it stands in the file. */
  spanOf: (start: number, end: number) => Span;
}

/** All that people have written: files of text whole, settings too, and the cells of ledgers. */
export function writtenTexts(content: Content): WrittenText[] {
  const { entries, units, series, boards, comments, appraisals, namelists, glossary, site } = content;
  const sources: (Source | undefined)[] = [
    ...entries,
    ...units,
    ...series,
    ...boards,
    ...comments,
    ...appraisals,
    ...namelists,
    glossary,
    site,
  ];
  return [
    ...sources.flatMap((source) => (source && source.text !== '' ? [textOfFile(source)] : [])),
    ...content.pledges.flatMap(textsOfLedger),
  ];
}

function textOfFile({ file: { path }, text: typed }: Source): WrittenText {
  const { text, typedSpan } = foldTyped(typed);
  let starts: number[] | undefined;
  return {
    path,
    text,
    spanOf: (start, end) => {
      starts ??= lineStartsOf(text);
      const [from, to] = [pointAt(starts, start), pointAt(starts, end)];
      const span = { ...from, endLine: to.line, endColumn: to.column };
      return typedSpan ? typedSpan(span) : span;
    },
  };
}

function textsOfLedger(source: PledgeSource): WrittenText[] {
  const rows: unknown = source.reading.value;
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) =>
    textsIn(row).map(({ key, text }) => ({
      path: source.file.path,
      text,
      spanOf: () => pledgePlace(source, index, key),
    })),
  );
}

/** The texts of a row, with the keys that they stand at. */
function textsIn(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return HAS_WORDS.test(value) ? [{ key, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, key === '' ? name : `${key}.${name}`));
}

const HAS_WORDS = /\p{Script=Han}{2}/u;
