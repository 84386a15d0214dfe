import { type Piece, pieceAt, piecesOf } from '../format/keys.ts';
import { indexedSentences } from '../format/sentences.ts';
import { PLACES } from '../format/zones.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';
import { KeyFiles } from './key-files.ts';
import { followedBy, type FoundPlaces, leadingTo, merged, moved, type Places } from './postings.ts';

/** The texts of so many records are loaded to be shown anyway: what else is needed of them, they say. */
const SHOWN = 10;

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
    // What is cheap goes first: often it leaves so little that the rest need not be loaded.
    const [one, other, ...rest] = lookups;
    await load(lookups.slice(0, 2));
    if (rest.length > 0) {
      const records = recordsOfBoth(one!, other!, found);
      const others = rest.reduce((sum, lookup) => sum + weights.get(lookup)!, 0);
      // A file of texts is about as large as one of keys.
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

/** The numbers of the records that have both pieces, at their distance if they are of one sentence. */
function recordsOfBoth(one: Lookup, other: Lookup, found: ReadonlyMap<Lookup, readonly FoundPlaces[]>): number[] {
  const [first, second] = [placesIn(found.get(one)!), placesIn(found.get(other)!)];
  if (one.sentence === other.sentence) return recordsOf(followedBy(first, second, other.piece.at - one.piece.at));
  const wanted = new Set(recordsOf(second));
  return recordsOf(first).filter((record) => wanted.has(record));
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
