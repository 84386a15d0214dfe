import { type Piece, pieceAt, piecesOf } from '../format/keys.ts';
import { indexedSentences } from '../format/sentences.ts';
import { PLACES } from '../format/zones.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';
import { KeyFiles } from './key-files.ts';
import { followedBy, type FoundPlaces, leadingTo, merged, moved, type Places } from './postings.ts';

/** The texts of so many records are loaded to be shown anyway: what else is needed of them, they say. */
const SHOWN = 10;

/** So many pieces, and so many files of keys, are loaded without waiting for what some of them say. */
const PIECES_AT_ONCE = 8;
const AT_ONCE = 36;

/** A piece of one of a term's sentences, counted from its first letter. */
interface Lookup {
  sentence: number;
  piece: Piece;
  /** Its next places are where the next sentence begins. */
  isLink: boolean;
}

/** Where a term begins; or the numbers of the few records that alone can have it. */
export type TermPlaces = { places: Places } | { records: readonly number[] };

/** Looks up where folded terms stand, in the files of keys. */
export class TermPlacesFinder {
  private readonly keys: KeyFiles;

  constructor(catalogue: Catalogue, files: IndexFiles) {
    this.keys = new KeyFiles(catalogue, files);
  }

  /** `term`: not '' and without white space. */
  async find(term: string): Promise<TermPlaces> {
    if (term.length === 1) {
      const piece = { at: 0, text: term, whole: true };
      return { places: placesIn(await this.keys.places(piece, (await this.keys.mapped([piece]))(piece))) };
    }
    const sentences = indexedSentences(term);
    const links = linksOf(term, sentences);
    const names = await this.keys.mapped([
      ...links.map(({ piece }) => piece),
      ...sentences.flatMap((text) => Array.from({ length: text.length }, (_, at) => pieceAt(text, at) ?? []).flat()),
    ]);
    const weigh = (piece: Piece) => this.keys.weightOf(names(piece));
    const lookups = sentences.flatMap((text, sentence): Lookup[] =>
      text.length < 2 ? [] : piecesOf(text, weigh).map((piece) => ({ sentence, piece, isLink: false })),
    );
    lookups.push(...links);
    const weights = new Map(lookups.map((lookup) => [lookup, weigh(lookup.piece)]));
    lookups.sort((a, b) => weights.get(a)! - weights.get(b)!);

    const found = new Map<Lookup, readonly FoundPlaces[]>();
    const load = (wanted: readonly Lookup[]) =>
      Promise.all(wanted.map(async (one) => found.set(one, await this.keys.places(one.piece, names(one.piece)))));
    // What is cheap goes first: of what weighs much more than is usual, that often leaves nothing to be loaded.
    const [first, rest] = splitAt(lookups, fitting(lookups.map((one) => weights.get(one)!)));
    await load(first);
    if (rest.length > 0) {
      const records = recordsOfAll(first, found);
      const others = rest.reduce((sum, lookup) => sum + weights.get(lookup)!, 0);
      // The text of a record is about as large as a file of keys.
      if (records.length <= SHOWN + others) return { records };
      await load(rest);
    }
    return { places: beginnings(sentences, found) };
  }
}

/** What leads from the end of each sentence but the last to the next. */
function linksOf(term: string, sentences: readonly string[]): Lookup[] {
  let end = -1;
  return sentences.slice(0, -1).map((text, sentence) => {
    end += text.length;
    return { sentence, piece: { ...pieceAt(term, end)!, at: text.length - 1 }, isLink: true };
  });
}

function placesIn(all: readonly FoundPlaces[]): Places {
  return merged(all.map(({ places }) => places));
}

/** How many of these weights, the least first, are loaded at once: the first two in any case. */
function fitting(weights: readonly number[]): number {
  if (weights.length <= PIECES_AT_ONCE) return weights.length;
  let sum = 0;
  const over = weights.findIndex((weight) => (sum += weight) > AT_ONCE);
  return over < 0 ? weights.length : Math.max(2, over);
}

function splitAt<T>(list: readonly T[], at: number): [before: T[], behind: T[]] {
  return [list.slice(0, at), list.slice(at)];
}

/** The numbers of the records that have all these pieces, those of one sentence at their distances. */
function recordsOfAll(lookups: readonly Lookup[], found: ReadonlyMap<Lookup, readonly FoundPlaces[]>): number[] {
  const places = new Map<number, { at: number; places: Places }>();
  for (const lookup of lookups) {
    const { sentence, piece } = lookup;
    const own = placesIn(found.get(lookup)!);
    const before = places.get(sentence);
    if (!before) places.set(sentence, { at: piece.at, places: own });
    else before.places = followedBy(before.places, own, piece.at - before.at);
  }
  const [first = [], ...others] = Array.from(places.values(), (one) => recordsOf(one.places));
  const wanted = others.map((records) => new Set(records));
  return first.filter((record) => wanted.every((records) => records.has(record)));
}

function recordsOf(places: Places): number[] {
  return [...new Set(Array.from(places, (place) => Math.floor(place / PLACES)))];
}

/** Where the sentences stand one after another: from the last one backwards, so that the first one's places are left. */
function beginnings(sentences: readonly string[], found: ReadonlyMap<Lookup, readonly FoundPlaces[]>): Places {
  let left: Places | undefined;
  for (let sentence = sentences.length - 1; sentence >= 0; sentence--) {
    const next = left;
    left = undefined;
    for (const [{ piece, isLink }, keys] of [...found].filter(([lookup]) => lookup.sentence === sentence)) {
      const places = isLink && next ? leadingTo(keys, next) : placesIn(keys);
      left = left ? followedBy(left, places, piece.at) : moved(places, -piece.at);
    }
  }
  return left!;
}
