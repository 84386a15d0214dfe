import { describe, expect, it } from 'vitest';
import { board, boardTree, csv, pledge, testPlaces, UNIT, workbook, xlsx } from '../../testing/pledges.ts';
import { checkTree, SITE } from '../../testing/tree.ts';

const HEADERS = `${Object.keys(pledge()).join(',')}\n`;
const rows = (count: number, subject: string) =>
  csv(...Array.from({ length: count }, (_, index) => pledge({ 编号: String(index + 1), 承诺主体: subject })));
const VILLAGE = 'name: 双河村党支部\nkind: 党支部\nfield: 农村\n';
const village = (count: number, more = {}) =>
  boardTree({ 'items.csv': rows(count, 'shuanghe') }, { 'units/shuanghe.yaml': VILLAGE, ...more });
const GOOD = { 'items.csv': csv(pledge()) };

describe('boards and tables', () => {
  testPlaces([
    { name: 'belong together', input: boardTree(GOOD), expected: [] },
    {
      name: 'a board of all forms',
      input: boardTree({
        ...GOOD,
        'b.xlsx': xlsx(pledge({ 编号: '2' })),
        'c.yaml':
          '- 编号: 3\n  承诺主体: gongwei\n  承诺事项: 修桥 1 座\n  完成标准: 通车\n  完成时限: 2026-12-31\n  责任人: 甲\n',
      }),
      expected: [],
    },
    { name: 'a board without tables', input: boardTree({}), expected: ['G10 pledges/a/index.md:1:1'] },
    {
      name: 'a table of headers alone',
      input: boardTree({ 'items.csv': HEADERS }),
      expected: ['G10 pledges/a/items.csv:1:1'],
    },
    {
      name: 'a workbook of headers alone',
      input: boardTree({ 'items.xlsx': workbook([Object.keys(pledge())]) }),
      expected: ['G10 pledges/a/items.xlsx:1:1'],
    },
    { name: 'an empty list', input: boardTree({ 'items.yaml': '[]\n' }), expected: ['G10 pledges/a/items.yaml:1:1'] },
    {
      name: 'headers alone in two tables, told once',
      input: boardTree({ 'a.csv': HEADERS, 'b.csv': HEADERS }),
      expected: ['G10 pledges/a/a.csv:1:1'],
    },
    {
      name: 'headers alone beside a table with pledges',
      input: boardTree({ ...GOOD, 'next.csv': HEADERS }),
      expected: [],
    },
    {
      name: 'an empty file is told by itself',
      input: boardTree({ 'items.csv': '' }),
      expected: ['F01 pledges/a/items.csv:1:1'],
    },
    {
      name: 'an empty workbook is told by itself',
      input: boardTree({ 'items.xlsx': workbook([]) }),
      expected: ['T10 pledges/a/items.xlsx!A1'],
    },
    {
      name: 'a table that cannot be read is told by itself',
      input: boardTree({ 'items.csv': '甲,乙\n' }),
      expected: ['T10 pledges/a/items.csv:1:1'],
    },
    {
      name: 'a table in another format is told by itself',
      input: boardTree({ 'items.ods': 'PK' }),
      expected: ['F05 pledges/a/items.ods:1:1'],
    },
    {
      name: 'tables without a board',
      input: boardTree({ ...GOOD, 'b.csv': csv(pledge({ 编号: '2' })) }, { 'pledges/a/index.md': null }),
      expected: ['G11 pledges/a/b.csv:1:1', 'G11 pledges/a/items.csv:1:1'],
    },
    {
      name: 'headers alone without a board',
      input: boardTree({ 'items.csv': HEADERS }, { 'pledges/a/index.md': null }),
      expected: ['G11 pledges/a/items.csv:1:1'],
    },
  ]);

  it('says what an empty table needs', async () => {
    const { issues } = await checkTree(boardTree({ 'items.csv': HEADERS }));
    expect(issues[0]).toMatchObject({
      message: '台账里一项承诺也没有。空的公示栏不能发布。',
      hint: '在台账里填上承诺，一行一项；还没有填好的，先把公示栏的文件夹移出 content 目录。',
    });
  });
});

