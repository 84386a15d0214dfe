import type { StoredTitle } from '../format/format.ts';
import { ZONES } from '../format/zones.ts';
import type { SearchHit, ShownHit } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { excerptOf, marked, type Place, placesOf } from './excerpt.ts';
import type { IndexFiles } from './index-files.ts';
import type { TermFinder } from './term-ranks.ts';

/** How far apart terms may stand to be shown in one excerpt, in letters. */
const TOGETHER = 60;

/** Makes hits of record numbers. */
export class HitReader {
  private readonly catalogue: Catalogue;
  private readonly files: IndexFiles;
  private readonly finder: TermFinder;
  /** Folded, to be marked. */
  private readonly words: readonly string[];

  /** `names`: folded, the terms and their other names. */
  constructor(catalogue: Catalogue, files: IndexFiles, finder: TermFinder, names: readonly string[]) {
    this.catalogue = catalogue;
    this.files = files;
    this.finder = finder;
    this.words = names.flatMap((name) => name.split(' ')).filter(Boolean);
  }

  async shown(record: number): Promise<ShownHit> {
    const { address, title, kind, date, zones, face } = await this.finder.text(record);
    const { fold } = this.catalogue;
    const found = zones.map((text) => this.search(text));
    return {
      address,
      title,
      kind,
      date,
      face,
      markedTitle: marked(title, placesOf(fold(title), this.words)),
      excerpt: this.excerpt(found, title),
      // Each word once, as the record writes it.
      marks: [...new Set(found.flatMap(({ text, places }) => places.map(({ start, end }) => text.slice(start, end))))],
    };
  }

  private search(text: string): SearchedZone {
    const folded = this.catalogue.fold(text);
    return { text, folded, places: placesOf(folded, this.words) };
  }

  async all(records: Uint32Array): Promise<SearchHit[]> {
    const { titles } = this.catalogue;
    return Promise.all(
      Array.from(records, async (record) => {
        const file = titles.holding(record);
        const stored = await this.files.json<StoredTitle[]>(titles.name(file));
        const [address, title, kind, date, face] = stored[record - titles.begin(file)]!;
        return { address, title, kind, date, face };
      }),
    );
  }

  /** From the text, else from the headings unless they only say the title again; else the beginning of the text. */
  private excerpt(found: readonly SearchedZone[], title: string): string[] {
    const [text, headings] = [found[ZONES.indexOf('text')]!, found[ZONES.indexOf('headings')]!];
    const zone =
      text.places.length === 0 && headings.places.length > 0 && headings.text.trim() !== title ? headings : text;
    return excerptOf(zone.text, zone.folded, zone.places.length > 0 ? richest(zone) : 0, this.words);
  }
}

/** A zone of a record with the places of the words in it. */
interface SearchedZone {
  text: string;
  folded: string;
  places: readonly Place[];
}

/** Where the most different terms stand together; of equal places the first. */
function richest({ places, folded }: SearchedZone): number {
  let best = places[0]!.start;
  let most = 0;
  for (let from = 0; from < places.length; from++) {
    const near = new Set<string>();
    for (let to = from; to < places.length && places[to]!.end - places[from]!.start <= TOGETHER; to++)
      near.add(folded.slice(places[to]!.start, places[to]!.end));
    if (near.size > most) {
      most = near.size;
      best = places[from]!.start;
    }
  }
  return best;
}
