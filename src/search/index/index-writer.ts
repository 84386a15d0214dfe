import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { foldWith, packedVariants } from '../format/fold.ts';
import {
  CATALOGUE,
  type CatalogueHead,
  FILES,
  FORMAT,
  type KeyTier,
  SEARCH_INDEX,
  type StoredPage,
} from '../format/format.ts';
import { certainKeys, keyNumber, runNumbers, valueText } from '../format/key-numbers.ts';
import { PINYIN_INDEX } from '../format/pinyin.ts';
import { writeCountyKeys } from '../counties/county-keys.ts';
import { publishedSummary, SUMMARY_LIST_FILE } from '../../schema/open/summary-pieces.ts';
import type { KeyFileSize } from '../keys/key-run.ts';
import { mergeParts } from '../keys/merge-parts.ts';
import { packed, type PackedPart, packPart, type TextFile } from '../keys/packed-part.ts';
import { NumberSet } from '../keys/numbers-of-keys.ts';
import { keyText, PartMaker } from '../keys/part.ts';
import { TIER_WINDOWS, TierBorders } from '../keys/tier-borders.ts';
import type { SearchRecord } from '../records/record.ts';
import type { SearchContent } from '../records/search-content.ts';
import { didYouMeanNames } from './did-you-mean-names.ts';
import { columnBytes } from './column-bytes.ts';
import { FacetColumns } from './facet-columns.ts';
import { cacheKey, IndexCache } from './index-cache.ts';
import { IndexFolder, shortDigest } from './index-folder.ts';
import { type KeyFileName, mapsOf } from './key-maps.ts';
import { type KeptPart, MergedKeys } from './merged-keys.ts';
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

/** What is kept of a part. Its texts and titles, which are half of it, lie apart: they are seldom needed again. */
export interface IndexedPart extends Omit<PackedPart, 'texts' | 'titles'> {
  /** Of each file of texts. */
  texts: (Pick<TextFile, 'lengths'> & { digest: string })[];
  titleDigest: string;
}

/** The files of texts, then the one of titles. */
type PartTexts = readonly Uint8Array[];

const NOTHING = new Uint8Array();

/** The names of their files, in the same order. */
function textFiles({ texts, titleDigest }: IndexedPart): string[] {
  return [...texts.map(({ digest }) => FILES.texts(digest)), FILES.titles(titleDigest)];
}

export function textsKey(key: string): string {
  return `${key}-texts`;
}

/** Of a record among the others. */
export type PlacedRecord = Omit<NumberedSource, 'source'>;

/**
 * Of each tier. A sentence changes as many files as it has keys, so they are small. Each key that is looked for may
 * need one of each tier: those of the newer ones, which are few whatever the size of the site, are smaller.
 */
const KEY_FILES: readonly KeyFileSize[] = [
  { least: 3 * 1024, most: 8 * 1024 },
  { least: 2 * 1024, most: 6 * 1024 },
  { least: 1024, most: 3 * 1024 },
];

/** Below the cache folder. */
export const KEPT_PARTS = 'search';

/**
 * Writes the index of records that come part by part, the oldest first: ours and Pagefind's, each into its own folder.
 */
export class IndexWriter {
  /** Parts that were read, by their keys, for the next index of the same thread. */
  readonly read = new Map<string, IndexedPart>();
  private readonly known: ReadonlyMap<string, IndexedPart>;
  private readonly plan: IndexPlan;
  private readonly maker: string;
  private readonly cache: IndexCache;
  private readonly columns: FacetColumns;
  private readonly variants = letterVariants();
  private readonly fold = foldWith(this.variants);
  private readonly partMaker = new PartMaker();
  private readonly folder: IndexFolder;
  private readonly letters: string[] = [];
  private readonly parts: KeptPart[] = [];
  private readonly merged: MergedKeys;
  private readonly placed: PlacedRecord[] = [];
  /** For each part, how many records lie in each of its files of texts. */
  private readonly texts: number[][] = [];
  private readonly textLengths: number[] = [];
  private readonly nameLengths: number[] = [];
  private titleDigests = '';
  private textDigests = '';
  private readonly names = new Set<string>();
  private readonly numbers = new NumberSet();
  private reused = 0;

