import { describe, expect, it } from 'vitest';
import type { Finding } from '../../diagnostics/issue.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import { zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { personalDataInTable } from './personal-data-in-table.ts';

const places = (findings: readonly Finding[]) =>
  findings.map(({ code, cell }) => (cell ? `${code} ${cell.row}:${cell.column}` : code));

const HEADS = '编号,承诺事项,责任人,备注,备注二\n';

describe('cells of a ledger', () => {
  it.each([
    ['guarded', '1,修渠,"=""13812345678""",,\n', ['S01 2:3']],
    ['with an apostrophe', "1,修渠,'13812345678,,\n", ['S01 2:3']],
    ['over lines', '1,修渠,"1381\n234\n5678",,\n', ['S01 2:3']],
    ['an exponent', '1,修渠,,1.38E+10,\n', ['S01 2:4']],
    ['split over two', '1,修渠,严守正,138,12345678\n', ['S01 2:4']],
    ['split over three', '1,修渠,6222,0000,00000009\n', ['S03 2:3']],
    ['an identity number, split', '1,修渠,严守正,110105,19491231002X\n', ['S02 2:4']],
    ['two numbers side by side', '1,修渠,严守正,13812345678,13912345678\n', ['S01 2:4', 'S01 2:5']],
    ['a number of a pledge', '13812345678,修渠,严守正,,\n', []],
    ['a person in the first column', '填表人 13812345678,,,,\n', ['S01 2:1']],
    ['counts side by side', '1,修渠,138,12,34\n', []],
  ])('%s', (_, row, expected) => {
    expect(places(personalDataInTable(readCsv(HEADS + row)))).toEqual(expected);
  });

  it('of columns that count something are no parts of numbers', () => {
    expect(personalDataInTable(readCsv('编号,事项,主体,基数,目标\n1,修渠,甲村,138,12345678\n'))).toEqual([]);
    expect(personalDataInTable(readCsv('编号,事项,主体,金额（元）\n1,修渠,甲村,13812345678\n'))).toEqual([]);
  });
});

describe('what a workbook holds besides its cells', () => {
  const besides = (files: Record<string, string>) =>
    personalDataInTable(readXlsx(zipWorkbook({ files }))).map(
      ({ code, message }) => `${code} ${message.split('。')[0]}`,
    );

  it.each([
    [
      'a comment',
      {
        'xl/comments1.xml':
          '<comments><commentList><comment ref="B2"><text><r><t>电话</t></r><r><t>138</t></r><r><t>12345678</t></r></text></comment></commentList></comments>',
      },
      ['S01 B2 格的批注里有一个手机号码'],
    ],
    [
      'its author',
      { 'docProps/core.xml': '<coreProperties><creator>13812345678</creator></coreProperties>' },
      ['S01 工作表的名字、批注、链接或文档的属性里有一个手机号码'],
    ],
    [
      'a link',
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="r" Type="/hyperlink" Target="tel:13812345678" TargetMode="External"/></Relationships>',
      },
      ['S01 工作表的名字、批注、链接或文档的属性里有一个手机号码'],
    ],
    ['a landline', { 'docProps/core.xml': '<coreProperties><creator>0700-6612371</creator></coreProperties>' }, []],
  ])('%s', (_, files, expected) => {
    expect(besides(files)).toEqual(expected);
  });
});
