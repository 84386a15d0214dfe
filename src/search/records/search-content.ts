import { type EntryFacts, entryRecord, type EntryTold } from './entry-record.ts';
import type { FacetValues, SearchRecord } from './record.ts';

/**
 * All that a record is made from besides this program, as JSON can say it: the facts of an entry, whose text is read
 * only if the index does not have it; or the record itself, where that costs no more.
 */
export type RecordSource = { facts: EntryFacts; body: () => string } | SearchRecord;

/** The same for another thread. */
export type ToldSource = EntryTold | SearchRecord;

export function told(source: RecordSource): ToldSource {
  return 'zones' in source ? source : { ...source.facts, body: source.body() };
}

export function recordFrom(source: ToldSource): SearchRecord {
  return 'zones' in source ? source : entryRecord(source);
}

export function addressOfSource(source: RecordSource): string {
  return 'zones' in source ? source.address : source.facts.address;
}

/** Beijing time, or a part of it. */
export function timeOfSource(source: RecordSource): string {
  return 'zones' in source ? source.time : source.facts.publishedAt;
}

/** The same for what gives the same record. */
export function keyOfSource(source: RecordSource): unknown {
  return 'zones' in source ? source : source.facts;
}

/** Everything that goes into the index. */
export interface SearchContent {
  /**
   * The oldest first: of two that are worth the same, the later is shown first. They can be gone through again, where what an
   * earlier run has left turns out to be damaged.
   */
  records: Iterable<RecordSource>;
  facets: FacetValues;
  /** Names of one thing: who types one means all. */
  aliases: readonly (readonly string[])[];
  /** Pages that are no records, but whose names readers type; one page may have several names. */
  pages: readonly { name: string; kind: string; address: string }[];
  /** Of a portal: the sites that are searched too. */
  counties?: readonly SearchedCounty[] | undefined;
}

/** A county whose own search is asked by a portal's. */
export interface SearchedCounty {
  id: string;
  name: string;
  /** Of its own site, without a slash at the end. */
  root: string;
  /** The date of what it published last; '' for nothing. */
  newest: string;
  /** As it has said what may be found there; undefined where that is not known. */
  summary: string | undefined;
}
