import type { FacetName } from '../format/facets.ts';
import type { Face } from '../format/format.ts';
import type { Zone } from '../format/zones.ts';

/**
 * One page as the index holds it, whatever it is about. An article is one; so would be a board with all its pledges as
 * blocks of text: what a reader can open is a record, and a record costs a reader a few bytes until it is among the
 * hits.
 */
export interface SearchRecord {
  /** Of its page, below the site's root; no other record has the same. */
  address: string;
  title: string;
  kind: string;
  /** Of what is about one person. */
  face?: Face | undefined;
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

/** The values that a facet can have, in the order in which they are offered. */
export type FacetValues = Readonly<Record<FacetName, readonly { value: string; depth: number }[]>>;
