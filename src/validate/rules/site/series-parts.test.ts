import { news } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const series = (more = '') => ({ 'series/chashan.yaml': `名称: 茶山上的二十年\n${more}` });
const parts = (...rows: [id: string, part: string, more?: string][]) =>
  Object.fromEntries(
    rows.map(([id, part, more = '']) => [
      `news/${id}.md`,
      news(`series: ${part}\n${more}`).replace('开会', `动态 ${id}`),
    ]),
  );
const part = (number: number) => `{ 名称: 茶山上的二十年, 篇次: ${number} }`;
const LATER = (text: string) => text.replace('2026-07-01', '2027-02-01');

testTrees([
  { name: 'parts one after the other', input: { ...series(), ...parts(['a', part(1)], ['b', part(2)]) }, expected: [] },
  {
    name: 'a name written in another way, an id, and one line',
    input: {
      ...series(),
      ...parts(['a', '《茶山上的二十年》 第一篇'], ['b', 'chashan 2'], ['c', '茶山上的 二十年（三）']),
    },
    expected: [],
  },
  { name: 'a series that nothing names yet', input: series('篇数: 3\n'), expected: [] },
  {
    name: 'a name with another letter',
    input: { ...series(), ...parts(['a', '茶山上的廿十年 1']) },
    expected: [['R60', 'news/a.md', 6, 9]],
  },
  { name: 'a series without a file', input: parts(['a', part(1)]), expected: [['R60', 'news/a.md', 6, 15]] },
  {
    name: 'a series whose file is misplaced is told there',
    input: { 'series/chashan.yml': '名称: 茶山上的二十年\n', ...parts(['a', 'chashan 1']) },
    expected: [['F05', 'series/chashan.yml', 1, 1]],
  },
  {
    name: 'a series whose file has no name is told there',
    input: { 'series/chashan.yaml': '简介: 一座茶山。\n', ...parts(['a', part(1)]) },
    expected: [['D01', 'series/chashan.yaml', 1, 1]],
  },
  {
    name: 'two parts of one number',
    input: { ...series(), ...parts(['a', part(1)], ['b', part(1)]) },
    expected: [['R61', 'news/b.md', 6, 28]],
  },
  {
    name: 'what was taken back leaves its number to another',
    input: { ...series(), ...parts(['a', part(1), 'withdrawn: 有误\n'], ['b', part(1)], ['c', part(2)]) },
    expected: [],
  },
  {
    name: 'what was taken back is not missed',
    input: { ...series(), ...parts(['a', part(1), 'withdrawn: 有误\n'], ['c', part(2)]) },
    expected: [],
  },
  {
    name: 'parts that are missing are told once',
    input: { ...series(), ...parts(['a', part(1)], ['b', part(4)], ['c', part(5)]) },
    expected: [['R62', 'news/b.md', 6, 28]],
  },
  {
    name: 'the first is missing',
    input: { ...series(), ...parts(['b', part(2)]) },
    expected: [['R62', 'news/b.md', 6, 28]],
  },
  {
    name: 'of a draft nobody misses anything',
    input: { ...series(), ...parts(['b', part(2), 'draft: true\n']) },
    expected: [],
  },
  {
    name: 'a part before the one before it',
    input: { ...series(), ...parts(['a', part(1), 'draft: true\n'], ['b', part(2)]) },
    expected: [['R63', 'news/b.md', 6, 28]],
  },
  {
    name: 'a part that comes later comes in its turn',
    input: {
      ...series('篇数: 2\n'),
      ...parts(['a', part(1)]),
      'news/b.md': LATER(parts(['b', part(2)])['news/b.md']!),
    },
    expected: [],
  },
  {
    name: 'more parts than the series has',
    input: { ...series('篇数: 2\n'), ...parts(['a', part(1)], ['b', part(2)], ['c', part(3)]) },
    expected: [['R64', 'news/c.md', 6, 28]],
  },
  {
    name: 'no part',
    input: { ...series(), ...parts(['a', '茶山上的二十年']) },
    expected: [['D40', 'news/a.md', 6, 9]],
  },
  {
    name: 'two series of one name',
    input: { ...series(), 'series/chashan-2.yaml': '名称: 茶山上的二十年\n', ...parts(['a', part(1)]) },
    expected: [['R65', 'series/chashan.yaml', 1, 5]],
  },
]);
