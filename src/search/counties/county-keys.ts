import { deflateRawSync } from 'node:zlib';
import { summaryIn, SUMMARY_NUMBERS } from '../../schema/open/search-summary.ts';
import { type CountyHead, type CountyListHead, COUNTY_LIST_VERSION, FILES, FORMAT } from '../format/format.ts';
import { ByteWriter } from '../keys/byte-writer.ts';
import { packed } from '../keys/packed-part.ts';
import type { SearchedCounty } from '../records/search-content.ts';

/** Numbers and counties in one file of keys, about: a reader loads some of them for each question. */
const ENTRIES = 640;
const MOST_FILES = 2048;

/**
 * Writes which county has which keys; answers the digest of the file that leads to all of them. `put` writes a file
 * under a name with a digest, and answers that. What is written depends on what the counties say alone.
 */
export function writeCountyKeys(
  counties: readonly SearchedCounty[],
  put: (nameOf: (digest: string) => string, bytes: Uint8Array) => string,
): string {
  const known = counties.map(({ summary }) => (summary === undefined ? undefined : summaryIn(summary)));
  const numbers = known.map((one) => (one?.format === FORMAT ? one.numbers : undefined));
  const total = numbers.reduce((sum, own) => sum + (own?.length ?? 0), 0);
  let files = 1;
  while (files < MOST_FILES && total / Math.max(1, counties.length) / files > ENTRIES / 4) files *= 2;
  const width = SUMMARY_NUMBERS / files;
  const at = new Uint32Array(counties.length);
  let digests = '';
  for (let file = 0; file < files; file++) {
    const entries = new Map<number, number[]>();
    for (const [county, own] of numbers.entries()) {
      for (; own && at[county]! < own.length && own[at[county]!]! < (file + 1) * width; at[county]!++) {
        const number = own[at[county]!]!;
        const having = entries.get(number);
        if (having) having.push(county);
        else entries.set(number, [county]);
      }
    }
    digests += put(FILES.counties, deflateRawSync(fileBytes(entries, file * width, counties.length), { level: 9 }));
  }
  const head: CountyListHead = {
    version: COUNTY_LIST_VERSION,
    counties: counties.map(({ id, name, root, newest }, index): CountyHead => {
      const state = known[index]?.format !== FORMAT ? 'unknown' : numbers[index] ? 'listed' : 'any';
      return { id, name, root, newest, state };
    }),
    digests,
  };
  return put(FILES.counties, packed(head));
}

/** How many numbers; how far each is from the one before; then the counties of each, a bit for each county. */
function fileBytes(entries: ReadonlyMap<number, readonly number[]>, from: number, counties: number): Uint8Array {
  const row = Math.ceil(counties / 8);
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const writer = new ByteWriter();
  writer.putNumber(sorted.length);
  let last = from - 1;
  for (const [number] of sorted) {
    writer.putNumber(number - last - 1);
    last = number;
  }
  const bits = new Uint8Array(sorted.length * row);
  for (const [index, [, having]] of sorted.entries())
    for (const county of having) bits[index * row + (county >>> 3)]! |= 1 << (county & 7);
  return Buffer.concat([writer.view(), bits]);
}
