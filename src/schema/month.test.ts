import { expect, it } from 'vitest';
import { month } from './field.ts';

it.each([
  ['2026-05', '2026-05'],
  ['2026-5', '2026-05'],
  ['2026年5月', '2026-05'],
  ['2026.05', '2026-05'],
  ['2026年5月8日', '2026-05'],
  ['2026-05-08', '2026-05'],
])('%s is the month %s', (written, expected) => {
  expect(month().parse(written)).toBe(expected);
});

it.each(['2026', '5月', '2026-13', '去年', ''])('%s is no month', (written) => {
  expect(month().safeParse(written).success).toBe(false);
});
