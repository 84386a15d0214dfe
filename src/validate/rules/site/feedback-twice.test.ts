import { boardMarkdown, csv, pledge, UNIT_TEXT } from '../../testing/pledges.ts';
import { testTrees } from '../../testing/tables.ts';

const HEAD = '日期,反映的是,类别,反映内容,答复,办理天数,答复单位\n';
const TREE = {
  'units/gongwei.yaml': UNIT_TEXT,
  'pledges/a/index.md': boardMarkdown(),
  'pledges/a/items.csv': csv(pledge()),
};
const ROW = '2026-11-10,a/1,建议,太暗,换了,1,县委\n';

testTrees([
  {
    name: 'the same matter, another thing or another day',
    input: {
      ...TREE,
      'feedback/a.csv': `${HEAD}${ROW}2026-11-10,a,建议,太暗,换了,1,县委\n2026-11-11,a/1,建议,太暗,换了,1,县委\n`,
    },
    expected: [],
  },
  {
    name: 'in two tables, written in another way',
    input: {
      ...TREE,
      'feedback/a.csv': HEAD + ROW,
      'feedback/b.csv': `${HEAD}${ROW.replace('a/1', '/pledges/a/#p-1')}`,
    },
    expected: [['G67', 'feedback/b.csv', 2, 12]],
  },
  {
    name: 'an old workbook, a text and a folder',
    input: { ...TREE, 'feedback/a.xls': 'x', 'feedback/b.md': 'x', 'feedback/2026/c.csv': HEAD + ROW },
    expected: [
      ['F05', 'feedback/2026/c.csv', 1, 1],
      ['F05', 'feedback/a.xls', 1, 1],
      ['F05', 'feedback/b.md', 1, 1],
    ],
  },
]);