  /** `known`: parts of the index before, in memory: they need not be read again. */
  constructor(
    plan: IndexPlan,
    { folder, cacheFolder, kept, maker }: IndexPlace,
    known: ReadonlyMap<string, IndexedPart> = new Map(),
  ) {
    this.plan = plan;
    this.known = known;
    this.maker = maker;
    this.cache = new IndexCache(join(cacheFolder, KEPT_PARTS));
    this.merged = new MergedKeys(this.cache, maker, KEY_FILES[0]!);
    this.columns = new FacetColumns(plan.facets);
    this.folder = new IndexFolder(folder, kept);
    for (const { name } of plan.pages) this.names.add(name);
  }

  /** Adds the part that is kept under the key, or is made from the records; false if neither is there. */
  addPart(key: string, placed: readonly PlacedRecord[], records: readonly SearchRecord[] | undefined): boolean {
    const kept = records ? undefined : this.keptPart(key);
    const isKept = kept !== undefined && this.addTexts(key, kept);
    if (!isKept && !records) return false;
    const first = placed[0]!.number;
    const made = isKept ? kept : this.make(key, records!, placed);
    if (isKept) {
      this.reused++;
      this.read.set(key, made);
    }
    const { part, texts, titleDigest, letters, facets, names, nameLengths, numbers } = made;
    this.numbers.add(numbers);
    this.nameLengths.push(...nameLengths);
    this.texts.push(texts.map(({ lengths }) => lengths.length));
    for (const { lengths, digest } of texts) {
      this.textLengths.push(...lengths);
      this.textDigests += digest;
    }
    this.titleDigests += titleDigest;
    this.letters.push(...letters);
    for (const record of facets) this.columns.add(record);
    for (const name of names) this.names.add(name);
    this.parts.push({ key, part, first, digest: placed.at(-1)!.digest });
    this.placed.push(...placed);
    return true;
  }

  async finish(): Promise<IndexCounts> {
    // Pagefind runs beside us as a process of its own.
    const pinyin = this.pinyin();
    pinyin.catch(() => undefined);
    const keyFiles: KeyFileName[][] = [];
    for (let tier = 0; tier <= TIER_WINDOWS.length; tier++) keyFiles.push(await this.tier(tier));
    const head: CatalogueHead = {
      format: FORMAT,
      records: this.placed.length,
      variants: packedVariants(this.variants),
      aliases: this.plan.aliases,
      facets: this.columns.heads(),
      tiers: this.tiers(keyFiles),
      parts: { texts: this.texts, titleDigests: this.titleDigests, textDigests: this.textDigests },
      columns: this.put(
        FILES.columns,
        deflateRawSync(columnBytes(this.placed, [this.textLengths, this.nameLengths], this.columns), { level: 9 }),
      ),
      pages: this.put(
        FILES.pages,
        packed(this.plan.pages.map(({ name, kind, address }): StoredPage => [name, kind, address])),
      ),
      near: this.put(FILES.near, packed(didYouMeanNames(this.names))),
      ...(this.plan.counties && {
        counties: writeCountyKeys(this.plan.counties, (nameOf, bytes) => this.put(nameOf, bytes)),
      }),
    };
    for (const { path, content } of await pinyin) this.folder.write(PINYIN_INDEX + path, content);
    this.writeSummary(head);
    this.folder.write(SEARCH_INDEX + CATALOGUE, deflateRawSync(JSON.stringify(head), { level: 9 }));
    this.cache.prune();
    return { records: this.placed.length, parts: this.parts.length, reused: this.reused, files: this.folder.files() };
  }

