import { PART_LIMIT } from '../keys/part.ts';
import { mixed } from '../keys/key-table.ts';
import type { NumberedSource } from './numbered-records.ts';

/** One record in so many ends a part. */
const USUAL_SIZE = 128;
const MOST = Math.min(256, PART_LIMIT - 1);

/**
 * Cuts records into parts. Where a part ends is decided by the record itself, not by counting: a record that is added
 * or taken away changes its own part and leaves the ones behind it as they were.
 */
export function* partsOf(records: Iterable<NumberedSource>): Generator<NumberedSource[]> {
  let part: NumberedSource[] = [];
  for (const record of records) {
    part.push(record);
    if (part.length < MOST && mixed(record.digest) % USUAL_SIZE !== 0) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
