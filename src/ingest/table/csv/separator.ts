import { CsvFields } from './fields.ts';

const SEPARATORS = [',', ';', '\t'];
/** Records that are looked at. */
const HEAD = 10;
/** Fields of one record that are counted. */
const ENOUGH = 1000;

/**
 * What separates the cells, and the offset of the first record: behind the line `sep=;` where Excel's convention is
 * used.
 */
export function findSeparator(text: string): { separator: string; start: number } {
  const named = /^"?sep=([^"\n])"?(?:\n|$)/i.exec(text);
  if (named) return { separator: named[1]!, start: named[0].length };
  let separator = ',';
  let best = 0;
  for (const candidate of SEPARATORS) {
    const score = agreement(text, candidate);
    if (score > best) [separator, best] = [candidate, score];
  }
  return { separator, start: 0 };
}

/**
 * Higher the more records agree on a number of fields, then the larger that number is; 0 where nothing is separated.
 */
function agreement(text: string, separator: string): number {
  const records = new Map<number, number>();
  const fields = new CsvFields(text, separator);
  let seen = 0;
  for (let offset = 0; offset < text.length && seen < HEAD; offset = fields.next + 1) {
    const start = offset;
    let count = 1;
    for (fields.read(offset); !fields.isLast && count < ENOUGH; count++) fields.read(fields.next + 1);
    if (text.slice(start, fields.next).trim() === '') continue;
    seen++;
    records.set(count, (records.get(count) ?? 0) + 1);
  }
  let best = 0;
  for (const [count, times] of records) if (count > 1) best = Math.max(best, times * 2 * ENOUGH + count);
  return best;
}
