import { branch, news, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const UNIT = { 'units/liulin.yaml': unit() };
const withAward = (more: string) => ({
  ...UNIT,
  'exemplars/branches/qushui/index.md': branch(`荣誉:\n  - 名称: 先进基层党组织\n${more}`),
});

testTrees([
  { name: 'an update of today', input: { 'news/a.md': news('updatedAt: 2026-11-20 23:00\n') }, expected: [] },
  {
    name: 'an update of tomorrow',
    input: { 'news/a.md': news('updatedAt: 2026年11月21日\n') },
    expected: [['G02', 'news/a.md', 6, 12]],
  },
  {
    name: 'an update of what is published later',
    input: { 'news/a.md': news('updatedAt: 2026-12-01\n').replace('2026-07-01', '2026-12-01 09:00') },
    expected: [],
  },
  { name: 'an update of a draft', input: { 'news/a.md': news('updatedAt: 2026-12-01\ndraft: true\n') }, expected: [] },
  { name: 'an honour of this year, withdrawn', input: withAward('    年份: 2026\n    撤销: 2026-11\n'), expected: [] },
  {
    name: 'an honour that is withdrawn next month',
    input: withAward('    年份: 2026\n    撤销: 2026年12月\n'),
    expected: [['G02', 'exemplars/branches/qushui/index.md', 12, 9]],
  },
  {
    name: 'an honour of next year',
    input: withAward('    年份: 2027\n'),
    expected: [['G02', 'exemplars/branches/qushui/index.md', 11, 9]],
  },
]);
