import type { StoredText } from '../format/format.ts';
import { type Piece, piecesOf } from '../format/keys.ts';
import { PLACES, ZONE_STARTS, zoneAt, ZONES } from '../format/zones.ts';
import type { Catalogue, OpenTier } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';
import { followedBy, joined, KeyFile, merged, moved, type Places } from './postings.ts';

/** What a place is worth, the best first; 0 is no place at all. `name`: the term is the whole name or title. */
export const RANKS = { none: 0, name: 1, title: 2, pinyin: 3, headings: 4, text: 5 } as const;

/** The rank of a term in each record, by record number. */
export type Ranks = Uint8Array;

/** So few records are looked up in their texts, which are loaded to be shown anyway, instead of loading more keys. */
const FEW = 12;

/** With more records that begin with it, a term is no name. */
const MOST_NAMESAKES = 4;

/** Looks up folded terms in the files of keys. */
export class TermFinder {
  private readonly catalogue: Catalogue;
  private readonly files: IndexFiles;

  constructor(catalogue: Catalogue, files: IndexFiles) {
    this.catalogue = catalogue;
    this.files = files;
  }

  /** The rank of a term, which is not '' and has no white space, in every record that contains it. */
  async ranks(term: string): Promise<Ranks> {
    const ranks = new Uint8Array(this.catalogue.records);
    const places = term.length === 1 ? await this.placesOf({ at: 0, text: term, whole: true }) : await this.find(term);
    const starts: number[] = [];
    // Places are in order, so the first one in a record is the best one.
    for (const place of places) {
      const record = Math.floor(place / PLACES);
      if (ranks[record] !== RANKS.none) continue;
      ranks[record] = RANKS[zoneAt(place % PLACES)];
      if (place % PLACES === ZONE_STARTS.title) starts.push(record);
    }
    if (starts.length > MOST_NAMESAKES) return ranks;
    const names = await Promise.all(starts.map((record) => this.isName(record, term)));
    for (const [index, record] of starts.entries()) if (names[index]) ranks[record] = RANKS.name;
    return ranks;
  }

  /** The text of a record. */
  async text(record: number): Promise<StoredText> {
    const { texts } = this.catalogue;
    const file = texts.holding(record);
    return (await this.files.json<StoredText[]>(texts.name(file)))[record - texts.begin(file)]!;
  }

  private async isName(record: number, term: string): Promise<boolean> {
    const { fold } = this.catalogue;
    const { zones } = await this.text(record);
    return fold(zones[ZONES.indexOf('title')]!.split('\n')[0]!) === term;
  }

  private async find(term: string): Promise<Places> {
    const weights = new Map<Piece, number>();
    const pieces = piecesOf(term, (piece) => {
      weights.set(piece, this.weightOf(piece));
      return weights.get(piece)!;
    });
    pieces.sort((a, b) => weights.get(a)! - weights.get(b)!);
    // What is cheap goes first: often it leaves so little that the rest need not be loaded.
    const found = await this.together(pieces.slice(0, 2));
    const rest = pieces.slice(2);
    if (rest.length === 0 || found.length === 0) return found;
    if (found.length <= FEW) return this.readAt(found, term);
    const others = await this.together(rest);
    return followedBy(found, others, 0);
  }

  /** Where a term begins that has these pieces. */
  private async together(pieces: readonly Piece[]): Promise<Places> {
    const lists = await Promise.all(pieces.map(async (piece) => ({ piece, places: await this.placesOf(piece) })));
    return lists.reduce<Places | undefined>(
      (left, { piece, places }) => (left ? followedBy(left, places, piece.at) : moved(places, -piece.at)),
      undefined,
    )!;
  }

  /** In KiB, and one for the request; what was loaded before weighs next to nothing. */
  private weightOf(piece: Piece): number {
    let weight = 0.01;
    for (const { keys, sizes } of this.catalogue.tiers)
      for (const file of filesWith(piece, keys)) weight += this.files.has(keys.name(file)) ? 0.01 : sizes[file]! + 1;
    return weight;
  }

  private async placesOf(piece: Piece): Promise<Places> {
    return joined(await Promise.all(this.catalogue.tiers.map((tier) => this.placesIn(tier, piece))));
  }

  private async placesIn({ keys, firstRecord }: OpenTier, piece: Piece): Promise<Places> {
    const opened = await Promise.all(
      filesWith(piece, keys).map((file) => this.files.get(keys.name(file), (bytes) => new KeyFile(bytes))),
    );
    return moved(merged(opened.flatMap((file) => file.find(piece.text, piece.whole))), firstRecord * PLACES);
  }

  /** The places at which the record's text really has the term. */
  private async readAt(places: Places, term: string): Promise<Places> {
    const kept = await Promise.all(
      Array.from(places, async (place) => {
        // The pieces looked up so far may stand so early in a record that the term has no room before them.
        if (place < 0) return false;
        const { zones } = await this.text(Math.floor(place / PLACES));
        const zone = zoneAt(place % PLACES);
        const at = (place % PLACES) - ZONE_STARTS[zone];
        return this.catalogue.fold(zones[ZONES.indexOf(zone)]!.substr(at, term.length)) === term;
      }),
    );
    return places.filter((_, index) => kept[index]);
  }
}

/** The files of keys that may have a piece. */
function filesWith({ text, whole }: Piece, keys: OpenTier['keys']): number[] {
  const from = Math.max(0, keys.holding(text));
  const to = keys.holding(whole ? text : `${text}\uffff`);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The better rank of each record that has any. */
export function anyOf(all: readonly Ranks[]): Ranks {
  const best = all[0]!.slice();
  for (const ranks of all.slice(1)) {
    for (let record = 0; record < best.length; record++) {
      const rank = ranks[record]!;
      if (rank !== RANKS.none && (best[record] === RANKS.none || rank < best[record]!)) best[record] = rank;
    }
  }
  return best;
}

/** The sum of the ranks of each record that has all; 0 for the others. */
export function allOf(all: readonly Ranks[], records: number): Uint16Array {
  const sums = new Uint16Array(records);
  for (let record = 0; record < records; record++) {
    for (const ranks of all) {
      if (ranks[record] === RANKS.none) {
        sums[record] = 0;
        break;
      }
      sums[record]! += ranks[record]!;
    }
  }
  return sums;
}
