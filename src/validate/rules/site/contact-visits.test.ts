import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const point = (rest: string) => ({
  'units/a.yaml': unit('甲党委', `contactPoints:\n  - { leader: 方知行 县长, since: 2026-01-15, ${rest} }\n`),
});

testTrees([
  { name: 'as many as days', input: point('visits: 2, visitDays: [2026-02-01, 2026-03-01]'), expected: [] },
  { name: 'days alone', input: point('visitDays: [2026-02-01]'), expected: [] },
  { name: 'the day it began', input: point('visitDays: [2026-01-15]'), expected: [] },
  {
    name: 'more than days',
    input: point('visits: 3, visitDays: [2026-02-01]'),
    expected: [['R52', 'units/a.yaml', 5, 50]],
  },
  {
    name: 'a day twice',
    input: point('visitDays: [2026-02-01, 2026-2-1]'),
    expected: [['R52', 'units/a.yaml', 5, 66]],
  },
  { name: 'before it began', input: point('visitDays: [2025-12-31]'), expected: [['R52', 'units/a.yaml', 5, 54]] },
  { name: 'a day ahead', input: point('visitDays: [2062-03-01]'), expected: [['R52', 'units/a.yaml', 5, 54]] },
]);