  /** What other sites may know of this index. Who asks for one name of a thing finds the others. */
  private writeSummary({ facets, aliases }: CatalogueHead): void {
    for (const name of aliases.flat().map(this.fold))
      for (const word of name.split(' ').filter(Boolean))
        this.numbers.add([...certainKeys(word).map((key) => keyNumber('key', key)), ...runNumbers(word)]);
    for (const { name, values, sets } of facets)
      this.numbers.add(sets.flat().map((index) => keyNumber('value', valueText(name, values[index]!.value))));
    const { list, pieces } = publishedSummary({ format: FORMAT, numbers: this.numbers.all() });
    for (const [digest, bytes] of pieces) this.folder.put(FILES.summary(digest), bytes);
    this.folder.write(SEARCH_INDEX + SUMMARY_LIST_FILE, list);
  }

  private async tier(tier: number): Promise<KeyFileName[]> {
    const borders = new TierBorders(
      this.placed.map(({ number }) => number),
      this.placed.map(({ digest }) => digest),
    );
    const from = borders.firstOf(tier);
    const parts = this.parts.filter(({ first, part }) => first + part.span >= from);
    const merged = await this.folder.putKeys(
      tier === 0
        ? this.merged.files(parts, borders, (digest) => this.folder.hasKept(FILES.keys(digest)))
        : mergeParts(parts, (chunk) => borders.rangeOf(tier, chunk), KEY_FILES[tier]!),
    );
    if (tier === 0) this.merged.keep(merged, parts, borders);
    return merged.map(({ start, digest }): KeyFileName => ({ first: keyText(start.key), digest }));
  }

  private tiers(files: readonly KeyFileName[][]): KeyTier[] {
    // Where maps have to be waited for anyway, they spare the catalogue more.
    const most = files.some(({ length }) => length > MOST_LISTED) ? MOST_BESIDE_MAPS : MOST_LISTED;
    return files.map((own) => (own.length > most ? tierOf(this.putMaps(own), true) : tierOf(own, false)));
  }

  private putMaps(files: readonly KeyFileName[]): KeyFileName[] {
    return mapsOf(files).map(({ first, bytes }) => ({
      first,
      digest: this.put(FILES.maps, deflateRawSync(bytes, { level: 9 })),
    }));
  }

  private make(key: string, records: readonly SearchRecord[], placed: readonly PlacedRecord[]): IndexedPart {
    const numbers = placed.map(({ number }) => number - placed[0]!.number);
    const { texts, titles, ...rest } = packPart(records, numbers, this.fold, this.partMaker);
    const made: IndexedPart = {
      ...rest,
      texts: texts.map(({ lengths, bytes }) => ({ lengths, digest: shortDigest([bytes]) })),
      titleDigest: shortDigest([titles]),
    };
    const bytes: PartTexts = [...texts.map((file) => file.bytes), titles];
    this.cache.keep(key, made);
    this.cache.keep(textsKey(key), bytes);
    for (const [index, name] of textFiles(made).entries()) this.folder.put(name, bytes[index]!);
    return made;
  }

  private keptPart(key: string): IndexedPart | undefined {
    const known = this.known.get(key);
    if (!known) return this.cache.get<IndexedPart>(key);
    this.cache.use(key);
    return known;
  }

  /** Adds the texts and titles of a part that is kept; false if some are needed that the cache has not. */
  private addTexts(key: string, kept: IndexedPart): boolean {
    const files = textFiles(kept);
    this.cache.use(textsKey(key));
    const bytes = files.every((name) => this.folder.hasKept(name)) ? [] : this.cache.get<PartTexts>(textsKey(key));
    if (bytes) for (const [index, name] of files.entries()) this.folder.put(name, bytes[index] ?? NOTHING);
    return bytes !== undefined;
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
const MOST_BESIDE_MAPS = 300;

function tierOf(files: readonly KeyFileName[], isMapped: boolean): KeyTier {
  return { isMapped, first: files.map(({ first }) => first), digests: files.map(({ digest }) => digest).join('') };
}
