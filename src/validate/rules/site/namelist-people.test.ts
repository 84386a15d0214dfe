import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const UNITS = { 'units/a.yaml': unit('柳林镇双河村党支部'), 'units/b.yaml': unit('龙湖镇双河村党支部') };
const SETTINGS = 'title: 名单\nyear: 2026\norganiser: 县委\nmethod: 推荐箱\npublishedAt: 2026-07-01 09:00\n';
const tree = (...rows: string[]) => ({
  ...UNITS,
  'recommendations/q.yaml': SETTINGS,
  'recommendations/q.csv': `姓名,支部,得票\n${rows.map((row) => `${row}\n`).join('')}`,
});
const at = (code: string, line: number, column: number): [string, string, number, number] => [
  code,
  'recommendations/q.csv',
  line,
  column,
];

testTrees([
  { name: 'by full name or id', input: tree('何小满,柳林镇双河村党支部,3', '周一,b,2'), expected: [] },
  { name: 'the same name in two units', input: tree('何小满,a,3', '何小满,b,2'), expected: [] },
  {
    name: 'once by id, once by name',
    input: tree('何小满,a,3', '何小满,柳林镇双河村党支部,2'),
    expected: [at('G55', 3, 1)],
  },
  {
    name: 'with spread letters and a post',
    input: tree('张　伟,a,3', '张伟（村医）,a,2'),
    expected: [at('G55', 3, 1)],
  },
  { name: 'a unit that several may be', input: tree('何小满,双河村党支部,3'), expected: [at('G56', 2, 5)] },
  {
    name: 'units told once',
    input: tree('何小满,无此支部,3', '周一,无此支部,3', '周二,a,1'),
    expected: [at('G56', 2, 5)],
  },
  { name: 'a surname alone', input: tree('何,a,3'), expected: [at('D26', 2, 1)] },
  { name: 'a mobile number in a reason', input: tree('何小满 13812345678,a,3'), expected: [at('S01', 2, 1)] },
]);
