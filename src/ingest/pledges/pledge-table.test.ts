import { describe, expect, it } from 'vitest';
import { csv, pledge, settled, workbook, xlsx } from '../../validate/testing/pledges.ts';
import { readCsv } from '../table/csv/csv.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import { type PledgeTable, readPledgeTable } from './pledge-table.ts';

const inCsv = (text: string) => readPledgeTable(readCsv(text).sheets[0]!);
const inWorkbook = (bytes: Uint8Array) => readPledgeTable(readXlsx(bytes).sheets[0]!);

/** What is found: `code row:cell`. */
function places({ findings }: PledgeTable): string[] {
  return findings.map(({ code, cell }) => `${code} ${cell?.row}:${cell?.column}`);
}

const ids = ({ rows }: PledgeTable) => rows.map(({ value }) => value['id']);
const MERGED = '<mergeCells><mergeCell ref="A3:G3"/></mergeCells>';
const HEADERS = Object.keys(pledge());
const GOOD = Object.values(pledge());

it('headers reach down into a second row, where one of them has headers of its own', () => {
  const down = HEADERS.map((_, column) => String.fromCharCode(65 + column)).map((letter) => `${letter}1:${letter}2`);
  const merged = `<mergeCells>${[...down, 'G1:H1'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const first = [...HEADERS, '进展情况'];
  const second = [...HEADERS.map(() => ''), '一季度', '二季度'];
  const table = inWorkbook(
    workbook([first, second, [...GOOD, '2026-03-30 开工', '2026-06-01 完工'], ['2', ...GOOD.slice(1)]], merged),
  );
  expect(places(table)).toEqual([]);
  expect(ids(table)).toEqual(['1', '2']);
  expect(table.rows[0]?.value['progress']).toHaveLength(2);
});

describe('a row', () => {
  it('is a pledge by canonical keys', () => {
    const { rows, findings } = inCsv(csv(pledge({ 具体措施: '分两段\n先装东头' })));
    expect(findings).toEqual([]);
    expect(rows.map(({ name, value }) => [name, value])).toEqual([
      [
        '第 2 行',
        {
          id: '1',
          subject: 'gongwei',
          item: '老街装路灯',
          standard: '60 盏都亮',
          due: '2026-12-31',
          owner: '严守正 书记',
          measures: '分两段\n先装东头',
        },
      ],
    ]);
  });

  it.each([
    { name: 'a day as Excel counts it', input: inWorkbook(xlsx(pledge({ 完成时限: 46387 }))), expected: '2026-12-31' },
    {
      name: 'a day as Excel writes it to CSV',
      input: inCsv(csv(pledge({ 完成时限: '2026/12/31' }))),
      expected: '2026-12-31',
    },
    {
      name: 'a day in Chinese, left to the schema',
      input: inCsv(csv(pledge({ 完成时限: '2026年12月31日' }))),
      expected: '2026年12月31日',
    },
  ])('has $name', ({ input, expected }) => {
    expect(input.rows[0]!.value['due']).toBe(expected);
    expect(places(input)).toEqual([]);
  });

  it('has progress of several columns and lines, each at its own place', () => {
    const { rows, findings } = inCsv(
      csv(pledge({ 进展: '2026-05-10 立杆\n\n2026-06-01 装灯 deng.jpg', 进展2: '2026-07-01 通电' })),
    );
    expect(findings).toEqual([]);
    expect(rows[0]!.value['progress']).toEqual([
      { date: '2026-05-10', text: '立杆' },
      { date: '2026-06-01', text: '装灯', photo: 'deng.jpg' },
      { date: '2026-07-01', text: '通电' },
    ]);
    expect([0, 1, 2].map((index) => rows[0]!.placeOf(`progress.${index}.date`).cell)).toEqual([
      { row: 2, column: 7 },
      { row: 2, column: 7 },
      { row: 2, column: 8 },
    ]);
  });

  it('has votes as counts', () => {
    expect(inCsv(csv(settled({ 评议: '满意 12，不满意 1' }))).rows[0]!.value['votes']).toEqual({
      excellent: 12,
      poor: 1,
    });
  });
});

describe('rows that are one pledge', () => {
  const headers = [...HEADERS, '进展', '结果', '完成日期'];
  const good = GOOD.map(String);
  const keys = (count: number) => Array.from('ABCDEFGHI'.slice(0, count), (letter) => `${letter}2:${letter}3`);
  const merged = (areas: readonly string[]) =>
    `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
  const progress = ({ rows }: PledgeTable) =>
    rows.map(({ value }) => [value['id'], ((value['progress'] ?? []) as { date: string }[]).map(({ date }) => date)]);

  it('share all merged cells, and have a line of progress each', () => {
    const table = inWorkbook(
      workbook([headers, [...good, '2026-05-10 立杆'], ['', '', '', '', '', '', '2026-06-10 装灯']], merged(keys(6))),
    );
    expect([places(table), progress(table)]).toEqual([[], [['1', ['2026-05-10', '2026-06-10']]]]);
    expect(table.rows[0]!.placeOf('progress.1.date').cell).toEqual({ row: 3, column: 7 });
  });

  it('are the same where merged cells were saved as CSV', () => {
    const table = inCsv(`${headers.join(',')}\n${good.join(',')},2026-05-10 立杆,,\n,,,,,,2026-06-10 装灯,,\n`);
    expect([places(table), progress(table)]).toEqual([[], [['1', ['2026-05-10', '2026-06-10']]]]);
  });

  it('may have their result in the last row', () => {
    const table = inWorkbook(
      workbook(
        [headers, [...good, '2026-05-10 立杆'], ['', '', '', '', '', '', '2026-06-10 装灯', '兑现', '2026-06-10']],
        merged(keys(6)),
      ),
    );
    expect([places(table), table.rows[0]!.value['outcome']]).toEqual([[], '兑现']);
  });

  it('that say two things of one pledge are reported once', () => {
    const other = ['', '另一件事', '修桥', '一座', '2026-11-30', '甲', ''];
    const table = inWorkbook(workbook([headers, [...good, ''], other], merged(['A2:A3'])));
    expect(places(table)).toEqual(['T32 3:2']);
  });

  it('are two where only the unit is merged', () => {
    const table = inWorkbook(
      workbook([headers, good, ['2', '', '修桥', '一座', '2026-11-30', '甲']], merged(['B2:B3'])),
    );
    expect([places(table), ids(table)]).toEqual([[], ['1', '2']]);
  });
});

