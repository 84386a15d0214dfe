/**
 * The files of the index, as both sides know them. Every file is raw DEFLATE, and JSON in UTF-16 unless said otherwise;
 * all but the catalogue carry a digest of their content in their name, so that what a browser keeps never mixes with
 * what was published later. Numbers are unsigned LEB128.
 */

/** Where the index lies below the site's root. */
export const SEARCH_INDEX = '/search-index/';

/** The only file with a fixed name: everything else is found from it. */
export const CATALOGUE = 'catalogue.bin';

/** What the catalogue says in JSON; a column of numbers for each facet follows it. */
export interface CatalogueHead {
  format: number;
  /** How many records there are; they are numbered from 0, the oldest first. */
  records: number;
  /** Folding of letters beyond case and width, in pairs. */
  variants: string;
  /** Names of one thing. */
  aliases: readonly (readonly string[])[];
  facets: readonly FacetHead[];
  /** The keys of all records, the oldest first: a record is in one tier. */
  keys: readonly KeyTier[];
  /**
   * For each part, how many records lie in each of its files of texts; a part has one file of titles. Digests have
   * `DIGEST_LENGTH` letters each: of each file of titles, and of each `TEXT_GROUP` files of texts of a part.
   */
  parts: { texts: readonly (readonly number[])[]; titleDigests: string; textDigests: string };
  /** Digests of the only files of their sort. */
  pages: string;
  near: string;
}

/** The keys of records that follow each other. A file numbers them from the tier's first. */
export interface KeyTier {
  records: number;
  /** The first key of each file, in order, their sizes in KiB, and their digests. */
  first: readonly string[];
  sizes: readonly number[];
  digests: string;
}

export interface FacetHead {
  name: string;
  values: readonly { value: string; depth: number }[];
  /** Which values a record has: its column holds the number of one of these. */
  sets: readonly (readonly number[])[];
}

export const FORMAT = 2;
export const DIGEST_LENGTH = 8;

/** So many files of texts have one digest in their names: of each its own would make the catalogue long. */
export const TEXT_GROUP = 8;

export const FILES = {
  keys: (digest: string) => `keys/${digest}.bin`,
  /** `file`: within its group, from 0. */
  texts: (digest: string, file: number) => `texts/${digest}-${file}.bin`,
  titles: (digest: string) => `titles/${digest}.bin`,
  pages: (digest: string) => `pages/${digest}.bin`,
  near: (digest: string) => `near/${digest}.bin`,
} as const;

/** A record in a file of texts. `zones` as in zones.ts, blocks separated by line ends. */
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
 * How the places of a key are written, in three streams, because what is alike packs better side by side: `steps` has,
 * for each record, twice the distance from the record before, plus one if there are several places, and then how many.
 * `highs` and `lows` have the distance of each place from the one before it in the record: what is beyond a byte as a
 * number, and the byte.
 */
export const STREAMS = ['steps', 'highs', 'lows'] as const;
export type Stream = (typeof STREAMS)[number];

/** Reads numbers one after another. */
export class NumberReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** Letters of 16 bits, the low byte first; a key may hold half of a pair, so they are no UTF-8. */
  text(letters: number): string {
    let text = '';
    for (let end = this.at + 2 * letters; this.at < end; this.at += 2)
      text += String.fromCharCode(this.bytes[this.at]! | (this.bytes[this.at + 1]! << 8));
    return text;
  }
}
