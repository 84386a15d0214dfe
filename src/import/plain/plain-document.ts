import { canonicalBody } from '../../ingest/body/typed/canonical.ts';
import { endsSentence } from '../../ingest/body/typed/sentence.ts';
import type { Aside, Document, Remark } from '../document/model.ts';
import { hangingPageNumber, isFurniture } from './furniture.ts';
import { plainBlocks } from './html-blocks.ts';
import { runningNumbers } from './running-numbers.ts';

/**
 * A text that has lost its looks, as a document: furniture goes, lines that were cut are put together again. Whatever is
 * taken out is an aside.
 */
export function plainDocument(text: string): Document {
  const asides: Aside[] = [];
  const remarks: Remark[] = [];
  const typed = text.split(/\r\n?|\n|\u2028|\u2029|[\f\v]/).map((line) => line.trim());
  const kept: string[] = [];
  for (const [index, line] of typed.entries()) {
    const place = index + 1;
    const hanging = hangingPageNumber(line);
    if (line !== '' && isFurniture(line)) asides.push({ kind: 'furniture', text: line, place });
    else if (hanging === undefined) kept.push(line);
    else {
      asides.push({ kind: 'furniture', text: hanging.trim(), place });
      kept.push(line.slice(0, -hanging.length));
    }
  }
  const lines = withoutRunningNumbers(kept, asides);
  const joined = canonicalBody(lines.join('\n'), 'markdown').text;
  const blocks = plainBlocks(joined);
  const count = lines.filter((line) => line !== '').length - blocks.length;
  if (count > 0) remarks.push({ kind: 'joined-lines', text: String(count), place: 0 });
  return { blocks, notes: new Map(), asides, remarks, picture: () => undefined, hasLooks: false };
}

function withoutRunningNumbers(typed: readonly string[], asides: Aside[]): string[] {
  const lines = typed.filter((line) => line !== '');
  const numbered = runningNumbers(lines);
  if (numbered.size === 0) return [...typed];
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!numbered.has(index)) {
      joined.push(line);
      continue;
    }
    const [number] = /^\d+、/.exec(line)!;
    asides.push({ kind: 'running-number', text: number, place: index + 1 });
    const rest = line.slice(number.length);
    const above = joined.at(-1);
    if (above === undefined || endsSentence(above)) joined.push(rest);
    else joined[joined.length - 1] = above + rest;
  }
  return joined;
}
