import { boardMarkdown, ledgerTree, csv, pledge, testPlaces, UNIT_TEXT } from '../../testing/pledges.ts';

const GOOD = { 'items.csv': csv(pledge()) };

testPlaces([
  {
    name: 'titles that differ',
    input: ledgerTree(GOOD, {
      'pledges/b/index.md': boardMarkdown('', '又一块'),
      'pledges/b/items.csv': csv(pledge()),
    }),
    expected: [],
  },
  {
    name: 'the title of a board that was taken back',
    input: ledgerTree(GOOD, {
      'pledges/b/index.md': boardMarkdown('withdrawn: 有误\n'),
      'pledges/b/items.csv': csv(pledge()),
    }),
    expected: [],
  },
  {
    name: 'two boards of one title',
    input: ledgerTree(GOOD, { 'pledges/b/index.md': boardMarkdown(), 'pledges/b/items.csv': csv(pledge()) }),
    expected: ['G21 pledges/b/index.md:2:8'],
  },
  {
    name: 'a board and an appraisal of one title',
    input: ledgerTree(GOOD, {
      'units/gongwei.yaml': UNIT_TEXT,
      'appraisals/x.yaml':
        'title: 县直机关公开承诺\norganiser: 县委\ndate: 2026-07-10\nmethod: 无记名投票\nrows:\n  - { unit: gongwei, issued: 2, returned: 2, valid: 2, excellent: 2, good: 0, fair: 0, poor: 0 }\n',
    }),
    expected: ['G21 appraisals/x.yaml:1:8'],
  },
]);
