import type { FacetName } from '../format/facets.ts';
import type { Face } from '../format/format.ts';

/** What a reader asks for; the address of a result page says exactly this. */
export interface SearchQuery {
  /** Terms separated by white space, all of which are to be found; '' lists whatever the filters let through. */
  text: string;
  /** The wanted values, as the index names them; a unit contains the units below it. */
  filters: Partial<Record<FacetName, string>>;
  sort: SearchOrder;
}

/** `relevance`: names and titles, then headings, then text, each newest first. `date`: newest first. */
export type SearchOrder = 'relevance' | 'date';

/** One record that answers a query. */
export interface SearchHit {
  /** Of its page, below the site's root. */
  address: string;
  title: string;
  kind: string;
  /** `YYYY-MM-DD` */
  date: string;
  face: Face | undefined;
  /** Of which site it is, where several are searched. */
  place?: string;
}

/** A hit as it is shown: marked texts alternate plain text and text to mark, beginning with plain. */
export interface ShownHit extends SearchHit {
  markedTitle: readonly string[];
  /** The sentence around the first place. */
  excerpt: readonly string[];
  /** What its page is to mark, letter for letter as the page writes it. */
  marks: readonly string[];
}

/** A value of a facet and how many hits it would leave, the other filters as they are. */
export interface FacetCount {
  value: string;
  count: number;
  /** How deep it stands below the top; values are in the order of their tree. */
  depth: number;
}

export interface SearchAnswer {
  total: number;
  /** What each hit is worth, in order, the best least; of equal ones the newer comes first. */
  scores: Uint16Array;
  /** Only values that leave something, and the chosen one. */
  facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** Terms for which other names of the same thing were looked for too. */
  aliases: readonly { typed: string; others: readonly string[] }[];
  /** Pages of units and terms that bear such a name, the nearest first; few, and never among the hits. */
  pages: readonly { name: string; kind: string; address: string }[];
  /** Where nothing was found: the nearest name or title, '' if there is none. */
  suggestion: string;
  /** True if it was to be looked for by pinyin and could not be: this browser does without WebAssembly. */
  withoutPinyin: boolean;
  /** How many hits each site has, where several are searched. */
  byPlace?: readonly FacetCount[];
  /** The hits from `start` to before `end`, in order, as they are shown. */
  shown(start: number, end: number): Promise<ShownHit[]>;
  /** All of them, in order; costs little for each, but has no excerpts. */
  all(): Promise<SearchHit[]>;
}

export interface SearchIndex {
  /** Rejects if a file of the index cannot be read; asking again tries again. */
  search(query: SearchQuery): Promise<SearchAnswer>;
}

/**
 * Reads a file of the index by its name below the index's folder. `range`: of the bytes that are wanted, from the first
 * to before the last; the whole file will do as well. Rejects if it cannot.
 */
export type ReadIndexFile = (name: string, range?: ByteRange) => Promise<Uint8Array>;

export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Records whose name or title is written so in pinyin, in full or by initials, by number. Rejects where it cannot be
 * asked.
 */
export type FindByPinyin = (letters: string) => Promise<readonly number[]>;
