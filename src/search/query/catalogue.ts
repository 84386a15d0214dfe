import type { FacetName } from '../format/facets.ts';
import { type Fold, foldWith } from '../format/fold.ts';
import {
  type CatalogueHead,
  DIGEST_LENGTH,
  type FacetHead,
  FILES,
  FORMAT,
  type KeyTier,
  NumberReader,
  TEXT_GROUP,
} from '../format/format.ts';

/** What the whole index looks like; read before anything else. */
export interface Catalogue {
  records: number;
  fold: Fold;
  /** Names of one thing. */
  aliases: readonly (readonly { name: string; folded: string }[])[];
  facets: readonly FacetColumn[];
  tiers: readonly OpenTier[];
  texts: FileList<number>;
  titles: FileList<number>;
  /** Names of files. */
  pages: string;
  near: string;
}

/** The keys of records that follow each other, which their files number from 0. */
export interface OpenTier {
  firstRecord: number;
  keys: FileList<string>;
  /** Of the files of keys, in KiB. */
  sizes: readonly number[];
}

/** A facet and, for each record, which of its sets of values the record has. */
export interface FacetColumn {
  name: FacetName;
  values: FacetHead['values'];
  sets: FacetHead['sets'];
  setOf: Uint32Array;
}

/** Throws if the bytes are no catalogue that this program knows. */
export function openCatalogue(bytes: Uint8Array): Catalogue {
  const reader = new NumberReader(bytes);
  const length = reader.next();
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length))) as CatalogueHead;
  if (head.format !== FORMAT) throw new Error(`search index of another format: ${head.format}`);
  reader.at += length;
  const fold = foldWith(head.variants);
  return {
    records: head.records,
    fold,
    aliases: head.aliases.map((names) => names.map((name) => ({ name, folded: fold(name) }))),
    facets: head.facets.map(({ name, values, sets }) => ({
      name: name as FacetName,
      values,
      sets,
      setOf: Uint32Array.from({ length: head.records }, () => reader.next()),
    })),
    tiers: openTiers(head.keys),
    ...recordFiles(head.parts),
    pages: FILES.pages(head.pages),
    near: FILES.near(head.near),
  };
}

/** Files in the order of what they begin with. */
export class FileList<T extends string | number> {
  private readonly first: readonly T[];
  private readonly names: readonly string[];

  constructor(first: readonly T[], names: readonly string[]) {
    this.first = first;
    this.names = names;
  }

  name(index: number): string {
    return this.names[index]!;
  }

  begin(index: number): T {
    return this.first[index]!;
  }

  /** The last file that begins with `value` or before; -1 if all begin behind it. */
  holding(value: T): number {
    let low = 0;
    for (let high = this.first.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (this.first[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function openTiers(tiers: readonly KeyTier[]): OpenTier[] {
  let firstRecord = 0;
  return tiers.map(({ records, first, sizes, digests }) => {
    const names = first.map((_, index) => FILES.keys(digestAt(digests, index)));
    const tier = { firstRecord, keys: new FileList(first, names), sizes };
    firstRecord += records;
    return tier;
  });
}

/** The files of texts and of titles, by the records that they begin with. */
function recordFiles({
  texts,
  titleDigests,
  textDigests,
}: CatalogueHead['parts']): Record<'texts' | 'titles', FileList<number>> {
  const lists = {
    texts: { first: [] as number[], names: [] as string[] },
    titles: { first: [] as number[], names: [] as string[] },
  };
  let record = 0;
  let group = -1;
  for (const [part, files] of texts.entries()) {
    lists.titles.first.push(record);
    lists.titles.names.push(FILES.titles(digestAt(titleDigests, part)));
    for (const [file, records] of files.entries()) {
      if (file % TEXT_GROUP === 0) group++;
      lists.texts.first.push(record);
      lists.texts.names.push(FILES.texts(digestAt(textDigests, group), file % TEXT_GROUP));
      record += records;
    }
  }
  return {
    texts: new FileList(lists.texts.first, lists.texts.names),
    titles: new FileList(lists.titles.first, lists.titles.names),
  };
}

function digestAt(digests: string, index: number): string {
  return digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH);
}
