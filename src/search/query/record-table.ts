import type { FacetName } from '../format/facets.ts';
import { type FacetHead, NumberReader, TEXT_UNIT } from '../format/format.ts';
import type { ByteRange } from './answer.ts';
import type { Catalogue } from './catalogue.ts';

/** A facet and, for each record, which of its sets of values the record has. */
export interface FacetColumn {
  name: FacetName;
  values: FacetHead['values'];
  sets: FacetHead['sets'];
  setOf: Uint32Array;
}

/** What is known of all records; they are in the order of their numbers. */
export class RecordTable {
  private readonly byNumber = new Map<number, number>();
  /** How many are older. */
  readonly ranks: Uint32Array;
  private readonly textLengths: Uint32Array;
  /** Letters of the first name or title, at most `LONG_NAME`. */
  readonly nameLengths: Uint32Array;
  readonly facets: readonly FacetColumn[];

  constructor(bytes: Uint8Array, { records, facets }: Pick<Catalogue, 'records' | 'facets'>) {
    const reader = new NumberReader(bytes);
    for (let record = 0, number = -1; record < records; record++) {
      number += reader.next() + 1;
      this.byNumber.set(number, record);
    }
    this.ranks = Uint32Array.from({ length: records }, (_, record) => {
      const later = reader.next();
      return later & 1 ? record - ((later + 1) >>> 1) : record + (later >>> 1);
    });
    this.textLengths = Uint32Array.from({ length: records }, () => TEXT_UNIT * reader.next());
    this.nameLengths = Uint32Array.from({ length: records }, () => reader.next());
    this.facets = facets.map(({ name, values, sets }) => ({
      name: name as FacetName,
      values,
      sets,
      setOf: Uint32Array.from({ length: records }, () => reader.next()),
    }));
  }

  /** The record that has a number. */
  recordOf(number: number): number {
    return this.byNumber.get(number)!;
  }

  /** Where the text of a record lies in its file, which begins with the text of `first`. */
  textRange(record: number, first: number): ByteRange {
    let from = 0;
    for (let before = first; before < record; before++) from += this.textLengths[before]!;
    return { from, to: from + this.textLengths[record]! };
  }
}
