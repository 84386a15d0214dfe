import { NumberReader } from '../format/format.ts';
import type { KeyPlaces } from './key-run.ts';
import type { Part } from './part.ts';
import type { NumberRange } from './tier-borders.ts';

/**
 * Adds the places of a part's key that lie in records of a range. `first`: the number of the part's first record;
 * `last`: of the record whose places were added before. Returns the number of the last one added.
 */
export function placesWithin(
  { firstSteps, streams }: Part,
  key: number,
  first: number,
  last: number,
  range: NumberRange,
  link: boolean,
  to: KeyPlaces,
): number {
  const steps = new NumberReader(streams.steps.bytes, streams.steps.starts[key]);
  const highs = new NumberReader(streams.highs.bytes, streams.highs.starts[key]);
  const end = streams.lows.starts[key + 1]!;
  let record = first;
  for (let low = streams.lows.starts[key]!, step = firstSteps[key]!; ; step = steps.next()) {
    record += step >>> 1;
    const places = step & 1 ? steps.next() : 1;
    const bytes = link ? 2 * places : places;
    const highFrom = highs.at;
    for (let count = 0; count < bytes; count++) highs.next();
    if (record >= range.from && record < range.to) {
      to.steps.putNumber((record - last) * 2 + (step & 1));
      if (step & 1) to.steps.putNumber(places);
      to.highs.putBytes(streams.highs.bytes, highFrom, highs.at);
      to.lows.putBytes(streams.lows.bytes, low, low + bytes);
      last = record;
    }
    low += bytes;
    if (low >= end) return last;
  }
}
