import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../diagnostics/codes.ts';
import { readCsv } from '../table/csv/csv.ts';
import { findHeaders, missingHeaders } from './pledge-headers.ts';

const FULL = '编号,承诺主体,承诺事项,完成标准,完成时限,责任人';
const ALL = 'id1 subject2 item3 standard4 due5 owner6';

/** The columns by what they hold, and the findings: code, cell and the label that is proposed. */
function read(
  text: string,
  unpublished: string[] = [],
): { row: number | undefined; columns: string; findings: string[] } {
  const headers = findHeaders(readCsv(text).sheets[0]!, unpublished);
  const columns = [...(headers?.columns ?? [])]
    .map(([key, places]) => key + places.map((place) => place + 1).join('+'))
    .join(' ');
  const findings = (headers?.findings ?? []).map(
    ({ code, cell, hint }) => `${code} ${cell?.column}${/您是不是要写(「.*?」)/.exec(hint)?.[1] ?? ''}`,
  );
  return { row: headers?.row.number, columns, findings };
}

describe('the columns', () => {
  it.each([
    { name: 'of the required headers', input: FULL, expected: ALL },
    { name: 'in traditional letters', input: '編號,承諾主體,承諾事項,完成標準,完成時限,責任人', expected: ALL },
    { name: 'in English', input: 'id,subject,item,standard,due,owner,doneAt', expected: `${ALL} doneAt7` },
    {
      name: 'in English with capitals',
      input: 'ID,Subject,Item,Standard,Due,Owner,Done At',
      expected: `${ALL} doneAt7`,
    },
    {
      name: 'with stars and brackets',
      input: '编号,承诺主体,*承诺事项,完成标准＊,*完成时限（年月日）,责任人 (姓名和职务)：',
      expected: ALL,
    },
    {
      name: 'with brackets of other kinds and a colon behind',
      input: '编号：,承诺主体【全称】,★承诺事项,完成标准〔可核对〕,完成时限(年月日):,责任人※',
      expected: ALL,
    },
    {
      name: 'with spaces and line breaks',
      input: '编 号,"承诺\n主体",承诺事项,完成标准,完成　时限,责任人',
      expected: ALL,
    },
    {
      name: 'in another order',
      input: '责任人,完成时限,完成标准,承诺事项,承诺主体,编号',
      expected: 'owner1 due2 standard3 item4 subject5 id6',
    },
    {
      name: 'several of progress',
      input: `${FULL},进展,进展2,进展（三）,进展 ４`,
      expected: `${ALL} progress7+8+9+10`,
    },
  ])('$name', ({ input, expected }) => {
    expect(read(`${input}\n`)).toEqual({ row: 1, columns: expected, findings: [] });
  });
});

describe('the columns by the names of a county', () => {
  it.each([
    {
      name: 'a ledger of organisations',
      input: '序号,承诺单位,承诺内容,达到标准,完成期限,负责人,公示日期,进展情况,兑现情况',
      expected: 'id1 subject2 item3 standard4 due5 owner6 announced7 progress8 outcome9',
    },
    {
      name: 'a ledger of members',
      input: '序号,单位,姓名,承诺内容,目标要求,完成时间,责任领导,落实情况',
      expected: 'id1 subject3 unit2 item4 standard5 due6 owner7 progress8',
    },
    {
      name: 'who pledges beside the unit',
      input: '序号,承诺单位,承诺主体,承诺内容,达到标准,完成期限,责任人',
      expected: 'subject3 id1 unit2 item4 standard5 due6 owner7',
    },
    {
      name: 'the limit beside the day on which it was done',
      input: '编号,承诺主体,承诺事项,完成标准,完成期限,完成时间,责任人',
      expected: 'id1 subject2 item3 standard4 due5 doneAt6 owner7',
    },
    {
      name: 'progress beside how it ended',
      input: `${FULL},进展情况,完成情况`,
      expected: `${ALL} progress7 outcome8`,
    },
    { name: 'progress by one name', input: `${FULL},完成情况`, expected: `${ALL} progress7` },
    { name: 'further columns of progress', input: `${FULL},进展情况1,进展情况2`, expected: `${ALL} progress7+8` },
    { name: 'the dates of steps', input: `${FULL},提诺日期,审诺时间`, expected: `${ALL} proposed7 reviewed8` },
    { name: 'with what stands in brackets', input: FULL.replace('责任人', '负责人（签字）'), expected: ALL },
    { name: 'who answers, by unit', input: FULL.replace('责任人', '责任单位'), expected: ALL },
  ])('$name', ({ input, expected }) => {
    const { columns, findings } = read(`${input}\n`);
    expect([columns.split(' ').sort(), findings]).toEqual([expected.split(' ').sort(), []]);
  });
});

