import { tableOf } from '../../kernel/names.ts';
import { FACET_NAMES, type FacetName } from '../format/facets.ts';
import type { FacetHead } from '../format/format.ts';
import { ByteWriter } from '../keys/byte-writer.ts';
import type { FacetValues, SearchRecord } from '../records/record.ts';

/** Collects which values each record has, record after record. */
export class FacetColumns {
  private readonly values: FacetValues;
  private readonly columns: Record<FacetName, Column>;

  constructor(values: FacetValues) {
    this.values = values;
    this.columns = tableOf(FACET_NAMES, (name) => new Column(values[name].map(({ value }) => value)));
  }

  add({ address, facets }: Pick<SearchRecord, 'address' | 'facets'>): void {
    for (const name of FACET_NAMES) this.columns[name].add(facets[name] ?? [], `${address}: ${name}`);
  }

  heads(): FacetHead[] {
    return FACET_NAMES.map((name) => ({ name, values: this.values[name], sets: this.columns[name].sets }));
  }

  /** The columns one after another, in the order of the heads. */
  bytes(): Uint8Array {
    return Buffer.concat(FACET_NAMES.map((name) => this.columns[name].bytes.bytes()));
  }
}

/** One facet: the sets of values that occur, and the number of each record's. */
class Column {
  readonly sets: number[][] = [];
  readonly bytes = new ByteWriter();
  private readonly known = new Map<string, number>();
  private readonly indexOf = new Map<string, number>();

  constructor(values: readonly string[]) {
    // Units of one name are one value: that of the first.
    for (const [index, value] of values.entries()) if (!this.indexOf.has(value)) this.indexOf.set(value, index);
  }

  add(values: readonly string[], what: string): void {
    const set = [...new Set(values.map((value) => this.index(value, what)))].sort((a, b) => a - b);
    const key = set.join(' ');
    let number = this.known.get(key);
    if (number === undefined) {
      this.known.set(key, (number = this.sets.length));
      this.sets.push(set);
    }
    this.bytes.putNumber(number);
  }

  private index(value: string, what: string): number {
    const index = this.indexOf.get(value);
    if (index === undefined) throw new Error(`${what}: no such value: ${value}`);
    return index;
  }
}
