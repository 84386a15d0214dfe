import { describe, expect, it } from 'vitest';
import type { Finding } from '../../diagnostics/issue.ts';
import { readCsv } from '../table/csv/csv.ts';
import { zipWorkbook } from '../table/testing/workbook-zip.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import type { NamelistKind } from '../../schema/kinds/namelist.ts';
import { readNamelistTable } from './namelist-table.ts';

const codes = (findings: readonly Finding[]) => findings.map(({ code, line, column }) => `${code} ${line}:${column}`);

function read(text: string, kind: NamelistKind = 'recommendation', unpublished: string[] = []) {
  const [sheet, ...others] = readCsv(text).sheets;
  const { rows, findings } = readNamelistTable(kind, sheet!, others, unpublished);
  return { people: rows.map(({ value }) => value), codes: codes(findings), findings };
}

const HEAD = '序号,姓名,所在党支部,推荐人数,推荐理由\n';

describe('a list of members', () => {
  it('is read below its title, with headers as counties write them', () => {
    const { people, codes } = read(
      '2026年第三季度群众推荐,,,,\n填报单位：组织部,,,,\n' + HEAD + '1,何小满,双河村党支部,37人次,守闸\n',
    );
    expect(codes).toEqual([]);
    expect(people).toEqual([{ name: '何小满', unit: '双河村党支部', count: 37, reason: '守闸' }]);
  });

  it.each([
    ['姓 名*,所属支部（全称）,得票', { name: '何小满', unit: '甲', count: 5 }],
    ['被推荐人,单位,推荐次数', { name: '何小满', unit: '甲', count: 5 }],
    ['推荐对象,支部名称,推荐票数（张）', { name: '何小满', unit: '甲', count: 5 }],
  ])('%s', (head, expected) => {
    expect(read(`${head}\n何小满,甲,5\n`).people).toEqual([expected]);
  });

  it('has stars in whatever way they are written', () => {
    const { people } = read('姓名,党支部,评定星级,主要表现\n甲一,甲,★★★★★,好\n乙一,甲,四星级,\n', 'stars');
    expect(people.map(({ stars }) => stars)).toEqual([5, 4]);
  });

  it('has names without what is said to them, and without breaks that fit a column', () => {
    const { people } = read(`${HEAD}1,何小满同志,甲,3,\n2,"欧阳\n小雪",甲,2,\n`);
    expect(people.map(({ name }) => name)).toEqual(['何小满', '欧阳小雪']);
  });

  it('takes our own label before other names for the same', () => {
    expect(read('姓名,所在单位,所在党支部,得票\n甲一,镇政府,甲,3\n')).toMatchObject({
      people: [{ unit: '甲' }],
      codes: ['T12 1:4'],
    });
  });

  it('leaves out totals, notes, headers of the next page and lines with a number alone', () => {
    const { people, codes } = read(
      `${HEAD}1,甲一,甲,3,\n小计,,,3,\n${HEAD}2,乙一,乙,4,\n3,,,,\n小计,,,4,\n合 计,,,7,\n注：没有写事的不算,,,,\n填表人：周,,,,\n`,
    );
    expect(codes).toEqual([]);
    expect(people).toHaveLength(2);
  });

  it.each([
    ['a total that is not the sum', `${HEAD}1,甲一,甲,3,\n合计,,,4,\n`, ['G54 3:4']],
    ['a subtotal that is not', `${HEAD}1,甲一,甲,3,\n小计,,,2,\n合计,,,3,\n`, ['G54 3:4']],
    ['no total of what could not be read', `${HEAD}1,甲一,甲,若干,\n合计,,,4,\n`, ['G53 2:4']],
    ['a cell that is empty', `${HEAD}1,甲一,,3,\n`, ['G52 2:3']],
    ['a count in words', `${HEAD}1,甲一,甲,三十多,\n`, ['G53 2:4']],
    ['the unit of the row above', `${HEAD}1,甲一,甲,3,\n2,乙一,同上,3,\n`, ['T37']],
    ['a sign in place of a unit', `${HEAD}1,甲一,—,3,\n`, ['G52']],
    ['a sign in place of a reason', `${HEAD}1,甲一,甲,3,无\n`, ['T39']],
    ['two names in a cell', `${HEAD}1,甲一、乙二,甲,3,\n`, ['G52']],
    ['a remark between members', `${HEAD}1,甲一,甲,3,\n以下为候补,,,,\n`, ['G52 3:1']],
    ['a column that is missing', '姓名,推荐人数\n甲一,3\n', ['G51 1:1']],
    ['no header', '甲一,甲,3\n', ['G51 1:1']],
    ['nobody', HEAD, ['G51 1:1']],
    ['an unknown header', '姓名,支部,得票,联系方式\n甲一,甲,3,\n', ['T11 1:4']],
    ['stars among recommendations', '姓名,支部,得票,星级\n甲一,甲,3,五星\n', ['T11 1:4']],
    ['a column twice', '姓名,支部,得票,票数\n甲一,甲,3,3\n', ['T12 1:4']],
    ['what no header stands above', `${HEAD}1,甲一,甲,3,,多出来的\n`, ['T13 2:10']],
    ['a number that a program has cut', `${HEAD}1,甲一,甲,1.2E+11,\n`, ['T29 2:4']],
  ])('%s is told', (_, text, expected) => {
    expect(read(text).codes.map((code) => code.replace(/ \d+:\d+$/, ''))).toEqual(
      expected.map((code) => code.replace(/ \d+:\d+$/, '')),
    );
  });

  it('counts members, not stars, in a total', () => {
    const text = (said: string) => `姓名,支部,星级\n甲一,甲,五星\n乙一,乙,四星\n合计,,${said}\n`;
    expect(read(text('2人'), 'stars').codes).toEqual([]);
    expect(read(text('3名'), 'stars').codes).toHaveLength(1);
  });

  it('does without a column that is not published', () => {
    const { people, codes } = read('姓名,支部,得票,联系方式\n甲一,甲,3,0700\n', 'recommendation', ['联系方式']);
    expect([people, codes]).toEqual([[{ name: '甲一', unit: '甲', count: 3 }], []]);
  });
});

