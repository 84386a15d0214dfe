import { readFileSync } from 'node:fs';
import type { Finding, Span } from '../../diagnostics/issue.ts';
import type { PledgeSource } from '../../ingest/content/content.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { PledgeForm } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { isLfsPointer, spoiltText } from '../../ingest/files/spoilt-text.ts';
import type { LedgerFacts } from '../../ingest/pledges/ledger-facts.ts';
import { mostBytes } from '../../ingest/files/size-limits.ts';
import { inspectPledges, type PledgeContent, pledgePlaces } from './inspect-pledges.ts';
import { undecoded } from './undecoded.ts';

/** Reads and checks a table of pledges. */
export function inspectPledgeFile(path: string, form: PledgeForm, facts: LedgerFacts): Reading {
  const content = tableContent(readFileSync(path), form);
  return 'findings' in content
    ? { ...NOTHING_READ, value: [], findings: content.findings }
    : inspectPledges(form, content.content, facts);
}

/** The text of a table as it lies on disk; '' for a workbook. */
export function textOfPledges({ file, form }: PledgeSource): string {
  const content =
    form === 'xlsx' || file.size > mostBytes({ role: 'pledges', board: '', form })
      ? undefined
      : decodedContentOf(readFileSync(file.absolute), form);
  return content && 'content' in content ? String(content.content) : '';
}

/**
 * Of the tables that were asked about last: one that has not changed has the same reading. All of a large site would take
 * more memory than the site itself.
 */
const places = new Map<Reading, ReturnType<typeof pledgePlaces>>();
const MOST_PLACED = 8;

/** Where a value of a table's pledge stands; the table is read again for it, which only mistakes need. */
export function pledgePlace(source: PledgeSource, index: number, path: string): Span {
  let placeOf = places.get(source.reading);
  if (!placeOf) {
    const content = tableContent(readFileSync(source.file.absolute), source.form);
    placeOf = pledgePlaces(source.form, 'content' in content ? content.content : '', source.facts);
    if (places.size >= MOST_PLACED) places.delete(places.keys().next().value!);
    places.set(source.reading, placeOf);
  }
  return placeOf(index, path);
}

/** What the bytes of a table hold: its text, or the bytes of a workbook; else what is wrong with the file. */
export function tableContent(bytes: Buffer, form: PledgeForm): { content: PledgeContent } | { findings: Finding[] } {
  const content = decodedContentOf(bytes, form);
  const spoilt = 'content' in content && typeof content.content === 'string' ? spoiltText(content.content) : [];
  return spoilt.length > 0 ? { findings: spoilt } : content;
}

function decodedContentOf(bytes: Buffer, form: PledgeForm): ReturnType<typeof tableContent> {
  if (isLfsPointer(bytes)) return { content: bytes.toString('latin1') };
  if (form === 'xlsx' && bytes.length > 0) return { content: bytes };
  const decoded = decode(bytes);
  if ('text' in decoded) return { content: decoded.text };
  // Excel on Windows saves CSV in GB18030 unless it is set otherwise.
  if (form === 'csv' && decoded.problem === 'gb18030')
    return { content: new TextDecoder('gb18030').decode(bytes).replace(/\r\n?/g, '\n') };
  return { findings: [undecoded(decoded)] };
}
