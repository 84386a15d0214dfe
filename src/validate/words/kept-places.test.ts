import { expect, it } from 'vitest';
import { placesToKeep, withPlaces } from './kept-places.ts';
import type { WrittenText } from './written-texts.ts';

const TEXT = '县扶贫办的何守甜。\n何守甜。';
const written: WrittenText = {
  path: 'news/a.md',
  text: () => TEXT,
  stamp: 'a',
  day: undefined,
  piece: undefined,
  own: undefined,
  stretch: (start, end) => TEXT.slice(start, end),
  spanOf: (start, end) => ({ line: 1, column: start + 1, endLine: 1, endColumn: end + 1 }),
};
const unreadable = () => {
  throw new Error('read again');
};

it('a text whose findings are known need not be read to tell of them', () => {
  const hits = {
    near: [[5, 8, '何守田']] as [number, number, string][],
    disagreements: [{ start: 0, end: 2, otherStart: 2, otherEnd: 4 }],
  };
  const again = withPlaces({ ...written, stretch: unreadable, spanOf: unreadable }, placesToKeep(hits, written));
  for (const [start, end] of [
    [5, 8],
    [0, 2],
    [2, 4],
  ] as const) {
    expect(again.stretch(start, end)).toBe(written.stretch(start, end));
    expect(again.spanOf(start, end)).toEqual(written.spanOf(start, end));
  }
});

it('any other stretch is looked up', () => {
  expect(withPlaces(written, []).stretch(1, 4)).toBe('扶贫办');
});
