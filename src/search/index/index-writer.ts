import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { CATALOGUE, FILES, FORMAT, SEARCH_INDEX, type CatalogueHead, type StoredPage } from '../format.ts';
import { foldWith } from '../fold.ts';
import { PINYIN_INDEX } from '../pinyin.ts';
import { ByteWriter } from './byte-writer.ts';
import { FacetColumns } from './facet-columns.ts';
import { IndexFolder, shortDigest } from './index-folder.ts';
import { mergeParts } from './merge-parts.ts';
import { nearNames } from './near-names.ts';
import { packed, packPart } from './packed-part.ts';
import { PartCache } from './part-cache.ts';
import type { Part } from './part.ts';
import { writePinyinIndex } from './pinyin-index.ts';
import type { SearchContent, SearchRecord } from './record.ts';
import { traditionalVariants } from './variants.ts';

/** What is known before the first record. */
export type IndexPlan = Omit<SearchContent, 'records'>;

export interface IndexCounts {
  records: number;
  parts: number;
  /** Parts that an earlier run had made. */
  reused: number;
}

/** Writes the index of records that come part by part, the oldest first: ours and Pagefind's, each into its own folder below `folder`. */
export class IndexWriter {
  private readonly plan: IndexPlan;
  private readonly cache: PartCache;
  private readonly columns: FacetColumns;
  private readonly variants = traditionalVariants();
  private readonly fold = foldWith(this.variants);
  private readonly folder: IndexFolder;
  private readonly pinyin: { letters: string[]; folder: string; cacheFolder: string };
  private readonly parts: Part[] = [];
  /** For each part, how many records lie in each of its files of texts. */
  private readonly texts: number[][] = [];
  private digests = '';
  private readonly names = new Set<string>();
  private records = 0;

  constructor(plan: IndexPlan, folder: string, cacheFolder: string) {
    this.plan = plan;
    this.cache = new PartCache(join(cacheFolder, 'search'));
    this.columns = new FacetColumns(plan.facets);
    this.folder = new IndexFolder(join(folder, SEARCH_INDEX));
    this.pinyin = { letters: [], folder: join(folder, PINYIN_INDEX), cacheFolder: join(cacheFolder, 'pinyin') };
    for (const { name } of plan.pages) this.names.add(name);
  }

  async addPart(records: readonly SearchRecord[]): Promise<void> {
    const { part, texts, titles, letters } = this.cache.part(records, () => packPart(records, this.fold));
    const digest = shortDigest([titles, ...texts.map(({ bytes }) => bytes)]);
    for (const [file, { bytes }] of texts.entries()) await this.folder.write(FILES.texts(digest, file), bytes);
    await this.folder.write(FILES.titles(digest), titles);
    this.texts.push(texts.map(({ records }) => records));
    this.digests += digest;
    this.pinyin.letters.push(...letters);
    for (const record of records) {
      this.columns.add(record);
      for (const name of record.names) this.names.add(name);
    }
    this.parts.push(part);
    this.records += part.records;
  }

  async finish(): Promise<IndexCounts> {
    const { letters, folder, cacheFolder } = this.pinyin;
    // Pagefind runs beside us as a process of its own.
    const pinyin = writePinyinIndex(letters, folder, cacheFolder, this.cache.maker);
    pinyin.catch(() => undefined);
    const first: string[] = [];
    const drafts = function* (parts: readonly Part[]) {
      for (const file of mergeParts(parts)) {
        first.push(file.first);
        yield file.bytes;
      }
    };
    const files = await this.folder.putAll(FILES.keys, drafts(this.parts));
    const head: CatalogueHead = {
      format: FORMAT,
      records: this.records,
      variants: this.variants,
      aliases: this.plan.aliases,
      facets: this.columns.heads(),
      keys: { first, sizes: files.map(({ size }) => Math.ceil(size / 1024)), digests: files.map(({ digest }) => digest).join('') },
      parts: { texts: this.texts, digests: this.digests },
      pages: await this.folder.put(FILES.pages, packed(this.plan.pages.map(({ name, kind, address }): StoredPage => [name, kind, address]))),
      near: await this.folder.put(FILES.near, packed(nearNames(this.names))),
    };
    await pinyin;
    await this.folder.write(CATALOGUE, catalogueBytes(head, this.columns.bytes()));
    this.cache.prune();
    return { records: this.records, parts: this.parts.length, reused: this.cache.reused };
  }
}

function catalogueBytes(head: CatalogueHead, columns: Uint8Array): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const length = new ByteWriter();
  length.putNumber(text.length);
  return deflateRawSync(Buffer.concat([length.bytes(), text, columns]), { level: 9 });
}
