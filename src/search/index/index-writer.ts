import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { foldWith } from '../format/fold.ts';
import {
  CATALOGUE,
  type CatalogueHead,
  FILES,
  FORMAT,
  type KeyTier,
  SEARCH_INDEX,
  type StoredPage,
  TEXT_GROUP,
} from '../format/format.ts';
import { PINYIN_INDEX } from '../format/pinyin.ts';
import type { KeyFileSize, UnwrittenKeyFile } from '../keys/key-run.ts';
import { mergeParts, type NumberedPart } from '../keys/merge-parts.ts';
import { packed, type PackedPart, packPart } from '../keys/packed-part.ts';
import { PartMaker } from '../keys/part.ts';
import { TIER_WINDOWS, TierBorders } from '../keys/tier-borders.ts';
import type { SearchRecord } from '../records/record.ts';
import type { SearchContent } from '../records/search-content.ts';
import { didYouMeanNames } from './did-you-mean-names.ts';
import { columnBytes } from './column-bytes.ts';
import { FacetColumns } from './facet-columns.ts';
import { cacheKey, IndexCache } from './index-cache.ts';
import { IndexFolder, shortDigest } from './index-folder.ts';
import { type KeyFileName, mapsOf } from './key-maps.ts';
import type { NumberedSource } from './numbered-records.ts';
import { type PagefindFile, pinyinFiles } from './pinyin-index.ts';
import { letterVariants } from './variants.ts';

/** What is known before the first record. */
export type IndexPlan = Omit<SearchContent, 'records'>;

export interface IndexPlace {
  folder: string;
  cacheFolder: string;
  /** Sizes of files of an earlier index that are not written again, by path below the site's root. */
  kept: ReadonlyMap<string, number> | undefined;
  /** A digest of whatever an index depends on, besides its content. */
  maker: string;
}

export interface IndexCounts {
  records: number;
  parts: number;
  /** Parts that an earlier run had made. */
  reused: number;
  /** All files of the index, written or left out: paths below the site's root, in order. */
  files: string[];
}

/** Of a record among the others. */
export type PlacedRecord = Omit<NumberedSource, 'source'>;

/** A sentence changes as many files as it has keys, so they are small. */
const KEY_FILES: KeyFileSize = { least: 4 * 1024, most: 11 * 1024 };

/** Below the cache folder. */
export const KEPT_PARTS = 'search';

/**
 * Writes the index of records that come part by part, the oldest first: ours and Pagefind's, each into its own folder.
 */
export class IndexWriter {
  private readonly plan: IndexPlan;
  private readonly maker: string;
  private readonly cache: IndexCache;
  private readonly columns: FacetColumns;
  private readonly variants = letterVariants();
  private readonly fold = foldWith(this.variants);
  private readonly partMaker = new PartMaker();
  private readonly folder: IndexFolder;
  private readonly letters: string[] = [];
  private readonly parts: NumberedPart[] = [];
  private readonly placed: PlacedRecord[] = [];
  /** For each part, how many records lie in each of its files of texts. */
  private readonly texts: number[][] = [];
  private titleDigests = '';
  private textDigests = '';
  private readonly names = new Set<string>();
  private reused = 0;

  constructor(plan: IndexPlan, { folder, cacheFolder, kept, maker }: IndexPlace) {
    this.plan = plan;
    this.maker = maker;
    this.cache = new IndexCache(join(cacheFolder, KEPT_PARTS));
    this.columns = new FacetColumns(plan.facets);
    this.folder = new IndexFolder(folder, kept);
    for (const { name } of plan.pages) this.names.add(name);
  }

  /** Adds the part that is kept under the key, or is made from the records; false if neither is there. */
  addPart(key: string, placed: readonly PlacedRecord[], records: readonly SearchRecord[] | undefined): boolean {
    const kept = records ? undefined : this.cache.get<PackedPart>(key);
    const first = placed[0]!.number;
    const numbers = placed.map(({ number }) => number - first);
    const made = kept ?? (records && packPart(records, numbers, this.fold, this.partMaker));
    if (!made) return false;
    if (kept) this.reused++;
    else this.cache.keep(key, made);
    this.add(made);
    this.parts.push({ part: made.part, first, digest: placed.at(-1)!.digest });
    this.placed.push(...placed);
    return true;
  }

