import { news } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const on = (date: string) => ({ 'news/a.md': news().replace('2026-07-01', date) });

testTrees([
  { name: 'next year', input: on('2027-11-20 09:00'), expected: [] },
  { name: 'a year and a day on', input: on('2027-11-21'), expected: [['D24', 'news/a.md', 3, 14]] },
  { name: 'a slip of the year', input: on('2062-11-01 09:00'), expected: [['D24', 'news/a.md', 3, 14]] },
  {
    name: 'what was taken back',
    input: { 'news/a.md': news('withdrawn: 有误\n').replace('2026-07-01', '2062-07-01') },
    expected: [],
  },
]);
