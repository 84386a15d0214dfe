import { finding } from '../../../diagnostics/issue.ts';
import { type EntrySource, placeIn, textOf } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

const PATH = 'quote.words';
/** Marks of Markdown, quotation marks and blanks: they are no words. */
const UNSAID = /[\s*_~`>\\“”‘’"'「」『』]/g;

/** D35: what is set large stands in the text. */
export const quotes: SiteRule = ({ entries }) => entries.flatMap(misquoted);

function misquoted(entry: EntrySource): Located[] {
  if (entry.kind !== 'branch' && entry.kind !== 'member') return [];
  const words = textOf(entry, PATH);
  if (words === undefined) return [];
  const said = entry.text().slice(entry.reading.bodyStart).replace(UNSAID, '');
  if (said.includes(words.replace(UNSAID, ''))) return [];
  return [{ path: entry.file.path, finding: finding('D35', { words }, placeIn(entry, PATH), PATH) }];
}
