import { CATALOGUE } from '../format/format.ts';
import { pinyinTyped } from '../format/pinyin.ts';
import { numberForms, termsOf, typedPart } from '../format/terms.ts';
import type { FindByPinyin, ReadIndexFile, SearchAnswer, SearchIndex, SearchQuery } from './answer.ts';
import { type Catalogue, openCatalogue } from './catalogue.ts';
import { nearestName } from './did-you-mean.ts';
import { FacetFilter } from './facet-filter.ts';
import { HitReader } from './hit-reader.ts';
import { IndexFiles } from './index-files.ts';
import { pagesNamed } from './named-pages.ts';
import { RecordTable } from './record-table.ts';
import { allOf, anyOf, RANKS, type Ranks, TermFinder } from './term-ranks.ts';

/**
 * Opens the index. Needs nothing of the browser: `read` may fetch or read from disk. Without `findByPinyin`, or where
 * that rejects, everything but pinyin is found. Rejects if the catalogue cannot be read or is of another format.
 */
export async function openSearch(
  read: ReadIndexFile,
  findByPinyin?: FindByPinyin,
  { unpack, suggests = true }: SearchManner = {},
): Promise<SearchIndex> {
  const files = new IndexFiles(read, unpack);
  return new Search(await files.get(CATALOGUE, openCatalogue), files, findByPinyin, suggests);
}

interface SearchManner {
  /** Unpacks a file; for one that somebody else wrote, no more of it than is good. */
  unpack?: ((bytes: Uint8Array) => Uint8Array) | undefined;
  /** False: where nothing is found, nothing near is looked for. */
  suggests?: boolean;
}

/** What one term, with its other names, comes to. */
interface TermAnswer {
  ranks: Ranks;
  /** Folded: the term and its other names. */
  names: readonly string[];
  alias: SearchAnswer['aliases'][number] | undefined;
  withoutPinyin: boolean;
}

class Search implements SearchIndex {
  private readonly catalogue: Catalogue;
  private readonly files: IndexFiles;
  private readonly finder: TermFinder;
  private readonly findByPinyin: FindByPinyin | undefined;
  private readonly suggests: boolean;

  constructor(catalogue: Catalogue, files: IndexFiles, findByPinyin: FindByPinyin | undefined, suggests: boolean) {
    this.catalogue = catalogue;
    this.files = files;
    this.finder = new TermFinder(catalogue, files, () => this.table());
    this.findByPinyin = findByPinyin;
    this.suggests = suggests;
  }

  async search({ text, filters, sort }: SearchQuery): Promise<SearchAnswer> {
    const { catalogue, files, finder } = this;
    const typed = typedPart(text);
    const terms = termsOf(typed, catalogue.fold);
    const [table, pages, ...answers] = await Promise.all([
      this.table(),
      pagesNamed(typed, catalogue, files),
      ...terms.map((term) => this.term(term)),
    ]);
    const scores =
      answers.length > 0
        ? allOf(
            answers.map(({ ranks }) => ranks),
            catalogue.records,
          )
        : new Uint16Array(catalogue.records).fill(1);
    const { records, counts } = new FacetFilter(table.facets, filters).narrow(scores);
    const isMissed = this.suggests && terms.length > 0 && scores.every((score) => score === 0);
    const ordered = inOrder(records, table, sort === 'date' ? undefined : scores);
    const hits = new HitReader(
      catalogue,
      files,
      finder,
      answers.flatMap(({ names }) => names),
    );
    return {
      total: ordered.length,
      scores: Uint16Array.from(ordered, (record) => (sort === 'date' ? 1 : scores[record]!)),
      facets: counts,
      aliases: answers.flatMap(({ alias }) => alias ?? []),
      pages,
      suggestion: isMissed && pages.length === 0 ? await nearestName(typed, catalogue, files, finder, table) : '',
      withoutPinyin: answers.some(({ withoutPinyin }) => withoutPinyin),
      shown: (start, end) => Promise.all(Array.from(ordered.slice(start, end), (record) => hits.shown(record))),
      all: () => hits.all(ordered),
    };
  }

  private table(): Promise<RecordTable> {
    return this.files.get(this.catalogue.columns, (bytes) => new RecordTable(bytes, this.catalogue));
  }

  private async term(term: string): Promise<TermAnswer> {
    const { aliases, records } = this.catalogue;
    const group = aliases.find((written) => written.some(({ folded }) => folded === term)) ?? [];
    const others = group.filter(({ folded }) => folded !== term);
    const names = [term, ...numberForms(term), ...others.map(({ folded }) => folded)];
    const literal = Promise.all(names.map((name) => this.ranksOfName(name)));
    const pinyin = pinyinTyped(term);
    const spoken = pinyin === undefined ? 'none' : await this.pinyinRanks(pinyin, records);
    const found = await literal;
    return {
      ranks: anyOf(spoken instanceof Uint8Array ? [...found, spoken] : found),
      names,
      alias:
        others.length > 0
          ? { typed: group.find(({ folded }) => folded === term)!.name, others: others.map(({ name }) => name) }
          : undefined,
      withoutPinyin: spoken === 'impossible',
    };
  }

  /** A name of several words is found where all of them are. */
  private async ranksOfName(name: string): Promise<Ranks> {
    const words = name.split(' ').filter(Boolean);
    if (words.length === 1) return this.finder.ranks(words[0]!);
    const ranks = await Promise.all(words.map((word) => this.finder.ranks(word)));
    return Uint8Array.from(allOf(ranks, this.catalogue.records), (sum) => Math.ceil(sum / words.length));
  }

  private async pinyinRanks(term: string, records: number): Promise<Ranks | 'impossible'> {
    if (!this.findByPinyin) return 'impossible';
    try {
      const ranks = new Uint8Array(records);
      for (const record of await this.findByPinyin(term)) ranks[record] = RANKS.pinyin;
      return ranks;
    } catch {
      return 'impossible';
    }
  }
}

/** The best first; of equal ones, and without scores, the newest. */
function inOrder(records: readonly number[], { ranks }: RecordTable, scores: Uint16Array | undefined): Uint32Array {
  const ordered = Uint32Array.from(records);
  return ordered.sort((a, b) => (scores ? scores[a]! - scores[b]! : 0) || ranks[b]! - ranks[a]!);
}
