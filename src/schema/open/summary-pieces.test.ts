import { describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { SUMMARY_NUMBERS } from './search-summary.ts';
import {
  MOST_LIST_BYTES,
  MOST_PIECE_BYTES,
  publishedSummary,
  type SummaryList,
  summaryListIn,
  summaryOfPieces,
} from './summary-pieces.ts';

function someNumbers(dice: TestDice, count: number): Uint32Array {
  return Uint32Array.from(new Set(Array.from({ length: count }, () => dice.below(SUMMARY_NUMBERS)))).sort();
}

function readBack({ list, pieces }: ReturnType<typeof publishedSummary>) {
  return summaryOfPieces(summaryListIn(list) as SummaryList, (digest) => pieces.get(digest));
}

it('numbers are read as they were written', () => {
  const dice = new TestDice(5);
  const lists = [0, 1, 2, 5000, 5001, 50_000].map((count) => someNumbers(dice, count));
  const close = Uint32Array.from({ length: 12_000 }, (_, index) => 9_000_000 + index);
  for (const numbers of [...lists, close, Uint32Array.from([0, 127, 128, 129, 65_536, SUMMARY_NUMBERS - 1])])
    expect(readBack(publishedSummary({ format: 4, numbers }))).toEqual({ format: 4, numbers });
  expect(readBack(publishedSummary({ format: 4, numbers: undefined }))).toEqual({ format: 4, numbers: undefined });
});

it('some numbers more or less change a few small files', () => {
  const dice = new TestDice(6);
  const numbers = someNumbers(dice, 300_000);
  const before = publishedSummary({ format: 4, numbers });
  const [more, less] = [someNumbers(dice, 12), new Set(Array.from({ length: 12 }, () => dice.pick([...numbers])))];
  const edited = Uint32Array.from(new Set([...numbers, ...more].filter((number) => !less.has(number)))).sort();
  const after = publishedSummary({ format: 4, numbers: edited });
  const changed = [...after.pieces].filter(([digest]) => !before.pieces.has(digest));
  expect(changed.length).toBeGreaterThan(5);
  // One that was cut in half counts twice.
  expect(changed.length).toBeLessThanOrEqual(26);
  for (const [, { length }] of after.pieces) expect(length).toBeLessThanOrEqual(MOST_PIECE_BYTES);
  expect(after.list.length).toBeLessThan(3000);
});

it('many numbers fit what is read of a county; of too many all may be there', () => {
  const every = (step: number) => Uint32Array.from({ length: SUMMARY_NUMBERS / step }, (_, index) => step * index);
  const many = publishedSummary({ format: 4, numbers: every(5) });
  expect(many.pieces.size).toBeGreaterThan(500);
  expect(many.list.length).toBeLessThan(MOST_LIST_BYTES);
  expect(publishedSummary({ format: 4, numbers: every(3) })).toEqual({
    list: 'bangyang-search-pieces 1 4 *\n',
    pieces: new Map(),
  });
});

describe('anything else is none', () => {
  const sound = publishedSummary({ format: 4, numbers: Uint32Array.from([5, 6, 70_000]) });
  const [digest] = [...sound.pieces.keys()];

  it('of lists', () => {
    expect(summaryListIn(sound.list)).toEqual({ format: 4, count: 3, pieces: [digest] });
    expect(summaryListIn(sound.list.replace('pieces 1', 'pieces 2'))).toBe('newer');
    for (const text of [
      '',
      '<html>',
      sound.list.slice(0, -1),
      `${sound.list}\n`,
      sound.list.replace(/.\n$/, '\n'),
      sound.list.replace(/.\n$/, '/\n'),
      sound.list.replace(/.{16}\n$/, '../../../sums.txt\n'),
      sound.list.replace(' 3\n', ' 99999999\n'),
      sound.list.replace(' 3\n', ' *\n'),
      sound.list.replace('pieces 1', 'pieces 0'),
    ])
      expect(summaryListIn(text), JSON.stringify(text.slice(0, 60))).toBeUndefined();
  });

  it('of pieces', () => {
    const list = (count: number, pieces: readonly string[] = ['a']): SummaryList => ({ format: 4, count, pieces });
    const of = (bytes: readonly number[], count: number) => summaryOfPieces(list(count), () => Uint8Array.from(bytes));
    expect(of([5, 0], 2)?.numbers).toEqual(Uint32Array.from([5, 6]));
    for (const [bytes, count] of [
      [[5, 0], 1],
      [[5, 0], 3],
      [[5, 0x80], 2],
      [[0x80, 0x80, 0x80, 0x80, 0x80, 0], 1],
      [[0xff, 0xff, 0xff, 0x7f], 1],
    ] as const)
      expect(of(bytes, count), JSON.stringify(bytes)).toBeUndefined();
    // The same again, and one that is not there.
    expect(summaryOfPieces(list(2, ['a', 'a']), () => Uint8Array.from([5]))).toBeUndefined();
    expect(summaryOfPieces(list(1), () => undefined)).toBeUndefined();
  });
});
