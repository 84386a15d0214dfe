import { describe, expect, it } from 'vitest';
import { recordWith } from '../../testing/search-index.ts';
import type { SearchRecord } from '../records/record.ts';
import { addressOfSource } from '../records/search-content.ts';
import { numberedRecords } from './numbered-records.ts';

const record = (index: number, day: number): SearchRecord =>
  recordWith({ address: `/news/${index}/`, time: new Date(Date.UTC(2021, 2, 1 + day)).toISOString().slice(0, 10) });

const numbersOf = (records: readonly SearchRecord[]) =>
  new Map([...numberedRecords(records)].map(({ source, number }) => [addressOfSource(source), number]));

describe('numbers of records', () => {
  // Two on each day, and a board of 300 pledges among them.
  const records = Array.from({ length: 2000 }, (_, index) => record(index, index >> 1)).toSpliced(
    500,
    0,
    ...Array.from({ length: 300 }, (_, index) => record(10_000 + index, 250)),
  );

  it('ascend, each once, and say who came when', () => {
    const numbered = [...numberedRecords(records)];
    const numbers = numbered.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbered.toSorted((a, b) => a.rank - b.rank).map(({ source }) => source)).toEqual(records);
  });

  it.each([
    ['is added', (at: number) => records.toSpliced(at, 0, record(50_000, at >> 1))],
    ['is taken away', (at: number) => records.toSpliced(at, 1)],
  ])('stay, but for very few, when a record %s', (_, change) => {
    const before = numbersOf(records);
    for (const at of [300, 600, 1500, 2200]) {
      const ordered = change(at).toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
      const moved = [...numbersOf(ordered)].filter(([address, number]) => (before.get(address) ?? number) !== number);
      expect(moved.length).toBeLessThan(10);
    }
  });
});
