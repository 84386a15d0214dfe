import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const tree = (period: string) => ({
  'units/a.yaml': unit('甲党委'),
  'recommendations/q.yaml': `title: 名单\nyear: 2026\nperiod: ${period}\norganiser: 县委\nmethod: 推荐箱\npublishedAt: 2026-07-01 09:00\n`,
  'recommendations/q.csv': '姓名,支部,得票\n何小满,a,3\n',
});

testTrees([
  { name: 'which one of a year', input: tree('第三季度'), expected: [] },
  { name: 'a month', input: tree('7月'), expected: [] },
  { name: 'with the year', input: tree('2026年第三季度'), expected: [['G57', 'recommendations/q.yaml', 3, 9]] },
  {
    name: 'with the year, where the year is missing',
    input: {
      ...tree(''),
      'recommendations/q.yaml': tree('2026年第三季度')['recommendations/q.yaml'].replace('year: 2026\n', ''),
    },
    expected: [['D01', 'recommendations/q.yaml', 1, 1]],
  },
  {
    name: 'with the year in full width',
    input: tree('２０２５年'),
    expected: [['G57', 'recommendations/q.yaml', 3, 9]],
  },
]);
