import type { Fold } from '../format/fold.ts';
import {
  CATALOGUE,
  type CountyHead,
  type CountyListHead,
  COUNTY_LIST_VERSION,
  DIGEST_LENGTH,
  FILES,
  NumberReader,
} from '../format/format.ts';
import { certainKeys, type KEY_SORTS, keyNumber, runNumbers, valueText } from '../format/key-numbers.ts';
import { numberForms, termsOf, typedPart } from '../format/terms.ts';
import type { ReadIndexFile, SearchQuery } from './answer.ts';
import { digestAt, openCatalogue } from './catalogue.ts';
import { IndexFiles } from './index-files.ts';

/** So many keys of a term are looked at: with all these a county has it, or it is a rare chance. */
const MOST_KEYS = 8;

/** So many of its runs, of which one is worth several keys. */
const MOST_RUNS = 4;

/** All numbers that stand for keys are below this. */
const NUMBERS = 2 ** 24;

/** A county that may have hits; `inTitle`: even in a name or title. */
export interface CountyChance {
  county: CountyHead;
  inTitle: boolean;
}

/** Undefined for the index of a site that is no portal. Rejects as `openSearch`. */
export async function openCounties(read: ReadIndexFile): Promise<CountyCatalogue | undefined> {
  const files = new IndexFiles(read);
  const { counties, fold } = await files.get(CATALOGUE, openCatalogue);
  if (counties === undefined) return undefined;
  const head = await files.json<CountyListHead>(counties);
  if (head.version !== COUNTY_LIST_VERSION) throw new Error(`counties of another version: ${head.version}`);
  return new CountyCatalogue(head, fold, files);
}

/** Counties, a bit for each. */
type Counties = Uint8Array;

/** The counties of a portal, and where what is looked for may be. */
export class CountyCatalogue {
  private readonly head: CountyListHead;
  private readonly fold: Fold;
  private readonly files: IndexFiles;
  private readonly width: number;

  constructor(head: CountyListHead, fold: Fold, files: IndexFiles) {
    this.head = head;
    this.fold = fold;
    this.files = files;
    this.width = (NUMBERS * DIGEST_LENGTH) / head.digests.length;
  }

  get counties(): readonly CountyHead[] {
    return this.head.counties;
  }

  /**
   * The counties that may have hits, in the order of their list: every one that has some is among them, as long as it
   * has published nothing since it was asked what may be found there.
   */
  async chances({ text, filters }: Pick<SearchQuery, 'text' | 'filters'>): Promise<CountyChance[]> {
    const terms = termsOf(typedPart(text), this.fold);
    const [found, titles] = await Promise.all([
      Promise.all([
        ...terms.map((term) => this.having('key', term)),
        ...Object.entries(filters).map(([name, value]) =>
          value ? this.havingAll([keyNumber('value', valueText(name, value))]) : this.anywhere(),
        ),
      ]),
      Promise.all(terms.map((term) => this.having('title', term))),
    ]);
    const [may, inTitle] = [found, titles].map((all) => all.reduce(both, this.anywhere()));
    return this.counties.flatMap((county, index): CountyChance[] => {
      if (county.state === 'unknown') return [];
      if (county.state === 'any') return [{ county, inTitle: true }];
      return has(may!, index) ? [{ county, inTitle: has(inTitle!, index) }] : [];
    });
  }

  /** Who has a term in one of its forms. */
  private async having(sort: keyof typeof KEY_SORTS, term: string): Promise<Counties> {
    const forms = await Promise.all(
      [term, ...numberForms(term)].map((form) => {
        const keys = certainKeys(form);
        const step = Math.max(1, keys.length / MOST_KEYS);
        const some = Array.from({ length: Math.min(keys.length, MOST_KEYS) }, (_, at) => keys[Math.floor(at * step)]!);
        const runs = sort === 'key' ? runNumbers(form).slice(0, MOST_RUNS) : [];
        return this.havingAll([...some.map((key) => keyNumber(sort, key)), ...runs]);
      }),
    );
    return forms.reduce((a, b) => a.map((bits, index) => bits | b[index]!));
  }

  private async havingAll(numbers: readonly number[]): Promise<Counties> {
    const all = await Promise.all(numbers.map((number) => this.havingNumber(number)));
    return all.reduce(both, this.anywhere());
  }

  private async havingNumber(number: number): Promise<Counties> {
    const file = Math.floor(number / this.width);
    const row = Math.ceil(this.counties.length / 8);
    const known = await this.files.get(FILES.counties(digestAt(this.head.digests, file)), (bytes) =>
      countiesByNumber(bytes, file * this.width, row),
    );
    return known.get(number) ?? new Uint8Array(row);
  }

  private anywhere(): Counties {
    return new Uint8Array(Math.ceil(this.counties.length / 8)).fill(0xff);
  }
}

function countiesByNumber(bytes: Uint8Array, from: number, row: number): Map<number, Counties> {
  const reader = new NumberReader(bytes);
  const count = reader.next();
  const numbers: number[] = [];
  for (let last = from - 1; numbers.length < count; numbers.push(last)) last += reader.next() + 1;
  return new Map(
    numbers.map((number, index) => [number, bytes.subarray(reader.at + index * row, reader.at + (index + 1) * row)]),
  );
}

function both(a: Counties, b: Counties): Counties {
  return a.map((bits, index) => bits & b[index]!);
}

function has(counties: Counties, index: number): boolean {
  return (counties[index >>> 3]! & (1 << (index & 7))) !== 0;
}
