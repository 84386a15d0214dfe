import type { FacetName } from '../facets.ts';
import { foldWith, type Fold } from '../fold.ts';
import { DIGEST_LENGTH, FORMAT, NumberReader, type CatalogueHead, type FacetHead } from '../format.ts';

/** What the whole index looks like; read before anything else. */
export interface Catalogue {
  records: number;
  fold: Fold;
  /** Names of one thing, as written. */
  aliases: readonly (readonly string[])[];
  facets: readonly FacetColumn[];
  keys: FileList<string>;
  texts: FileList<number>;
  titles: FileList<number>;
  /** Digests of files. */
  pages: string;
  near: string;
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
  return {
    records: head.records,
    fold: foldWith(head.variants),
    aliases: head.aliases,
    facets: head.facets.map(({ name, values, sets }) => ({ name: name as FacetName, values, sets, setOf: Uint32Array.from({ length: head.records }, () => reader.next()) })),
    keys: new FileList(head.keys),
    texts: new FileList(head.texts),
    titles: new FileList(head.titles),
    pages: head.pages,
    near: head.near,
  };
}

/** Files in the order of what they begin with. */
export class FileList<T extends string | number> {
  private readonly first: readonly T[];
  private readonly digests: string;

  constructor({ first, digests }: { first: readonly T[]; digests: string }) {
    this.first = first;
    this.digests = digests;
  }

  digest(index: number): string {
    return this.digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH);
  }

  begin(index: number): T {
    return this.first[index]!;
  }

  /** The last file that begins with `value` or before; -1 if all begin behind it. */
  holding(value: T): number {
    let low = 0;
    for (let high = this.first.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (this.first[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
