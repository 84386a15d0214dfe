import { type EntryFacts, entryRecord } from './entry-record.ts';
import type { FacetValues, SearchRecord } from './record.ts';

/**
 * All that a record is made from besides this program, as JSON can say it: the facts of an entry, whose text is taken
 * apart only if the index does not have it; or the record itself, where that costs no more.
 */
export type RecordSource = EntryFacts | SearchRecord;

export function recordFrom(source: RecordSource): SearchRecord {
  return 'zones' in source ? source : entryRecord(source);
}

/** Everything that goes into the index. */
export interface SearchContent {
  /** The oldest first: of two that are worth the same, the later is shown first. */
  records: Iterable<RecordSource>;
  facets: FacetValues;
  /** Names of one thing: who types one means all. */
  aliases: readonly (readonly string[])[];
  /** Pages that are no records, but whose names readers type; one page may have several names. */
  pages: readonly { name: string; kind: string; address: string }[];
}