  async finish(): Promise<IndexCounts> {
    // Pagefind runs beside us as a process of its own.
    const pinyin = this.pinyin();
    pinyin.catch(() => undefined);
    const tiers: KeyTier[] = [];
    for (let tier = 0; tier <= TIER_WINDOWS.length; tier++) tiers.push(await this.tier(tier));
    const head: CatalogueHead = {
      format: FORMAT,
      records: this.placed.length,
      variants: this.variants,
      aliases: this.plan.aliases,
      facets: this.columns.heads(),
      tiers,
      parts: { texts: this.texts, titleDigests: this.titleDigests, textDigests: this.textDigests },
      columns: this.put(FILES.columns, deflateRawSync(columnBytes(this.placed, this.columns), { level: 9 })),
      pages: this.put(
        FILES.pages,
        packed(this.plan.pages.map(({ name, kind, address }): StoredPage => [name, kind, address])),
      ),
      near: this.put(FILES.near, packed(didYouMeanNames(this.names))),
    };
    for (const { path, content } of await pinyin) this.folder.write(PINYIN_INDEX + path, content);
    this.folder.write(SEARCH_INDEX + CATALOGUE, deflateRawSync(JSON.stringify(head), { level: 9 }));
    this.cache.prune();
    return { records: this.placed.length, parts: this.parts.length, reused: this.reused, files: this.folder.files() };
  }

  private async tier(tier: number): Promise<KeyTier> {
    const borders = new TierBorders(
      this.placed.map(({ number }) => number),
      this.placed.map(({ digest }) => digest),
    );
    const from = borders.firstOf(tier);
    const parts = this.parts.filter(({ first, part }) => first + part.span >= from);
    const first: string[] = [];
    const unwritten = function* (): Generator<UnwrittenKeyFile> {
      for (const file of mergeParts(parts, (chunk) => borders.rangeOf(tier, chunk), KEY_FILES)) {
        first.push(file.first);
        yield file;
      }
    };
    const digests = await this.folder.putKeys(FILES.keys, unwritten());
    const files = digests.map((digest, index): KeyFileName => ({ first: first[index]!, digest }));
    // The newer ones have few files, of which nearly each query needs one.
    return tier > 0 || files.length <= MOST_LISTED ? tierOf(files, false) : tierOf(this.putMaps(files), true);
  }

  private putMaps(files: readonly KeyFileName[]): KeyFileName[] {
    return mapsOf(files).map(({ first, bytes }) => ({
      first,
      digest: this.put(FILES.maps, deflateRawSync(bytes, { level: 9 })),
    }));
  }

  private add({ texts, titles, letters, facets, names }: PackedPart): void {
    for (let first = 0; first < texts.length; first += TEXT_GROUP) {
      const group = texts.slice(first, first + TEXT_GROUP).map(({ bytes }) => bytes);
      const digest = shortDigest(group);
      for (const [file, bytes] of group.entries()) this.folder.put(FILES.texts(digest, file), bytes);
      this.textDigests += digest;
    }
    this.texts.push(texts.map(({ records }) => records));
    this.titleDigests += this.put(FILES.titles, titles);
    this.letters.push(...letters);
    for (const record of facets) this.columns.add(record);
    for (const name of names) this.names.add(name);
  }

  /** Writes bytes as they are under a name that their digest gives; answers the digest. */
  private put(nameOf: (digest: string) => string, bytes: Uint8Array): string {
    const digest = shortDigest([bytes]);
    this.folder.put(nameOf(digest), bytes);
    return digest;
  }

  /** The files of Pagefind, which are made anew only when a name or a title has changed. */
  private async pinyin(): Promise<PagefindFile[]> {
    const key = cacheKey(this.maker, ['pinyin', this.letters]);
    const kept = this.cache.get<PagefindFile[]>(key);
    if (kept) return kept;
    const made = await pinyinFiles(this.letters);
    this.cache.keep(key, made);
    return made;
  }
}

/** So many files of keys the catalogue names itself, in some 12 kB: a map of them is one more to wait for. */
const MOST_LISTED = 1000;

function tierOf(files: readonly KeyFileName[], isMapped: boolean): KeyTier {
  return { isMapped, first: files.map(({ first }) => first), digests: files.map(({ digest }) => digest).join('') };
}
