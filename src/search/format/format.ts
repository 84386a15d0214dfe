/**
 * The files of the index, as both sides know them. Every file is raw DEFLATE, and JSON in UTF-16 unless said otherwise;
 * all but the catalogue carry a digest of their content in their name, so that what a browser keeps never mixes with
 * what was published later. Numbers are unsigned LEB128.
 */

/** Where the index lies below the site's root. */
export const SEARCH_INDEX = '/search-index/';

/** The only file with a fixed name: everything else is found from it. */
export const CATALOGUE = 'catalogue.bin';

/** What the catalogue says, in JSON and UTF-8. */
export interface CatalogueHead {
  format: number;
  records: number;
  /** Folding of letters beyond case and width, in pairs. */
  variants: string;
  /** Names of one thing. */
  aliases: readonly (readonly string[])[];
  facets: readonly FacetHead[];
  /** The keys of all records, the oldest first: of each key a record is in one tier. */
  tiers: readonly KeyTier[];
  /**
   * For each part, how many records lie in each of its files of texts; a part has one file of titles. Digests have
   * `DIGEST_LENGTH` letters each: of each file of titles, and of each `TEXT_GROUP` files of texts of a part.
   */
  parts: { texts: readonly (readonly number[])[]; titleDigests: string; textDigests: string };
  /** Digests of the only files of their sort. */
  columns: string;
  pages: string;
  near: string;
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

export const FORMAT = 3;
export const DIGEST_LENGTH = 8;

/** So many files of texts have one digest in their names: of each its own would make the catalogue long. */
export const TEXT_GROUP = 4;

export const FILES = {
  maps: (digest: string) => `maps/${digest}.bin`,
  columns: (digest: string) => `columns/${digest}.bin`,
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
 * A file of columns has, of each record, its number less the one before it less one, then of each record twice how much
 * later its place is in the order of time than in that of the numbers, less one and negated where it is earlier; then
 * for each facet the set of each record. Numbers of records ascend; they leave room for others, so that a record more
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

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
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
    let text = '';
    for (let end = this.at + 2 * letters; this.at < end; this.at += 2)
      text += String.fromCharCode(this.bytes[this.at]! | (this.bytes[this.at + 1]! << 8));
    return text;
  }
}
