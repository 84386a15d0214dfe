import type { FacetName } from '../facets.ts';
import type { Zone } from '../zones.ts';

/**
 * One page as the index holds it, whatever it is about. An article is one; so would be a board with all its pledges as blocks of text:
 * what a reader can open is a record, and a record costs a reader a few bytes until it is among the hits.
 */
export interface SearchRecord {
  /** Of its page, below the site's root; no other record has the same. */
  address: string;
  title: string;
  kind: string;
  /** When it was published, in Beijing time: `YYYY-MM-DD HH:MM`. */
  time: string;
  /** Blocks of text: nothing runs from one into the next. A name stands before the title. */
  zones: Readonly<Record<Zone, readonly string[]>>;
  facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Whom or what it is about: found by pinyin as its title is, and offered when something is not found. */
  names: readonly string[];
  /** False for what nobody looks for by pinyin: a pledge among hundreds of thousands. */
  byPinyin: boolean;
}

/** A record that is made only where it is needed. */
export interface RecordSource {
  address: string;
  /** Everything that the record is made from, besides this program, as JSON can say it. */
  from: unknown;
  make: () => SearchRecord;
}

/** Records one after another, gone through once. Who can say what each is made from gives `sources`, and records that an index has already are not made. */
export interface Records extends Iterable<SearchRecord> {
  sources?: Iterable<RecordSource>;
}

/** Records as what they are made from. */
export function recordsFrom(sources: Iterable<RecordSource>): Records {
  return {
    sources,
    *[Symbol.iterator]() {
      for (const { make } of sources) yield make();
    },
  };
}

/** What each record is made from; one that is there already, from itself. */
export function sourcesOf(records: Records): Iterable<RecordSource> {
  return records.sources ?? madeAlready(records);
}

function* madeAlready(records: Iterable<SearchRecord>): Iterable<RecordSource> {
  for (const record of records) yield madeRecord(record);
}

/** Of a record that costs no more than saying what it is made from. */
export function madeRecord(record: SearchRecord): RecordSource {
  return { address: record.address, from: record, make: () => record };
}

/** The values that a facet can have, in the order in which they are offered. */
export type FacetValues = Readonly<Record<FacetName, readonly { value: string; depth: number }[]>>;

/** Everything that goes into the index. */
export interface SearchContent {
  /** The oldest first: of two that are worth the same, the later is shown first. */
  records: Records;
  facets: FacetValues;
  /** Names of one thing: who types one means all. */
  aliases: readonly (readonly string[])[];
  /** Pages that are no records, but whose names readers type; one page may have several names. */
  pages: readonly { name: string; kind: string; address: string }[];
}
