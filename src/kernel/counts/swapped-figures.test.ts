import { expect, it } from 'vitest';
import { swappedFigures } from './swapped-figures.ts';

it.each([
  ['装展板1126块。后来数是1162块。', ['1162块 1126块']],
  ['装展板1126块，1162块都亮。', ['1162块 1126块']],
  ['收入1200元，支出2100元；12人，21人', []],
  ['修路1126米，又修1162户', []],
])('%s', (text, expected) => {
  const found = swappedFigures(text).map(
    ({ start, end, otherStart, otherEnd }) => `${text.slice(start, end)} ${text.slice(otherStart, otherEnd)}`,
  );
  expect(found).toEqual(expected);
});
