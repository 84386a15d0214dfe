import { expect, it } from 'vitest';
import { ledgerTree, csv, pledge, testPlaces, UNIT_TEXT } from '../../testing/pledges.ts';
import { checkTree, type PlantedTree } from '../../testing/tree.ts';

const about = (line: string): PlantedTree => ({
  ...ledgerTree({ 'items.csv': csv(pledge({ 编号: 'LL-12' }), pledge({ 编号: 'LL-13' })) }),
  'comments/a.md': `---\nreviewer: 严守正\npost: 书记\n${line}\ndate: 2026-06-28\nform: 现场\nproblems: 慢\n---\n`,
});
const wrong = ['G15 comments/a.md:4:9'];

testPlaces([
  { name: 'a pledge that is there', input: about('pledge: a/LL-12'), expected: [] },
  { name: 'in lower case', input: about('pledge: a/ll-12'), expected: [] },
  { name: 'a number that is not there', input: about('pledge: a/LL-14'), expected: wrong },
  { name: 'a board that is not there', input: about('pledge: b/LL-12'), expected: wrong },
  { name: 'a number without its board', input: about('pledge: LL-12'), expected: wrong },
  { name: 'a board without a number', input: about('pledge: a'), expected: wrong },
  { name: 'a unit', input: about('unit: gongwei'), expected: [] },
  {
    name: 'a unit that is not there is reported as such',
    input: about('unit: gongwie'),
    expected: ['R01 comments/a.md:4:7'],
  },
  {
    name: 'a member that is not there is reported as such',
    input: about('member: zheng'),
    expected: ['R02 comments/a.md:4:9'],
  },
  {
    name: 'a pledge whose row is wrong',
    input: { ...about('pledge: a/LL-12'), 'pledges/a/items.csv': csv(pledge({ 编号: 'LL-12', 完成时限: '年底' })) },
    expected: ['T31 pledges/a/items.csv:2:5'],
  },
  {
    name: 'a pledge of a table that cannot be read',
    input: { ...about('pledge: a/LL-12'), 'pledges/a/items.csv': '' },
    expected: ['F01 pledges/a/items.csv:1:1'],
  },
  {
    name: 'a pledge of a table in another format',
    input: {
      ...about('pledge: a/LL-12'),
      'pledges/a/items.csv': null,
      'pledges/a/items.ods': 'PK',
      'units/gongwei.yaml': UNIT_TEXT,
    },
    expected: ['F05 pledges/a/items.ods:1:1'],
  },
]);

it.each([
  { name: 'the most similar one', target: 'a/LL-1', expected: '您是不是要写「a/LL-12」？' },
  {
    name: 'how it is written',
    target: 'b/7',
    expected: '写「公示栏的编号/事项的编号」，如「liulin-2026/12」；公示栏的编号是它文件夹的名称。',
  },
])('proposes $name', async ({ target, expected }) => {
  const { issues } = await checkTree(about(`pledge: ${target}`));
  expect(issues[0]!.hint).toBe(expected);
});
