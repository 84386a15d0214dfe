import { describe, expect, it } from 'vitest';
import {
  boardMarkdown,
  ledgerTree,
  type Cells,
  csv,
  pledge,
  testPlaces,
  UNIT_TEXT,
  xlsx,
  yaml,
} from '../../testing/pledges.ts';
import { checkTree } from '../../testing/tree.ts';

const of = (subject: string) => ({ 'items.csv': csv(pledge({ 承诺主体: subject })) });
const members = (...rows: Cells[]) =>
  ledgerTree({ 'items.csv': csv(...rows) }, { 'pledges/a/index.md': boardMarkdown().replace('党组织', '党员') });
const village = (name: string) => `name: ${name}\nkind: 党总支\nfield: 机关\n`;
const TWINS = { 'units/a.yaml': village('龙湖镇和平村党总支'), 'units/b.yaml': village('白岩乡和平村党总支') };

testPlaces([
  { name: 'an id', input: ledgerTree(of('gongwei')), expected: [] },
  { name: 'a name', input: ledgerTree(of('云岭县县直机关工委')), expected: [] },
  { name: 'the end of a name', input: ledgerTree(of('县直机关工委')), expected: [] },
  { name: 'no unit', input: ledgerTree(of('水利局')), expected: ['G09 pledges/a/items.csv:2:2'] },
  {
    name: 'no unit, in a workbook',
    input: ledgerTree({ 'items.xlsx': xlsx(pledge(), pledge({ 编号: '2', 承诺主体: '水利局' })) }),
    expected: ['G09 pledges/a/items.xlsx!B3'],
  },
  {
    name: 'no unit, in items.yaml',
    input: ledgerTree({ 'items.yaml': yaml(pledge({ 承诺主体: '水利局' })) }),
    expected: ['G09 pledges/a/items.yaml:2:9'],
  },
  {
    name: 'rows that follow each other, once',
    input: ledgerTree({ 'items.csv': csv(pledge({ 承诺主体: '水利局' }), pledge({ 编号: '2', 承诺主体: '水利局' })) }),
    expected: ['G09 pledges/a/items.csv:2:2'],
  },
  {
    name: 'the end of two names',
    input: ledgerTree(of('和平村党总支'), TWINS),
    expected: ['G09 pledges/a/items.csv:2:2'],
  },
  {
    name: 'a row that does not fit its schema is looked at too',
    input: ledgerTree({ 'items.csv': csv(pledge({ 承诺主体: '水利局', 完成时限: '年底' })) }),
    expected: ['G09 pledges/a/items.csv:2:2', 'T31 pledges/a/items.csv:2:5'],
  },
  {
    name: 'a unit whose file is not read',
    input: ledgerTree(of('shuiliju'), { 'units/shuiliju.yml': UNIT_TEXT }),
    expected: ['F05 units/shuiliju.yml:1:1'],
  },
  {
    name: 'members, whose unit is that of the board',
    input: members(pledge({ 承诺主体: '郑桂兰 村医' })),
    expected: [],
  },
  { name: 'members of a unit', input: members(pledge({ 承诺主体: '郑桂兰 村医', 所属单位: 'gongwei' })), expected: [] },
  {
    name: 'members of no unit',
    input: members(pledge({ 承诺主体: '郑桂兰 村医', 所属单位: '卫生院' })),
    expected: ['G09 pledges/a/items.csv:2:7'],
  },
  {
    name: 'a board of neither kind is reported as such',
    input: ledgerTree(of('水利局'), { 'pledges/a/index.md': boardMarkdown().replace('kind: 党组织\n', '') }),
    expected: ['D01 pledges/a/index.md:1:1'],
  },
]);

describe('what to write', () => {
  it.each([
    {
      name: 'a similar name',
      input: ledgerTree(of('云岭县县直机关党工委')),
      expected: '您是不是要写「云岭县县直机关工委」？',
    },
    {
      name: 'two names that fit',
      input: ledgerTree(of('和平村党总支'), TWINS),
      expected: '可能是：龙湖镇和平村党总支、白岩乡和平村党总支，写全称或编号。',
    },
    {
      name: 'the end of a similar name',
      input: ledgerTree(of('和平寸党总支'), { 'units/a.yaml': TWINS['units/a.yaml'] }),
      expected: '您是不是要写「龙湖镇和平村党总支」？',
    },
    {
      name: 'where nothing is similar',
      input: ledgerTree(of('水利局')),
      expected: '写 content/units/ 里的编号，或者一字不差的全称；新单位先建一个文件。',
    },
  ])('$name', async ({ input, expected }) => {
    const { issues } = await checkTree(input);
    expect(issues[0]!.hint).toBe(expected);
  });
});
