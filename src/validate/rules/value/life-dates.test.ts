import { expect, it } from 'vitest';
import { lifeDates } from './life-dates.ts';

const publishedAt = '2026-07-01 09:00';
const POSITIONS = { expires: { line: 5, column: 10 }, 'corrections.1.date': { line: 9, column: 11 } };

it.each([
  { name: 'nothing of the sort', value: { publishedAt }, expected: [] },
  { name: 'over a day later', value: { publishedAt, expires: '2026-07-02' }, expected: [] },
  { name: 'over on the same day', value: { publishedAt, expires: '2026-07-01' }, expected: [['L04', 5, 10]] },
  { name: 'over before', value: { publishedAt, expires: '2025-07-02' }, expected: [['L04', 5, 10]] },
  { name: 'put right on the same day', value: { publishedAt, corrections: [{ date: '2026-07-01' }] }, expected: [] },
  {
    name: 'the second time put right before it was there',
    value: { publishedAt, corrections: [{ date: '2026-07-03' }, { date: '2026-06-30' }] },
    expected: [['L05', 9, 11]],
  },
  { name: 'without a date of its own', value: { expires: '2020-01-01' }, expected: [] },
  { name: 'of other shapes', value: { publishedAt, expires: 7, corrections: 'no' }, expected: [] },
])('$name', ({ value, expected }) => {
  const found = lifeDates(value, POSITIONS, true);
  expect(found.map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});
