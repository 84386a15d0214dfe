import { describe, expect, it } from 'vitest';
import { cellName, type Finding, placeOf } from '../../diagnostics/issue.ts';
import type { PledgeForm } from '../../ingest/files/content-file.ts';
import { zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { csv, pledge, settled, workbook, xlsx, yaml } from '../testing/pledges.ts';
import { inspectPledges, type PledgeContent, pledgePlaces } from './inspect-pledges.ts';

/** What is found, by code and cell; by code, line and column where there are no cells. */
const places = (findings: readonly Finding[]) =>
  findings.map(({ code, line, column, cell }) => `${code} ${cell ? cellName(cell) : `${line}:${column}`}`).sort();
const check = (form: PledgeForm, content: PledgeContent) => places(inspectPledges(form, content).findings);

const HEADERS = Object.keys(pledge());
const GOOD = Object.values(pledge());

describe('a table with nothing wrong', () => {
  it.each([
    { name: 'CSV', form: 'csv' as const, content: csv(pledge()) },
    {
      name: "CSV with Excel's dates",
      form: 'csv' as const,
      content: csv(settled({ 完成时限: '2026/7/1', 完成日期: '2026/7/1' })),
    },
    {
      name: 'English headers',
      form: 'csv' as const,
      content:
        'id,subject,item,standard,due,owner,outcome,doneAt\n1,gongwei,老街装路灯,60 盏都亮,2026-12-31,严守正,兑现,2026-09-28\n',
    },
    {
      name: 'headers with stars and brackets',
      form: 'csv' as const,
      content: csv(pledge()).replace('完成时限', '*完成时限（年月日）'),
    },
    {
      name: 'cells of several lines',
      form: 'csv' as const,
      content: csv(pledge({ 完成标准: '60 盏都亮\n夜里不断电' })),
    },
    {
      name: 'progress in several columns and lines',
      form: 'csv' as const,
      content: csv(pledge({ 进展: '2026-05-10 立杆\n2026-06-01 装灯', 进展2: '2026-07-01 通电' })),
    },
    { name: 'a workbook', form: 'xlsx' as const, content: xlsx(pledge()) },
    {
      name: 'a workbook with days',
      form: 'xlsx' as const,
      content: xlsx(settled({ 完成时限: 46387, 完成日期: 46293 })),
    },
    {
      name: 'a title in a merged area',
      form: 'xlsx' as const,
      content: workbook([['承诺台账'], [], HEADERS, GOOD], '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>'),
    },
    {
      name: 'the limit of all in a merged area',
      form: 'xlsx' as const,
      content: workbook(
        [HEADERS, GOOD, ['2', ...GOOD.slice(1, 4), '', '何守田']],
        '<mergeCells><mergeCell ref="E2:E3"/></mergeCells>',
      ),
    },
    { name: 'YAML', form: 'yaml' as const, content: yaml(pledge()) },
    { name: 'headers alone', form: 'csv' as const, content: `${HEADERS.join(',')}\n` },
  ])('$name', ({ form, content }) => {
    const { findings, valid } = inspectPledges(form, content);
    expect([places(findings), valid]).toEqual([[], true]);
  });

  it('gives canonical values', () => {
    const { value } = inspectPledges(
      'csv',
      csv(settled({ 结果: '已兑现', 完成时限: '2026年7月1日', 评议: '满意 12' })),
    );
    expect(value).toEqual([
      {
        id: '1',
        subject: 'gongwei',
        item: '老街装路灯',
        standard: '60 盏都亮',
        due: '2026-07-01',
        owner: '严守正 书记',
        outcome: '兑现',
        doneAt: '2026-09-28',
        votes: { excellent: 12 },
      },
    ]);
  });
});

describe('what is found in a table', () => {
  it.each([
    {
      name: 'an unknown header',
      form: 'csv' as const,
      content: csv(pledge()).replace('承诺事项', '承诺事顷'),
      expected: ['T11 C1'],
    },
    {
      name: 'no standard in a row',
      form: 'csv' as const,
      content: csv(pledge({ 完成标准: '' })),
      expected: ['T19 D2'],
    },
    { name: 'no limit in a row', form: 'csv' as const, content: csv(pledge({ 完成时限: '' })), expected: ['T19 E2'] },
    {
      name: 'nobody responsible in a row',
      form: 'xlsx' as const,
      content: xlsx(pledge({ 责任人: '' })),
      expected: ['T19 F2'],
    },
    {
      name: 'all three, and no column reported twice',
      form: 'csv' as const,
      content: csv(pledge({ 完成标准: '', 完成时限: '', 责任人: '' })),
      expected: ['T19 D2', 'T19 E2', 'T19 F2'],
    },
    {
      name: 'a column that is not there is not reported for every row',
      form: 'csv' as const,
      content: '编号,承诺主体,承诺事项,完成时限,责任人\n1,甲,修桥 1 座,2026-12-31,乙\n2,甲,修路 2 公里,2026-12-31,乙\n',
      expected: ['T14 A1'],
    },
    {
      name: 'a date in words',
      form: 'csv' as const,
      content: csv(pledge({ 完成时限: '年底前' })),
      expected: ['T31 E2'],
    },
    {
      name: 'a day that is in no calendar',
      form: 'csv' as const,
      content: csv(pledge({ 完成时限: '2026/6/31' })),
      expected: ['D04 E2'],
    },
    {
      name: 'a day of progress that is in no calendar',
      form: 'csv' as const,
      content: csv(pledge({ 进展: '2026-05-10 立杆', 进展2: '2026-06-31 装灯' })),
      expected: ['D04 H2'],
    },
    {
      name: 'a result in other words',
      form: 'csv' as const,
      content: csv(settled({ 结果: '完成' })),
      expected: ['D06 G2'],
    },
    {
      name: 'an address of progress',
      form: 'xlsx' as const,
      content: xlsx(pledge({ 进展: '2026-05-10 立杆 https://' })),
      expected: ['D08 G2'],
    },
    {
      name: 'a broken formula, not also a missing cell',
      form: 'xlsx' as const,
      content: xlsx(pledge({ 完成时限: '#DIV/0!' })),
      expected: ['T17 E2'],
    },
    {
      name: 'an unclosed quote',
      form: 'csv' as const,
      content: csv(pledge({ 责任人: '"严守正' })),
      expected: ['T01 F2'],
    },
    {
      name: 'a shifted row, not also what follows from it',
      form: 'csv' as const,
      content: csv(pledge({ 承诺事项: '老街装路灯,修下水' })),
      expected: ['T13 G2'],
    },
    {
      name: 'who filled it in',
      form: 'csv' as const,
      content: csv(pledge(), { 编号: '填表人：办公室' }),
      expected: ['T18 A3'],
    },
    {
      name: 'rules about single pledges',
      form: 'csv' as const,
      content: csv(settled({ 编号: '第1项', 完成日期: '' })),
      expected: ['G03 H2', 'G12 A2'],
    },
    { name: 'an empty sheet', form: 'xlsx' as const, content: workbook([]), expected: ['T10 A1'] },
    { name: 'no bytes', form: 'xlsx' as const, content: Buffer.alloc(0), expected: ['T02 1:1'] },
  ])('$name', ({ form, content, expected }) => {
    expect(check(form, content)).toEqual(expected);
  });
});

describe('what is found in items.yaml', () => {
  it.each([
    { name: 'no standard', content: yaml(pledge({ 完成标准: '' })), expected: ['D01 4:3'] },
    { name: 'an unknown key', content: yaml(pledge({ 承诺内容: '修桥' })), expected: ['Y08 7:3'] },
    { name: 'a result without its date', content: yaml(settled({ 完成日期: '' })), expected: ['G03 8:3'] },
    {
      name: 'rules see the pledges beside a wrong one',
      content: yaml(pledge({ 完成时限: '年底' }), settled({ 编号: '2', 完成日期: '' })),
      expected: ['G03 14:3', 'T31 5:9'],
    },
    { name: 'a group in place of a list', content: '编号: 1\n', expected: ['Y11 1:1'] },
    { name: 'texts in place of groups', content: '- 修桥\n-\n', expected: ['D02 1:3'] },
    { name: 'a mobile number', content: yaml(pledge({ 责任人: '严守正 13812345678' })), expected: ['S01 6:12'] },
  ])('$name', ({ content, expected }) => {
    expect(check('yaml', content)).toEqual(expected);
  });
});

describe('personal data', () => {
  const MAIN =
    '<row r="1"><c t="inlineStr"><is><t>编号</t></is></c><c t="inlineStr"><is><t>承诺事项</t></is></c></row>';

  it.each([
    {
      name: 'in a cell',
      form: 'csv' as const,
      content: csv(pledge({ 责任人: '严守正 138 1234 5678' })),
      expected: ['S01 F2'],
    },
    {
      name: 'in a number of Excel',
      form: 'xlsx' as const,
      content: workbook([
        [...HEADERS, '基数'],
        [...GOOD, '13812345678'],
      ]),
      expected: ['S01 G2'],
    },
    {
      name: 'in a title, once for its merged area',
      form: 'xlsx' as const,
      content: workbook([['台账 13812345678'], HEADERS, GOOD], '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>'),
      expected: ['S01 A1'],
    },
    {
      name: 'in a remark',
      form: 'csv' as const,
      content: csv(pledge(), { 编号: '填表人：严守正 13812345678' }),
      expected: ['S01 A3', 'T18 A3'],
    },
    {
      name: 'in two cells',
      form: 'csv' as const,
      content: csv(pledge({ 基数: '13812345678', 责任人: '13912345678' })),
      expected: ['S01 F2', 'S01 G2'],
    },
    {
      name: 'dates, sums and telephones are none',
      form: 'csv' as const,
      content: csv(pledge({ 基数: '0700-6612380、2026-07-01 09:30、12345678901 元' })),
      expected: [],
    },
  ])('$name', ({ form, content, expected }) => {
    const { findings } = inspectPledges(form, content);
    expect(places(findings)).toEqual(expected);
    expect(JSON.stringify(findings)).not.toMatch(/138 ?1234|1391234/);
  });

  it('on a second sheet is reported with the name of the sheet', () => {
    const files = {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="台账" r:id="s"/><sheet name="名单" r:id="s2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row r="3"><c r="B3"><v>13812345678</v></c></row></sheetData></worksheet>',
    };
    const { findings } = inspectPledges('xlsx', zipWorkbook({ rows: MAIN, files }));
    const found = findings.find(({ code }) => code === 'S01');
    expect(placeOf({ ...found!, file: 'items.xlsx' })).toBe('items.xlsx!名单!B3');
    expect(JSON.stringify(findings)).not.toContain('1381234');
  });
});

it('finds the place of any value again', () => {
  const placeOf = pledgePlaces('csv', csv(pledge(), pledge({ 编号: '2', 进展: '2026-05-10 立杆' })));
  expect([placeOf(1, 'progress.0.photo').cell, placeOf(0, 'reason').cell, placeOf(9, 'id')]).toEqual([
    { row: 3, column: 7 },
    { row: 2, column: 1 },
    { line: 1, column: 1 },
  ]);
});
