import type { FacetName } from '../format/facets.ts';
import type { FacetCount, SearchQuery } from './answer.ts';
import type { FacetColumn } from './record-table.ts';

export interface Narrowed {
  /** Records that pass all filters, ascending. */
  records: number[];
  counts: Record<FacetName, FacetCount[]>;
}

/** Narrows hits by the chosen values and counts, for each facet, what its other values would leave. */
export class FacetFilter {
  private readonly columns: readonly FacetColumn[];
  /** For each facet, which of its sets hold the chosen value; undefined where none is chosen. */
  private readonly wanted: readonly (readonly boolean[] | undefined)[];
  private readonly filters: SearchQuery['filters'];

  constructor(columns: readonly FacetColumn[], filters: SearchQuery['filters']) {
    this.columns = columns;
    this.filters = filters;
    this.wanted = columns.map(({ name, values, sets }) => {
      const chosen = filters[name];
      if (!chosen) return undefined;
      const index = values.findIndex(({ value }) => value === chosen);
      return sets.map((set) => set.includes(index));
    });
  }

  /** `scores`: 0 for what is no hit. */
  narrow(scores: ArrayLike<number>): Narrowed {
    const records: number[] = [];
    const perSet = this.columns.map(({ sets }) => new Uint32Array(sets.length));
    for (let record = 0; record < scores.length; record++) {
      if (scores[record] === 0) continue;
      const refused = this.refusedBy(record);
      if (refused === 'none') records.push(record);
      for (const [facet, { setOf }] of this.columns.entries()) {
        if (refused === 'none' || refused === facet) perSet[facet]![setOf[record]!]!++;
      }
    }
    return {
      records,
      counts: Object.fromEntries(
        this.columns.map((column, facet) => [column.name, this.countsOf(column, perSet[facet]!)]),
      ) as Narrowed['counts'],
    };
  }

  /** The only facet whose filter refuses a record. */
  private refusedBy(record: number): number | 'none' | 'several' {
    let refused: number | 'none' = 'none';
    for (const [facet, wanted] of this.wanted.entries()) {
      if (!wanted || wanted[this.columns[facet]!.setOf[record]!]) continue;
      if (refused !== 'none') return 'several';
      refused = facet;
    }
    return refused;
  }

  private countsOf({ name, values, sets }: FacetColumn, perSet: Uint32Array): FacetCount[] {
    const counts = new Uint32Array(values.length);
    for (const [number, set] of sets.entries()) for (const value of set) counts[value]! += perSet[number]!;
    return values
      .map(({ value, depth }, index) => ({ value, depth, count: counts[index]! }))
      .filter(({ value, count }) => count > 0 || value === this.filters[name]);
  }
}
