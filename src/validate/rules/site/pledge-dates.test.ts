import {
  boardMarkdown,
  ledgerTree,
  type Cells,
  csv,
  pledge,
  settled,
  testPlaces,
  xlsx,
  yaml,
} from '../../testing/pledges.ts';

const of = (...rows: Cells[]) => ledgerTree({ 'items.csv': csv(...rows) });
const cell = (place: string) => [`G02 pledges/a/items.csv:${place}`];
const ahead = (index: string) =>
  ledgerTree(
    { 'items.csv': csv(pledge({ 公诺: '2026-12-01', 进展: '2026-12-02 立杆' })) },
    { 'pledges/a/index.md': index },
  );
// Trees are checked on 2026-11-20.
testPlaces([
  {
    name: 'the day of the build',
    input: of(settled({ 公诺: '2026-11-20', 完成日期: '2026-11-20', 进展: '2026-11-20 立杆' })),
    expected: [],
  },
  { name: 'a result on the next day', input: of(settled({ 完成日期: '2026-11-21' })), expected: cell('2:8') },
  {
    name: "a result on the next day, as Excel's CSV has it",
    input: of(settled({ 完成日期: '2026/11/21' })),
    expected: cell('2:8'),
  },
  { name: 'a step on the next day', input: of(pledge({ 践诺: '2026-11-21' })), expected: cell('2:7') },
  {
    name: 'two steps',
    input: of(pledge({ 践诺: '2026-11-21', 评诺: '2026-11-22' })),
    expected: [...cell('2:7'), ...cell('2:8')],
  },
  {
    name: 'progress in a second column',
    input: of(pledge({ 进展: '2026-05-10 立杆', 进展2: '2026-12-10 装灯' })),
    expected: cell('2:8'),
  },
  {
    name: 'a limit and a new limit lie ahead',
    input: of(settled({ 结果: '延期', 原因: '汛期停工', 延期至: '2027-06-30' })),
    expected: [],
  },
  {
    name: 'a day as Excel counts it',
    input: ledgerTree({ 'items.xlsx': xlsx(settled({ 完成日期: 46350 })) }),
    expected: ['G02 pledges/a/items.xlsx!H2'],
  },
  {
    name: 'in items.yaml',
    input: ledgerTree({ 'items.yaml': yaml(settled({ 完成日期: '2026-11-30' })) }),
    expected: ['G02 pledges/a/items.yaml:8:9'],
  },
  {
    name: 'what is no date is reported as such',
    input: of(settled({ 完成日期: '明年' })),
    expected: ['T31 pledges/a/items.csv:2:8'],
  },
  {
    name: 'a board of the future, up to its day',
    input: ahead(boardMarkdown().replace('2026-03-12', '2026-12-01 09:00')),
    expected: cell('2:8'),
  },
  { name: 'a draft', input: ahead(boardMarkdown('draft: true\n')), expected: [] },
]);
