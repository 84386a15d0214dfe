import { ByteWriter } from '../keys/byte-writer.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { NumberedSource } from './numbered-records.ts';

/**
 * A file of columns before compression. `records`: in the order of their numbers; `lengths`: of the text of each, in
 * `TEXT_UNIT`, then of the name of each.
 */
export function columnBytes(
  records: readonly Pick<NumberedSource, 'number' | 'rank'>[],
  lengths: readonly (readonly number[])[],
  facets: FacetColumns,
): Uint8Array {
  const [numbers, ranks, others] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  for (const [index, { number, rank }] of records.entries()) {
    numbers.putNumber(number - (records[index - 1]?.number ?? -1) - 1);
    const later = rank - index;
    ranks.putNumber(later < 0 ? -2 * later - 1 : 2 * later);
  }
  for (const length of lengths.flat()) others.putNumber(length);
  return Buffer.concat([numbers.view(), ranks.view(), others.view(), facets.bytes()]);
}
