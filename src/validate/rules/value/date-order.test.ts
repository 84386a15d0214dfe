import { expect, it } from 'vitest';
import { dateOrder } from './date-order.ts';

const POSITIONS = { updatedAt: { line: 4, column: 12 } };

it.each([
  { name: 'later', published: '2026-07-01', updated: '2026-07-02', isRefused: false },
  { name: 'the same day', published: '2026-07-01 09:00', updated: '2026-07-01', isRefused: false },
  { name: 'a day before', published: '2026-07-01', updated: '2026-06-30', isRefused: true },
  { name: 'an hour before', published: '2026-07-01 09:00', updated: '2026-07-01 08:00', isRefused: true },
  { name: 'written in Chinese', published: '2026年10月1日', updated: '2026年9月30日', isRefused: true },
  { name: 'not a date, which is reported elsewhere', published: '2026-07-01', updated: '2026-02-30', isRefused: false },
])('$name', ({ published, updated, isRefused }) => {
  const found = dateOrder({ publishedAt: published, updatedAt: updated }, POSITIONS, true);
  expect(found.map(({ code, line, column }) => [code, line, column])).toEqual(isRefused ? [['D05', 4, 12]] : []);
});
