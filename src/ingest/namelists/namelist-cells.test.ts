import { expect, it } from 'vitest';
import { recommendedBy, starsIn } from './namelist-cells.ts';

it.each([
  ['37', 37],
  ['３７', 37],
  ['37人次', 37],
  ['37 票', 37],
  ['1,234', 1234],
  ['37.0', 37],
  ['0', 0],
])('%s recommended', (text, count) => {
  expect(recommendedBy(text)).toBe(count);
});

it.each(['三十多', '约37', '97%', '37.5', '-3', '第1名', '12,34', '1e5', '37/40', ''])('%s is no count', (text) => {
  expect(recommendedBy(text)).toBeUndefined();
});

it.each([
  ['★★★★★', 5],
  ['★★★☆☆', 3],
  ['★ ★ ★', 3],
  ['⭐⭐', 2],
  ['五星', 5],
  ['五星级', 5],
  ['四星级党员', 4],
  ['三颗星', 3],
  ['5', 5],
  ['５星', 5],
  ['5★', 5],
  ['4.0', 4],
  ['十星', 10],
])('%s are stars', (text, stars) => {
  expect(starsIn(text)).toBe(stars);
});

it.each(['☆☆☆', '优秀', '98', '0', '11', '第五', '四星半', '★★★（拟）', ''])('%s are no stars', (text) => {
  expect(starsIn(text)).toBeUndefined();
});
