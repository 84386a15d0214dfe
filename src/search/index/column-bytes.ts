import { ByteWriter } from '../keys/byte-writer.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { NumberedSource } from './numbered-records.ts';

/** A file of columns before compression. `records`: in the order of their numbers. */
export function columnBytes(
  records: readonly Pick<NumberedSource, 'number' | 'rank'>[],
  facets: FacetColumns,
): Uint8Array {
  const [numbers, ranks] = [new ByteWriter(), new ByteWriter()];
  for (const [index, { number, rank }] of records.entries()) {
    numbers.putNumber(number - (records[index - 1]?.number ?? -1) - 1);
    const later = rank - index;
    ranks.putNumber(later < 0 ? -2 * later - 1 : 2 * later);
  }
  return Buffer.concat([numbers.view(), ranks.view(), facets.bytes()]);
}
