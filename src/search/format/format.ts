/**
 * The files of the index, as both sides know them. Every file that readers load is raw DEFLATE, and JSON in UTF-16 unless
 * said otherwise; all but the catalogue carry a digest of their content in their name, so that what a browser keeps never mixes with
 * what was published later. Numbers are unsigned LEB128.
 */

/** Where the index lies below the site's root. */
export const SEARCH_INDEX = '/search-index/';

/** The only file with a fixed name: everything else is found from it. */
export const CATALOGUE = 'catalogue.bin';

/** Letters in order, each as how far it is from the one before and a space, and what stands for each. */
export interface PackedVariants {
  steps: string;
  into: string;
}

/** What the catalogue says, in JSON and UTF-8. */
export interface CatalogueHead {
  format: number;
  records: number;
  /** Folding of letters beyond case and width. */
  variants: PackedVariants;
  /** Names of one thing. */
  aliases: readonly (readonly string[])[];
  facets: readonly FacetHead[];
  /** The keys of all records, the oldest first: of each key a record is in one tier. */
  tiers: readonly KeyTier[];
  /**
   * For each part, how many records lie in each of its files of texts; a part has one file of titles. Digests have
   * `DIGEST_LENGTH` letters each.
   */
  parts: { texts: readonly (readonly number[])[]; titleDigests: string; textDigests: string };
  /** Digests of the only files of their sort. */
  columns: string;
  pages: string;
  near: string;
  /** Of a portal: the digest of the list of its counties. */
  counties?: string;
}

/** The list of a portal's counties, and the digests of the files that say which county has which keys. */
export interface CountyListHead {
  version: number;
  counties: readonly CountyHead[];
  /** Each file has an equal part of all numbers that stand for keys, in order; there are a power of two of them. */
  digests: string;
}

export const COUNTY_LIST_VERSION = 1;

export interface CountyHead {
  id: string;
  name: string;
  /** Of its own site, without a slash at the end. */
  root: string;
  /** The date of what it published last; '' for nothing. */
  newest: string;
  /** Whether its keys are listed, or are too many for that; of one that has said nothing, nothing is known. */
  state: 'listed' | 'any' | 'unknown';
}

/**
 * The files of a tier's keys, in order: the first key of each, and their digests. `isMapped`: they are files of maps,
 * which say the same of files of keys. A key whose places are many goes on in the next file, which then begins with it.
 */
export interface KeyTier {
  isMapped: boolean;
  first: readonly string[];
  digests: string;
}

export interface FacetHead {
  name: string;
  values: readonly { value: string; depth: number }[];
  /** Which values a record has: its column holds the number of one of these. */
  sets: readonly (readonly number[])[];
}

export const FORMAT = 4;
export const DIGEST_LENGTH = 8;

/** The text of a record takes a whole number of so many bytes in its file: so their lengths take little to write down. */
export const TEXT_UNIT = 32;

/** A name or title of so many letters, or of more: whether it is what was typed, its text says. */
export const LONG_NAME = 8;

export const FILES = {
  maps: (digest: string) => `maps/${digest}.bin`,
  columns: (digest: string) => `columns/${digest}.bin`,
  keys: (digest: string) => `keys/${digest}.bin`,
  texts: (digest: string) => `texts/${digest}.bin`,
  titles: (digest: string) => `titles/${digest}.bin`,
  pages: (digest: string) => `pages/${digest}.bin`,
  near: (digest: string) => `near/${digest}.bin`,
  counties: (digest: string) => `counties/${digest}.bin`,
  summary: (digest: string) => `summary/${digest}.bin`,
} as const;

/**
 * A record in a file of texts, which has one after another, each compressed by itself, so that a reader can load one
 * alone. `zones` as in zones.ts, blocks separated by line ends.
 */
export interface StoredText {
  address: string;
  title: string;
  kind: string;
  date: string;
  zones: readonly [title: string, headings: string, text: string];
  face?: Face;
}

/** What stands for a person beside a title: the surname; over it a portrait, by its address. */
export type Face = readonly [surname: string, portrait?: string];

/** A record in a file of titles: all that a list needs. */
export type StoredTitle = readonly [address: string, title: string, kind: string, date: string, face?: Face];

/** A page that bears a name, though it is no record: of a unit, of a term. */
export type StoredPage = readonly [name: string, kind: string, address: string];

/** What helps where nothing is found. */
export interface StoredNear {
  names: readonly string[];
  /** Letters that sound the same, a string for each sound. */
  sounds: readonly string[];
}

/**
 * A file of columns has, of each record, its number less the one before it less one, then of each record twice how much
 * later its place is in the order of time than in that of the numbers, less one and negated where it is earlier; then
 * how long its text is, in `TEXT_UNIT`; then how many letters its first name or title has, at most `LONG_NAME`; then for
 * each facet the set of each record. Numbers of records ascend; they leave room for others, so that a record more
 * changes the number of hardly any.
 *
 * A file of maps has the letters of the first keys, with blanks between them, as a file of keys has all of its own, and
 * then the bytes of each digest.
 *
 * How the places of a key are written, in three streams, because what is alike packs better side by side: `steps` has,
 * for each record, twice the distance from the record before, plus one if there are several places, and then how many.
 * `highs` and `lows` have the distance of each place from the one before it in the record: what is beyond a byte as a
 * number, and the byte. Where a sentence ends behind a key's first letter, each distance is followed by the place at
 * which the next sentence begins, counted from 0.
 */
export const STREAMS = ['steps', 'highs', 'lows'] as const;
export type Stream = (typeof STREAMS)[number];

/** Bytes of a digest; five bits a letter. */
export const DIGEST_BYTES = (DIGEST_LENGTH * 5) / 8;

/** Reads numbers one after another. */
export class NumberReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Throws at the end, as everything here: who reads on there would never come to an end. */
  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('the file ends too early');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  digest(): string {
    let value = 0;
    for (let count = 0; count < DIGEST_BYTES; count++) value = value * 256 + this.bytes[this.at++]!;
    return value.toString(32).padStart(DIGEST_LENGTH, '0');
  }

  /** Letters of 16 bits, the low byte first; a key may hold half of a pair, so they are no UTF-8. */
  text(letters: number): string {
    const end = this.at + 2 * letters;
    if (end > this.bytes.length) throw new RangeError('the file ends too early');
    let text = '';
    for (; this.at < end; this.at += 2)
      text += String.fromCharCode(this.bytes[this.at]! | (this.bytes[this.at + 1]! << 8));
    return text;
  }
}
