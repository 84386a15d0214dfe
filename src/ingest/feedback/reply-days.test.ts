import { expect, it } from 'vitest';
import { daysIn } from './reply-days.ts';

it.each([
  ['3', 3],
  ['0', 0],
  ['３ 天', 3],
  ['12.0', 12],
  ['5个自然日', 5],
  ['当天', 0],
  ['当日办结', 0],
  ['-2', -2],
  ['－2天', -2],
])('%s is %i days', (text, days) => {
  expect(daysIn(text)).toBe(days);
});

it.each(['三五天', '3-5', '3个工作日', '1.5', '两周', '2026-07-03', '', '12345', '3天内'])('%s is no count', (text) => {
  expect(daysIn(text)).toBeUndefined();
});