describe('columns that the site does not publish', () => {
  it.each([
    { name: 'are not asked about', names: ['备注', '联系电话'], input: `${FULL},备注,联系电话（手机）` },
    { name: 'are not read although they are known', names: ['具体措施'], input: `${FULL},具体措施` },
    { name: 'stand no longer for what another column says', names: ['序号'], input: `${FULL},序号` },
  ])('$name', ({ names, input }) => {
    expect(read(`${input}\n`, names)).toEqual({ row: 1, columns: ALL, findings: [] });
  });
});

describe('the header row', () => {
  it.each([
    { name: 'below a title', input: `柳林镇 2026 年公开承诺台账\n\n${FULL}\n`, expected: 3 },
    {
      name: 'below a title in a merged area, which is in every cell',
      input: `台账,台账,台账,台账,台账,台账\n单位：柳林镇,,,,,日期：2026-01-12\n${FULL}\n`,
      expected: 3,
    },
    {
      name: 'the lower one of two',
      input: `编号,承诺主体,承诺事项,完成标准,完成时限,责任人,步骤,步骤\n${FULL},提诺,审诺\n`,
      expected: 2,
    },
    {
      name: 'one of names that departments use',
      input: '序号,单位,承诺内容,目标,时限,负责人\n1,a,b,c,d,e\n',
      expected: 1,
    },
    { name: 'not below the first fifteen rows', input: `${'说明\n'.repeat(15)}${FULL}\n`, expected: undefined },
    { name: 'not one known word in a text', input: '承诺事项\n老街装路灯\n', expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(read(input).row).toBe(expected);
  });
});

describe('what is wrong', () => {
  it.each([
    { name: 'a wrong character', input: FULL.replace('完成标准', '完成标谁'), expected: ['T11 4「完成标准」'] },
    { name: 'a column that nobody knows', input: `${FULL},备注`, expected: ['T11 7'] },
    { name: 'two names of one column', input: `序号,${FULL},承诺内容`, expected: ['T12 1', 'T12 8'] },
    { name: 'a column twice', input: `${FULL},完成时限`, expected: ['T12 7'] },
    { name: 'no standard', input: FULL.replace(',完成标准', ''), expected: ['T14 1'] },
    {
      name: 'no limit and nobody who is responsible',
      input: FULL.replace(',完成时限,责任人', ''),
      expected: ['T14 1', 'T14 1'],
    },
    {
      name: 'what is missing is reported once where another header means it',
      input: '编好,承诺主体,承诺事顷,完成标准,完成时限,责任人',
      expected: ['T11 1「编号」', 'T11 3「承诺事项」'],
    },
  ])('$name', ({ input, expected }) => {
    expect(read(`${input}\n`).findings).toEqual(expected);
  });

  it('is reported where the table begins if there are no headers', () => {
    expect(missingHeaders(readCsv('\n甲,乙\n').sheets[0]!)).toMatchObject({
      code: 'T10',
      severity: PROBLEMS.T10.severity,
      cell: { row: 2, column: 1 },
    });
    expect(missingHeaders({ name: '', rows: [] })).toMatchObject({ code: 'T10', cell: { row: 1, column: 1 } });
  });
});
