import type { StoredText, StoredTitle } from '../format.ts';
import type { SearchHit, ShownHit } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { excerptOf, marked, placesOf, type Place } from './excerpt.ts';
import type { IndexFiles } from './index-files.ts';
import type { TermFinder } from './term-ranks.ts';

/** How far apart terms may stand to be shown in one excerpt, in letters. */
const TOGETHER = 60;

/** Makes hits of record numbers. */
export class HitReader {
  private readonly catalogue: Catalogue;
  private readonly files: IndexFiles;
  private readonly finder: TermFinder;
  /** Folded: each term with its other names. */
  private readonly terms: readonly (readonly string[])[];

  constructor(catalogue: Catalogue, files: IndexFiles, finder: TermFinder, terms: readonly (readonly string[])[]) {
    this.catalogue = catalogue;
    this.files = files;
    this.finder = finder;
    this.terms = terms;
  }

  async shown(record: number): Promise<ShownHit> {
    const { address, title, kind, date, zones } = await this.finder.text(record);
    const { fold } = this.catalogue;
    const words = this.terms.flat().flatMap((name) => name.split(' ')).filter(Boolean);
    return {
      address, title, kind, date,
      markedTitle: marked(title, placesOf(fold(title), words)),
      excerpt: this.excerpt(zones, words),
      marks: marksOf(zones, zones.map((zone) => placesOf(fold(zone), words))),
    };
  }

  async all(records: Uint32Array): Promise<SearchHit[]> {
    const { titles } = this.catalogue;
    return Promise.all(
      Array.from(records, async (record) => {
        const file = titles.holding(record);
        const stored = await this.files.json<StoredTitle[]>(titles.name(file));
        const [address, title, kind, date] = stored[record - titles.begin(file)]!;
        return { address, title, kind, date };
      }),
    );
  }

  /** From the text, else from the headings; else the beginning of the text. */
  private excerpt([, headings, text]: StoredText['zones'], words: readonly string[]): string[] {
    for (const zone of [text, headings]) {
      const folded = this.catalogue.fold(zone);
      const places = placesOf(folded, words);
      if (places.length > 0) return excerptOf(zone, folded, richest(places, folded), words);
    }
    return excerptOf(text, this.catalogue.fold(text), 0, words);
  }
}

/** Where the most different terms stand together; of equal places the first. */
function richest(places: readonly Place[], folded: string): number {
  let best = places[0]!.start;
  let most = 0;
  for (let from = 0; from < places.length; from++) {
    const near = new Set<string>();
    for (let to = from; to < places.length && places[to]!.end - places[from]!.start <= TOGETHER; to++) near.add(folded.slice(places[to]!.start, places[to]!.end));
    if (near.size > most) {
      most = near.size;
      best = places[from]!.start;
    }
  }
  return best;
}

/** The marked words as the record writes them, each once. */
function marksOf(zones: StoredText['zones'], places: readonly (readonly Place[])[]): string[] {
  return [...new Set(zones.flatMap((zone, index) => places[index]!.map(({ start, end }) => zone.slice(start, end))))];
}
