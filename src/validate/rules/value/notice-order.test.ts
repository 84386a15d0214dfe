import { expect, it } from 'vitest';
import { noticeOrder } from './notice-order.ts';

const POSITIONS = { 'notice.to': { line: 9, column: 7 } };

it.each([
  { name: 'five days', notice: { from: '2026-01-12', to: '2026-01-16' }, expected: [] },
  { name: 'one day', notice: { from: '2026-01-12', to: '2026-01-12' }, expected: [] },
  { name: 'the wrong way round', notice: { from: '2026-01-12', to: '2026-01-11' }, expected: [['G17', 9, 7]] },
  { name: 'an end alone, which may lie before the publication', notice: { to: '2026-01-11' }, expected: [] },
  { name: 'working days', notice: { from: '2026-01-12', days: 5 }, expected: [] },
  { name: 'no notice', notice: undefined, expected: [] },
  { name: 'a text, which is reported elsewhere', notice: '2026-01-12', expected: [] },
])('$name', ({ notice, expected }) => {
  expect(noticeOrder({ notice }, POSITIONS, true).map(({ code, line, column }) => [code, line, column])).toEqual(
    expected,
  );
});
