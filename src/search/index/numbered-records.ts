import { crc32 } from 'node:zlib';
import { mixed } from '../keys/key-table.ts';
import { addressOfSource, type RecordSource, timeOfSource } from '../records/search-content.ts';

/** What a record is made from, with its number. */
export interface NumberedSource {
  source: RecordSource;
  number: number;
  /** How many come before it in the order of time. */
  rank: number;
  /** Of its address; 32 bits. */
  digest: number;
}

/** Days are counted from the beginning of a decade, and have so many numbers each. */
const DECADE = 10;
const DAY_NUMBERS = 16;
/** Among more than these no number is looked for. */
const WIDEST = 2 ** 24;
const DAY = 86_400_000;

/**
 * Numbers records, which come the oldest first, and puts them in the order of their numbers. A number follows from the
 * day and the address, not from how many come before: a record more or less leaves nearly all others their numbers, and
 * so what the index says of them.
 */
export function* numberedRecords(sources: Iterable<RecordSource>): Generator<NumberedSource> {
  const taken = new Set<number>();
  let waiting: NumberedSource[] = [];
  let rank = 0;
  let epoch: number | undefined;
  let day = 0;
  for (const source of sources) {
    const date = dayOf(source);
    epoch ??= decadeBefore(date);
    if (date - epoch > day) {
      day = date - epoch;
      const [ready, later] = [waiting.filter(isBefore(day)), waiting.filter((one) => !isBefore(day)(one))];
      yield* ready.sort(byNumber);
      waiting = later;
    }
    const digest = crc32(addressOfSource(source));
    const number = freeNumber(taken, day * DAY_NUMBERS, digest);
    taken.add(number);
    waiting.push({ source, number, rank: rank++, digest });
  }
  yield* waiting.sort(byNumber);
}

const isBefore =
  (day: number) =>
  ({ number }: NumberedSource) =>
    number < day * DAY_NUMBERS;

const byNumber = (a: NumberedSource, b: NumberedSource) => a.number - b.number;

/** Since 1970; of a time that is only a year or a month, its first day. */
function dayOf(source: RecordSource): number {
  return Math.floor(Date.parse(timeOfSource(source).slice(0, 10)) / DAY);
}

function decadeBefore(day: number): number {
  const year = new Date(day * DAY).getUTCFullYear();
  return Date.UTC(year - (year % DECADE)) / DAY;
}

/**
 * A number that none of the taken ones is. Where one is taken, another is tried among four times as many: so where a
 * board's pledges are all of one day, one that is taken away leaves nearly all others where they are.
 */
function freeNumber(taken: ReadonlySet<number>, from: number, digest: number): number {
  for (let tried = digest, width = DAY_NUMBERS; ; tried = mixed(tried + 1) >>> 0, width = Math.min(4 * width, WIDEST)) {
    const number = from + (tried % width);
    if (!taken.has(number)) return number;
  }
}
