import { expect, it } from 'vitest';
import { ledgerTree, csv, pledge, testPlaces, workbook, xlsx } from '../../testing/pledges.ts';
import { checkTree } from '../../testing/tree.ts';

const HEADERS = `${Object.keys(pledge()).join(',')}\n`;
const GOOD = { 'items.csv': csv(pledge()) };

testPlaces([
  { name: 'belong together', input: ledgerTree(GOOD), expected: [] },
  {
    name: 'a board of all forms',
    input: ledgerTree({
      ...GOOD,
      'b.xlsx': xlsx(pledge({ 编号: '2' })),
      'c.yaml':
        '- 编号: 3\n  承诺主体: gongwei\n  承诺事项: 修桥 1 座\n  完成标准: 通车\n  完成时限: 2026-12-31\n  责任人: 甲\n',
    }),
    expected: [],
  },
  { name: 'a board without tables', input: ledgerTree({}), expected: ['G10 pledges/a/index.md:1:1'] },
  {
    name: 'a table of headers alone',
    input: ledgerTree({ 'items.csv': HEADERS }),
    expected: ['G10 pledges/a/items.csv:1:1'],
  },
  {
    name: 'a workbook of headers alone',
    input: ledgerTree({ 'items.xlsx': workbook([Object.keys(pledge())]) }),
    expected: ['G10 pledges/a/items.xlsx:1:1'],
  },
  { name: 'an empty list', input: ledgerTree({ 'items.yaml': '[]\n' }), expected: ['G10 pledges/a/items.yaml:1:1'] },
  {
    name: 'headers alone in two tables are reported once',
    input: ledgerTree({ 'a.csv': HEADERS, 'b.csv': HEADERS }),
    expected: ['G10 pledges/a/a.csv:1:1'],
  },
  {
    name: 'headers alone beside a table with pledges',
    input: ledgerTree({ ...GOOD, 'next.csv': HEADERS }),
    expected: [],
  },
  {
    name: 'an empty file is reported as such',
    input: ledgerTree({ 'items.csv': '' }),
    expected: ['F01 pledges/a/items.csv:1:1'],
  },
  {
    name: 'an empty workbook is reported as such',
    input: ledgerTree({ 'items.xlsx': workbook([]) }),
    expected: ['T10 pledges/a/items.xlsx!A1'],
  },
  {
    name: 'a table that cannot be read is reported as such',
    input: ledgerTree({ 'items.csv': '甲,乙\n' }),
    expected: ['T10 pledges/a/items.csv:1:1'],
  },
  {
    name: 'a table in another format is reported as such',
    input: ledgerTree({ 'items.ods': 'PK' }),
    expected: ['F05 pledges/a/items.ods:1:1'],
  },
  {
    name: 'tables without a board',
    input: ledgerTree({ ...GOOD, 'b.csv': csv(pledge({ 编号: '2' })) }, { 'pledges/a/index.md': null }),
    expected: ['G11 pledges/a/b.csv:1:1', 'G11 pledges/a/items.csv:1:1'],
  },
  {
    name: 'headers alone without a board',
    input: ledgerTree({ 'items.csv': HEADERS }, { 'pledges/a/index.md': null }),
    expected: ['G11 pledges/a/items.csv:1:1'],
  },
]);

it('says what an empty table needs', async () => {
  const { issues } = await checkTree(ledgerTree({ 'items.csv': HEADERS }));
  expect(issues[0]).toMatchObject({
    message: '台账里一项承诺也没有。空的公示栏不能发布。',
    hint: '在台账里填上承诺，一行一项；还没有填好的，先把公示栏的文件夹移出 content 目录。',
  });
});
