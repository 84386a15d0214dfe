import { expect, it } from 'vitest';
import { toldDay } from './told-day.ts';

it.each([
  { name: 'a day before', date: '2026-06-30', publishedAt: '2026-07-01', isTold: false },
  { name: 'the same day', date: '2026-07-01 15:00', publishedAt: '2026-07-01 09:00', isTold: false },
  { name: 'a year on', date: '2027-06-30', publishedAt: '2026-07-01', isTold: true },
  { name: 'the next day', date: '2026年7月2日', publishedAt: '2026-07-01 09:00', isTold: true },
  { name: 'no date, which is told elsewhere', date: '2027-02-30', publishedAt: '2026-07-01', isTold: false },
  { name: 'nothing published', date: '2027-06-30', publishedAt: undefined, isTold: false },
])('$name', ({ date, publishedAt, isTold }) => {
  const found = toldDay({ date, publishedAt }, { date: { line: 5, column: 5 } }, true);
  expect(found.map(({ code, line, column }) => [code, line, column])).toEqual(isTold ? [['D25', 5, 5]] : []);
});
