import { crc32, deflateRawSync } from 'node:zlib';
import type { Fold } from '../format/fold.ts';
import { LONG_NAME, type StoredText, type StoredTitle, TEXT_UNIT } from '../format/format.ts';
import type { SearchRecord } from '../records/record.ts';
import { numbersOfKeys } from './numbers-of-keys.ts';
import type { Part, PartMaker } from './part.ts';
import { pinyinLetters } from './pinyin-letters.ts';
import { placeZones } from './placed-zones.ts';

/** A file for some records that follow each other. */
export interface TextFile {
  /** Of the text of each record, in `TEXT_UNIT`. */
  lengths: number[];
  bytes: Uint8Array;
}

/** Everything that the index keeps of some records, and that does not change with the others. */
export interface PackedPart {
  part: Part;
  texts: readonly TextFile[];
  titles: Uint8Array;
  /** Of each record: its names and title in pinyin; '' where it is not found by pinyin. */
  letters: readonly string[];
  /** Of each record: how many letters its first name or title has, at most `LONG_NAME`. */
  nameLengths: readonly number[];
  /** Of each record: which values it has, and of which address, for who looks for a mistake. */
  facets: readonly Pick<SearchRecord, 'address' | 'facets'>[];
  /** Of all of them. */
  names: readonly string[];
  /** What stands for their keys, for other sites; ascending. */
  numbers: Uint32Array;
}

/**
 * Letters in one file of texts: what has to be uploaded where one of them has changed. From the least on a file ends
 * behind one record in so many, which its address decides: so what changes a file leaves the ones behind it as they
 * were.
 */
const LEAST_LETTERS = 10_000;
const MOST_LETTERS = 40_000;
const ENDING = 4;

/** `numbers`: of the records, counted from the first. */
export function packPart(
  records: readonly SearchRecord[],
  numbers: readonly number[],
  fold: Fold,
  maker: PartMaker,
): PackedPart {
  const placed = records.map(placeZones);
  const texts: TextFile[] = [];
  let stored: Uint8Array[] = [];
  let size = 0;
  for (const [index, { address, title, kind, time, face }] of records.entries()) {
    const zones = placed[index]!;
    const text: StoredText = {
      address,
      title,
      kind,
      date: time.slice(0, 10),
      zones: [zones.title, zones.headings, zones.text],
      ...(face && { face }),
    };
    stored.push(filledUp(packed(text)));
    size += zones.text.length;
    const ends = size >= MOST_LETTERS || (size >= LEAST_LETTERS && crc32(address) % ENDING === 0);
    if (!ends && index + 1 < records.length) continue;
    texts.push({ lengths: stored.map(({ length }) => length / TEXT_UNIT), bytes: Buffer.concat(stored) });
    stored = [];
    size = 0;
  }
  const titles = records.map(({ address, title, kind, time, face }): StoredTitle => {
    const known = [address, title, kind, time.slice(0, 10)] as const;
    return face ? [...known, face] : known;
  });
  const folded = placed.map(({ title, headings, text }) => ({
    title: fold(title),
    headings: fold(headings),
    text: fold(text),
  }));
  const part = maker.make(folded, numbers);
  return {
    part,
    texts,
    titles: packed(titles),
    letters: records.map(({ names, title, byPinyin }) => (byPinyin ? pinyinLetters([...names, title]) : '')),
    nameLengths: placed.map(({ title }) => Math.max(0, Math.min(LONG_NAME, title.indexOf('\n')))),
    facets: records.map(({ address, facets }) => ({ address, facets })),
    names: records.flatMap(({ names }) => names),
    numbers: numbersOfKeys(
      part.keys,
      folded.map(({ title }) => title),
      folded.flatMap(({ title, headings, text }) => [title, headings, text]),
    ),
  };
}

/** With nothing behind it, which what unpacks it does not look at. */
function filledUp(bytes: Uint8Array): Uint8Array {
  const filled = new Uint8Array(Math.ceil(bytes.length / TEXT_UNIT) * TEXT_UNIT);
  filled.set(bytes);
  return filled;
}

/** JSON in UTF-16, which packs Han letters tighter than UTF-8 does. */
export function packed(value: unknown): Uint8Array {
  return deflateRawSync(Buffer.from(JSON.stringify(value), 'utf16le'), { level: 9 });
}
