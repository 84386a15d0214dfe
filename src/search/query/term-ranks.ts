import { LONG_NAME, type StoredText } from '../format/format.ts';
import { PLACES, ZONE_STARTS, zoneAt, ZONES } from '../format/zones.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';
import type { RecordTable } from './record-table.ts';
import { TermPlacesFinder } from './term-places.ts';

/** What a place is worth, the best first; 0 is no place at all. `name`: the term is the whole name or title. */
export const RANKS = { none: 0, name: 1, title: 2, pinyin: 3, headings: 4, text: 5 } as const;

/** The rank of a term in each record, by record number. */
export type Ranks = Uint8Array;

/** With more records that begin with it, a term is no name. */
const MOST_NAMESAKES = 4;

/** Says what folded terms are worth. */
export class TermFinder {
  private readonly catalogue: Catalogue;
  private readonly files: IndexFiles;
  private readonly table: () => Promise<RecordTable>;
  private readonly places: TermPlacesFinder;

  constructor(catalogue: Catalogue, files: IndexFiles, table: () => Promise<RecordTable>) {
    this.catalogue = catalogue;
    this.files = files;
    this.table = table;
    this.places = new TermPlacesFinder(catalogue, files);
  }

  /** The rank of a term, which is not '' and has no white space, in every record that contains it. */
  async ranks(term: string): Promise<Ranks> {
    const ranks = new Uint8Array(this.catalogue.records);
    const [table, found] = await Promise.all([this.table(), this.places.find(term)]);
    const places =
      'places' in found
        ? found.places
        : await this.read(
            found.records.map((number) => table.recordOf(number)),
            term,
          );
    const starts: number[] = [];
    for (const place of places) {
      const number = Math.floor(place / PLACES);
      const record = 'places' in found ? table.recordOf(number) : number;
      const rank = RANKS[zoneAt(place % PLACES)];
      if (ranks[record] === RANKS.none || rank < ranks[record]!) ranks[record] = rank;
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
    const range = (await this.table()).textRange(record, texts.begin(file));
    return this.files.json<StoredText>(texts.name(file), range);
  }

  /** `term`: what the record's names and titles begin with. */
  private async isName(record: number, term: string): Promise<boolean> {
    const length = (await this.table()).nameLengths[record]!;
    if (length < LONG_NAME || term.length < LONG_NAME) return length === term.length;
    const { fold } = this.catalogue;
    const { zones } = await this.text(record);
    return fold(zones[ZONES.indexOf('title')]!.split('\n')[0]!) === term;
  }

  /** Where records have a term, as their texts say: the first place in each zone. */
  private async read(records: readonly number[], term: string): Promise<number[]> {
    const places = await Promise.all(
      records.map(async (record) => {
        const { zones } = await this.text(record);
        return ZONES.flatMap((zone, index) => {
          const at = this.catalogue.fold(zones[index]!).indexOf(term);
          return at < 0 ? [] : [record * PLACES + ZONE_STARTS[zone] + at];
        });
      }),
    );
    return places.flat();
  }
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