describe('the least number of pledges', () => {
  const first = 'G08 pledges/a/items.csv:2:2';
  const rule = (lines: string) => ({ 'site.yaml': `${SITE}rules:\n  minimum:${lines}\n` });
  testPlaces([
    { name: 'is reached', input: village(10), expected: [] },
    { name: 'is not reached', input: village(9), expected: [first] },
    {
      name: 'is another one by the rules of the site',
      input: village(3, rule('\n    - { field: 农村, count: 3 }')),
      expected: [],
    },
    { name: 'and is not reached', input: village(2, rule('\n    - { field: 农村, count: 3 }')), expected: [first] },
    {
      name: 'of the first rule that fits',
      input: village(4, rule('\n    - { kind: 党支部, count: 5 }\n    - { field: 农村, count: 3 }')),
      expected: [first],
    },
    { name: 'of another field', input: village(1, rule('\n    - { field: 机关, count: 3 }')), expected: [] },
    { name: 'is none where there are no rules', input: village(1, rule(' []')), expected: [] },
    {
      name: 'counts all tables of a year',
      input: village(5, { 'pledges/b/index.md': board('', '又一块'), 'pledges/b/items.csv': rows(5, '双河村党支部') }),
      expected: [],
    },
    {
      name: 'counts each year by itself',
      input: village(10, {
        'pledges/b/index.md': board('', '又一块').replace('year: 2026', 'year: 2025'),
        'pledges/b/items.csv': rows(5, 'shuanghe'),
      }),
      expected: ['G08 pledges/b/items.csv:2:2'],
    },
    {
      name: 'does not count drafts',
      input: village(5, { 'pledges/a/index.md': board('draft: true\n') }),
      expected: [],
    },
    {
      name: 'is not asked of members',
      input: boardTree(
        { 'items.csv': csv(pledge({ 承诺主体: '何守田 书记' })) },
        { 'units/shuanghe.yaml': VILLAGE, 'pledges/a/index.md': board().replace('党组织', '党员') },
      ),
      expected: [],
    },
  ]);
});

describe('the calendar of a notice', () => {
  const noticed = (notice: string) => ({
    'pledges/a/index.md': board().replace('notice:\n  to: 2026-03-18\n', notice),
  });
  testPlaces([
    { name: 'is not needed for an end of its own', input: boardTree(GOOD), expected: [] },
    { name: 'is not there', input: boardTree(GOOD, noticed('')), expected: ['G16 pledges/a/index.md:2:8'] },
    {
      name: 'is of another year',
      input: boardTree(GOOD, {
        ...noticed('notice:\n  from: 2026-03-12\n'),
        'holidays.yaml': '- { name: 元旦, from: 2025-01-01 }\n',
      }),
      expected: ['G16 pledges/a/index.md:10:9'],
    },
    {
      name: 'is there',
      input: boardTree(GOOD, {
        ...noticed('notice:\n  days: 7\n'),
        'holidays.yaml': '- { name: 元旦, from: 2026-01-01 }\n',
      }),
      expected: [],
    },
  ]);
});

describe('titles', () => {
  testPlaces([
    {
      name: 'of two boards',
      input: boardTree(GOOD, { 'pledges/b/index.md': board(), 'pledges/b/items.csv': csv(pledge()) }),
      expected: ['G21 pledges/b/index.md:2:8'],
    },
    {
      name: 'of a board and an appraisal',
      input: boardTree(GOOD, {
        'units/gongwei.yaml': UNIT,
        'appraisals/x.yaml':
          'title: 县直机关公开承诺\norganiser: 县委\ndate: 2026-07-10\nmethod: 无记名投票\nrows:\n  - { unit: gongwei, issued: 2, returned: 2, valid: 2, excellent: 2, good: 0, fair: 0, poor: 0 }\n',
      }),
      expected: ['G21 appraisals/x.yaml:1:8'],
    },
  ]);
});
