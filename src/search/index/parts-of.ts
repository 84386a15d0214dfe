import { createHash } from 'node:crypto';
import { PART_LIMIT } from '../keys/part.ts';
import type { RecordSource } from '../records/search-content.ts';

/** One record in so many ends a part. */
const USUAL_SIZE = 256;
const MOST = Math.min(512, PART_LIMIT - 1);

/**
 * Cuts records into parts. Where a part ends is decided by the record itself, not by counting: a record that is added
 * or taken away changes its own part and leaves the ones behind it as they were.
 */
export function* partsOf(sources: Iterable<RecordSource>): Generator<RecordSource[]> {
  let part: RecordSource[] = [];
  for (const source of sources) {
    part.push(source);
    if (part.length < MOST && !endsPart(source)) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function endsPart({ address }: RecordSource): boolean {
  return createHash('sha256').update(address).digest().readUInt32BE() % USUAL_SIZE === 0;
}
