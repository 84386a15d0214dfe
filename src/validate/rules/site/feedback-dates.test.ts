import { boardMarkdown, csv, pledge, UNIT_TEXT } from '../../testing/pledges.ts';
import { testTrees } from '../../testing/tables.ts';

const replies = (...rows: string[]) => ({
  'units/gongwei.yaml': UNIT_TEXT,
  'pledges/a/index.md': boardMarkdown(),
  'pledges/a/items.csv': csv(pledge()),
  'feedback/a.csv': `日期,反映的是,类别,答复,答复日期,办理天数,答复单位\n${rows.map((row) => `${row}\n`).join('')}`,
});
const at = (code: string, line: number, column: number): [string, string, number, number] => [
  code,
  'feedback/a.csv',
  line,
  column,
];

testTrees([
  { name: 'today', input: replies('2026-11-20,a/1,建议,好,2026-11-20,,县委'), expected: [] },
  { name: 'said tomorrow', input: replies('2026-11-21,a/1,建议,好,,0,县委'), expected: [at('G65', 2, 1)] },
  {
    name: 'days that lead into the future',
    input: replies('2026-11-20,a/1,建议,好,,3,县委'),
    expected: [at('G65', 2, 21)],
  },
  { name: 'days and dates that agree', input: replies('2026-11-10,a/1,建议,好,2026-11-13,3,县委'), expected: [] },
  { name: 'and do not', input: replies('2026-11-10,a/1,建议,好,2026-11-13,2,县委'), expected: [at('G63', 2, 32)] },
  { name: 'neither', input: replies('2026-11-10,a/1,建议,好,,,县委'), expected: [at('G63', 2, 1)] },
  { name: 'no such day', input: replies('2026-02-30,a/1,建议,好,,3,县委'), expected: [at('D04', 2, 1)] },
  { name: 'no date', input: replies('上个月,a/1,建议,好,,3,县委'), expected: [at('D03', 2, 1)] },
  { name: 'no such category', input: replies('2026-11-10,a/1,闲聊,好,,3,县委'), expected: [at('D06', 2, 16)] },
  {
    name: 'a mobile number',
    input: replies('2026-11-10,a/1,建议,请打13812345678,,3,县委'),
    expected: [at('S01', 2, 19)],
  },
]);