describe('a workbook', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = `<row r="1">${cell('A1', '姓名')}${cell('B1', '支部')}${cell('C1', '得票')}</row>`;
  const workbook = (rows: string, after = '', before = '') => {
    const [sheet, ...others] = readXlsx(zipWorkbook({ rows: head + rows, after, before })).sheets;
    const { rows: people, findings } = readNamelistTable('recommendation', sheet!, others, []);
    return { people: people.map(({ value }) => value), codes: findings.map(({ code }) => code) };
  };
  const merged = (area: string) => `<mergeCells count="1"><mergeCell ref="${area}"/></mergeCells>`;

  it('has a merged unit in every row', () => {
    const rows = `<row r="2">${cell('A2', '甲一')}${cell('B2', '甲')}<c r="C2"><v>3</v></c></row><row r="3">${cell('A3', '乙一')}<c r="C3"><v>2</v></c></row>`;
    expect(workbook(rows, merged('B2:B3'))).toEqual({
      people: [
        { name: '甲一', unit: '甲', count: 3 },
        { name: '乙一', unit: '甲', count: 2 },
      ],
      codes: [],
    });
  });

  it('has no merged counts', () => {
    const rows = `<row r="2">${cell('A2', '甲一')}${cell('B2', '甲')}<c r="C2"><v>3</v></c></row><row r="3">${cell('A3', '乙一')}${cell('B3', '甲')}</row>`;
    expect(workbook(rows, merged('C2:C3')).codes).toEqual(['G52']);
  });

  it('has no hidden rows or columns in silence', () => {
    const rows = `<row r="2" hidden="1">${cell('A2', '甲一')}${cell('B2', '甲')}<c r="C2"><v>3</v></c></row>`;
    const columns = '<cols><col min="3" max="3" width="9" hidden="1"/></cols>';
    expect(workbook(rows, '', columns).codes).toEqual(['T20', 'T23']);
  });
});
