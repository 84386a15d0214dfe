import { expect, it } from 'vitest';
import { readCsv } from '../table/csv/csv.ts';
import { readReplyTable } from './reply-table.ts';

const HEAD = '日期,反映的是,类别,反映内容,答复,答复日期,答复单位\n';
const ROW = '2026-07-01,a/1,建议,灯太暗,换了,2026-07-03,村支部\n';
const read = (text: string, unpublished: string[] = []) => {
  const [first, ...others] = readCsv(text).sheets;
  return readReplyTable(first!, others, unpublished);
};
const found = (text: string, unpublished?: string[]) =>
  read(text, unpublished).findings.map(({ code, line, column }) => [code, line, column]);

it.each([
  { name: 'a row', text: HEAD + ROW, expected: [] },
  { name: 'a title above', text: `2026年答复群众反映登记表\n${HEAD}${ROW}`, expected: [] },
  {
    name: 'other words for the headers',
    text: `收到时间,针对,性质,回复内容,办结时间,承办部门\n2026-07-01,a/1,意见,换了,2026-07-03,村支部\n`,
    expected: [],
  },
  { name: 'notes and sums below', text: `${HEAD}${ROW}合计,1,,,,,\n填表人：,,,,,,\n`, expected: [] },
  { name: 'the headers of the next printed page', text: HEAD + ROW + HEAD, expected: [] },
  { name: 'numbered lines that nobody has filled in', text: `序号,${HEAD}1,${ROW}2,,,,,,,\n`, expected: [] },
  { name: 'no headers', text: '随便,写写\n1,2\n', expected: [['G60', 1, 1]] },
  { name: 'headers alone', text: HEAD, expected: [['G60', 1, 1]] },
  {
    name: 'a column that is missing, once',
    text: `日期,类别,答复,答复单位\n2026-07-01,建议,换了,村\n`,
    expected: [['G60', 1, 1]],
  },
  {
    name: 'a sign for nothing',
    text: `${HEAD}2026-07-01,a/1,建议,灯太暗,——,2026-07-03,村支部\n`,
    expected: [['G61', 2, 23]],
  },
  {
    name: 'as above',
    text: `${HEAD}${ROW}2026-07-01,同上,建议,灯太暗,换了,2026-07-03,村支部\n`,
    expected: [['T37', 3, 12]],
  },
  {
    name: 'a comma in a cell',
    text: `${HEAD}2026-07-01,a/1,建议,灯太暗,换了,亮了,2026-07-03,村支部\n`,
    expected: [['T13', 2, 40]],
  },
  { name: 'an unknown header', text: `${HEAD.trim()},满意度\n${ROW.trim()},满意\n`, expected: [['T11', 1, 30]] },
  {
    name: 'two columns of one meaning',
    text: `${HEAD.trim()},承办单位\n${ROW.trim()},镇里\n`,
    expected: [['T12', 1, 30]],
  },
])('$name', ({ text, expected }) => {
  expect(found(text)).toEqual(expected);
});

it.each(['反映人', '反映人姓名', '联系电话', '来电人', '姓名', '住址', '身份证号', '微信', '联系方式'])(
  'of a column 「%s」 nothing is published',
  (header) => {
    const { findings, unpublished, rows } = read(`${HEAD.trim()},${header}\n${ROW.trim()},石大山\n`);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['G66', 'warning']]);
    expect(unpublished).toEqual(new Set([7]));
    expect(JSON.stringify(rows.map(({ value }) => value))).not.toContain('石大山');
  },
);

it('says nothing of one that the settings leave out', () => {
  expect(found(`${HEAD.trim()},反映人,内部意见\n${ROW.trim()},石大山,不登\n`, ['反映人', '内部意见'])).toEqual([]);
});

it('keeps the lines of what was said, and dates in one form', () => {
  const { rows } = read(`${HEAD}2026/7/1,a/1,建议,灯太暗,"换了。\n 亮了。",2026.7.3,村支部\n`);
  expect(rows[0]!.value).toMatchObject({ date: '2026-7-1', reply: '换了。\n亮了。', repliedAt: '2026-7-3' });
});