describe('columns that the site does not publish', () => {
  it('are read nowhere, whatever is in them', () => {
    const table = readPledgeTable(
      readCsv(csv(pledge({ 备注: '内部：先应付检查', 具体措施: '不公布' }))).sheets[0]!,
      [],
      { year: 2026, unpublished: ['备注', '具体措施'] },
    );
    expect(places(table)).toEqual([]);
    expect(JSON.stringify(table.rows.map(({ value }) => value))).not.toMatch(/内部|不公布/);
  });
});

describe('what is found', () => {
  it.each([
    {
      name: 'a line of progress without a date',
      input: inCsv(csv(pledge({ 进展: '2026-05-10 立杆\n装灯' }))),
      expected: ['T15 2:7'],
    },
    { name: 'votes that cannot be read', input: inCsv(csv(settled({ 评议: '都满意' }))), expected: ['T16 2:9'] },
    { name: 'a broken formula', input: inWorkbook(xlsx(pledge({ 完成时限: '#REF!' }))), expected: ['T17 2:5'] },
    {
      name: 'a broken formula in a column that is not read',
      input: inWorkbook(
        workbook([
          [...HEADERS, '备注'],
          [...GOOD, '#REF!'],
        ]),
      ),
      expected: ['T11 1:7'],
    },
    { name: 'who filled it in', input: inCsv(csv(pledge(), { 编号: '填表人：办公室' })), expected: ['T18 3:1'] },
    {
      name: 'who filled it in, in a merged area',
      input: inWorkbook(workbook([HEADERS, GOOD, ['填表人：办公室']], MERGED)),
      expected: ['T18 3:1'],
    },
    {
      name: 'a heading of a group over all columns, below headers by other names',
      input: inWorkbook(
        workbook(
          [['序号', '单位', '承诺内容', '完成标准', '完成时限', '责任领导'], ['一、民生实事']],
          '<mergeCells><mergeCell ref="A2:F2"/></mergeCells>',
        ),
      ),
      expected: ['T18 2:1'],
    },
    {
      name: 'who filled it in, and who checked it behind the table',
      input: inCsv(`${csv(pledge())}填表人：甲,,,,,,,审核人：乙\n`),
      expected: ['T18 3:1'],
    },
    {
      name: 'a heading of a group',
      input: inCsv(`${csv(pledge())}一、民生实事\n${csv(pledge({ 编号: '2' })).split('\n')[1]}\n`),
      expected: ['T18 3:1'],
    },
    { name: 'a sum', input: inCsv(csv(pledge(), { 编号: '合计', 承诺主体: '12 项' })), expected: ['T18 3:1'] },
    {
      name: 'headers again, for the next printed page',
      input: inCsv(csv(pledge()) + csv(pledge({ 编号: '2' }))),
      expected: ['T18 3:1'],
    },
    {
      name: 'a cell right of the table',
      input: inWorkbook(workbook([HEADERS, [...GOOD, '', '待核']])),
      expected: ['T13 2:8'],
    },
    {
      name: 'a cell below no header',
      input: inCsv(
        `编号,承诺主体,承诺事项,,完成标准,完成时限,责任人\n1,gongwei,老街装路灯,待核,60 盏都亮,2026-12-31,严守正\n`,
      ),
      expected: ['T13 2:4'],
    },
    {
      name: 'a shifted row, once',
      input: inCsv(csv(pledge({ 承诺事项: '老街装路灯,修下水', 进展: '2026-05-10 立杆' }))),
      expected: ['T13 2:8'],
    },
    { name: 'no headers', input: inCsv('甲,乙\n1,2\n'), expected: ['T10 1:1'] },
  ])('$name', ({ input, expected }) => {
    expect(places(input)).toEqual(expected);
  });

  it.each([
    {
      name: 'a row with too little for a remark is a pledge',
      input: inCsv(csv(pledge(), { 编号: '2', 承诺事项: '修桥' })),
      expected: ['1', '2'],
    },
    { name: 'a remark is none', input: inCsv(csv(pledge(), { 编号: '说明' })), expected: ['1'] },
    {
      name: 'a shifted row keeps its number',
      input: inCsv(csv(pledge({ 承诺事项: '老街装路灯,修下水' }))),
      expected: ['1'],
    },
    { name: 'an empty row is none', input: inCsv(`${csv(pledge())},,,,,\n\n`), expected: ['1'] },
    { name: 'headers alone', input: inCsv(`${HEADERS.join(',')}\n`), expected: [] },
  ])('$name', ({ input, expected }) => {
    expect(ids(input)).toEqual(expected);
  });
});
