import { expect, it } from 'vitest';
import { zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { news } from '../testing/articles.ts';
import { testTrees, type TreeRow } from '../testing/tables.ts';
import { checkTree } from '../testing/tree.ts';

/** An article that shows a table of this name. */
const showing = (file: string, more = '') => news(`monthly:\n  - file: ${file}\n    name: 走访情况\n${more}`);
const FILE = 'news/a/biao.csv';

/** A table in CSV, and what is found in it: a code with row and column. */
const table = (name: string, csv: string, found: readonly (readonly [string, number, number])[] = []): TreeRow => {
  const lines = csv.split('\n');
  return {
    name,
    input: { 'news/a/index.md': showing('biao.csv'), [FILE]: csv },
    expected: found.map(([code, row, column]) => {
      const before = lines[row - 1]!.split(',')
        .slice(0, column - 1)
        .join(',').length;
      return [code, FILE, row, before + (column > 1 ? 2 : 1)];
    }),
  };
};

testTrees([
  table('months and counts', '月份,走访（户）\n2026-01,12\n2026年2月,15\n'),
  table(
    'a title above, a total and a note below',
    '走访情况\n月份,走访,备注\n2026-01,12,节前\n2026-02,,\n合计,12,\n注：二月没有。\n',
  ),
  table('shares, and months out of order', '月份,满意率\n2026年3月,97.43%\n2026年1月,96%\n'),
  table('no header', '一月,12\n二月,13\n', [['A04', 1, 1]]),
  table('nothing below the header', '月份,走访\n', [['A04', 1, 1]]),
  table('words alone', '月份,备注\n2026-01,好\n', [['A04', 1, 1]]),
  table('a month without its year', '月份,走访\n1月,12\n', [['A05', 2, 1]]),
  table('what is no month', '月份,走访\n2026-01,12\n一季度,15\n', [['A05', 3, 1]]),
  table('a month twice', '月份,走访\n2026-01,12\n2026年1月,15\n', [['A05', 3, 1]]),
  table('a month that has not begun', '月份,走访\n2026-11,12\n2026-12,15\n', [['A05', 3, 1]]),
  table('what is no number', '月份,走访\n2026-01,12户\n2026-02,无\n', [
    ['A06', 2, 2],
    ['A06', 3, 2],
  ]),
  table('a comma too many', '月份,走访\n2026-01,1,234\n', [['T13', 2, 3]]),
  table('a total that is not the sum', '月份,走访\n2026-01,12\n2026-02,15\n合计,28\n', [['A07', 4, 2]]),
  table('a personal number', '月份,走访,备注\n2026-01,12,电话13800138000\n', [['S01', 2, 3]]),
  {
    name: 'another form',
    input: { 'news/a/index.md': showing('biao.xls'), 'news/a/biao.xls': 'x' },
    expected: [['A03', 'news/a/biao.xls', 1, 1]],
  },
  {
    name: 'no such file, and a table that nothing names',
    input: { 'news/a/index.md': showing('biao.csv'), 'news/a/biao2.csv': '月份,走访\n2026-01,12\n' },
    expected: [
      ['F05', 'news/a/biao2.csv', 1, 1],
      ['A01', 'news/a/index.md', 7, 11],
    ],
  },
  {
    name: 'what was taken back is not looked at',
    input: { 'news/a/index.md': showing('biao.csv', 'withdrawn: 有误\n'), [FILE]: '不是表\n' },
    expected: [],
  },
  {
    name: 'GBK, as Excel saves it',
    input: {
      'news/a/index.md': showing('biao.csv'),
      [FILE]: Buffer.concat([Buffer.from('d4c2b7dd2cd7dfb7c30d0a', 'hex'), Buffer.from('2026-01,12\r\n')]),
    },
    expected: [],
  },
]);

const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, cells: string, attributes = '') => `<row r="${number}"${attributes}>${cells}</row>`;

it('reads a workbook: dates as months; hidden rows and columns are told', async () => {
  const bytes = zipWorkbook({
    formats: [0, 'yyyy"年"m"月"'],
    before: '<cols><col min="3" max="3" hidden="1"/></cols>',
    rows:
      row(1, text('A1', '月份') + text('B1', '走访') + text('C1', '超期')) +
      row(2, '<c r="A2" s="1"><v>46023</v></c><c r="B2"><v>12</v></c><c r="C2"><v>1</v></c>') +
      row(3, text('A3', '2026-02') + '<c r="B3"><v>15</v></c><c r="C3"><v>0</v></c>', ' hidden="1"'),
  });
  const { issues, result } = await checkTree({
    'news/a/index.md': showing('biao.xlsx'),
    'news/a/biao.xlsx': Buffer.from(bytes),
  });
  expect(issues.map(({ code, cell }) => [code, cell?.row, cell?.column])).toEqual([
    ['A08', 1, 3],
    ['T20', 3, 1],
  ]);
  expect(result.content.monthly.get('news/a/biao.xlsx')?.value).toMatchObject({
    rows: [
      { month: '2026-01', cells: ['12', '1'] },
      { month: '2026-02', cells: ['15', '0'] },
    ],
  });
});

it('says how the number and its unit are written, in the words of the table', async () => {
  const { issues } = await checkTree({ 'news/a/index.md': showing('biao.csv'), [FILE]: '月份,上门\n2026-01,12户\n' });
  expect(issues.map(({ hint }) => hint)).toEqual(['这一格只写「12」，计量单位写在表头：「上门（户）」。']);
});
