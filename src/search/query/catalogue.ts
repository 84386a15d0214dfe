import { type Fold, foldWith, unpackedVariants } from '../format/fold.ts';
import { type CatalogueHead, DIGEST_LENGTH, type FacetHead, FILES, FORMAT, type KeyTier } from '../format/format.ts';

/** What the whole index looks like; read before anything else. */
export interface Catalogue {
  records: number;
  fold: Fold;
  /** Names of one thing. */
  aliases: readonly (readonly { name: string; folded: string }[])[];
  facets: readonly FacetHead[];
  tiers: readonly OpenTier[];
  texts: FileList<number>;
  titles: FileList<number>;
  /** Names of files. */
  columns: string;
  pages: string;
  near: string;
  /** Of a portal. */
  counties: string | undefined;
}

/** Files of keys, or of maps that name them. */
export interface OpenTier {
  isMapped: boolean;
  files: FileList<string>;
}

/** More than a browser could hold columns of. */
const MOST_RECORDS = 2 ** 22;

/** Throws if the bytes are no catalogue that this program knows. */
export function openCatalogue(bytes: Uint8Array): Catalogue {
  const head = JSON.parse(new TextDecoder().decode(bytes)) as CatalogueHead;
  if (head.format !== FORMAT) throw new Error(`search index of another format: ${head.format}`);
  // Somebody else may have written it.
  if (!(head.records >= 0 && head.records <= MOST_RECORDS)) throw new Error(`not so many records: ${head.records}`);
  const fold = foldOf(unpackedVariants(head.variants));
  return {
    records: head.records,
    fold,
    aliases: head.aliases.map((names) => names.map((name) => ({ name, folded: fold(name) }))),
    facets: head.facets,
    tiers: head.tiers.map(openTier),
    ...recordFiles(head.parts),
    columns: FILES.columns(head.columns),
    pages: FILES.pages(head.pages),
    near: FILES.near(head.near),
    counties: head.counties === undefined ? undefined : FILES.counties(head.counties),
  };
}

/** Many indexes of one version have the same, and its table takes time to make. */
let lastFold: { variants: string; fold: Fold } | undefined;

function foldOf(variants: string): Fold {
  if (lastFold?.variants !== variants) lastFold = { variants, fold: foldWith(variants) };
  return lastFold.fold;
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

  /** The names of the files that may have what is from `least` to `most`; several may begin with the same. */
  between(least: T, most: T): readonly string[] {
    let from = this.holding(least);
    while (from > 0 && this.first[from] === least) from--;
    return this.names.slice(Math.max(0, from), this.holding(most) + 1);
  }
}

function openTier({ isMapped, first, digests }: KeyTier): OpenTier {
  const nameOf = isMapped ? FILES.maps : FILES.keys;
  return {
    isMapped,
    files: new FileList(
      first,
      first.map((_, index) => nameOf(digestAt(digests, index))),
    ),
  };
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
  let file = 0;
  for (const [part, files] of texts.entries()) {
    lists.titles.first.push(record);
    lists.titles.names.push(FILES.titles(digestAt(titleDigests, part)));
    for (const records of files) {
      lists.texts.first.push(record);
      lists.texts.names.push(FILES.texts(digestAt(textDigests, file++)));
      record += records;
    }
  }
  return {
    texts: new FileList(lists.texts.first, lists.texts.names),
    titles: new FileList(lists.titles.first, lists.titles.names),
  };
}

export function digestAt(digests: string, index: number): string {
  return digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH);
}
