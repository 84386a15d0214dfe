import { testBodyRule } from '../../testing/tables.ts';
import { emptyHeadings } from './empty-headings.ts';

testBodyRule(emptyHeadings, [
  {
    name: 'marks alone, with a blank behind them',
    input: '甲。\n\n##\n\n### \n乙。\n',
    expected: [
      ['B21', 3, 1],
      ['B21', 5, 1],
    ],
  },
  { name: 'marks on both sides', input: '## ##\n', expected: [['B21', 1, 1]] },
  { name: 'a picture with its words', input: '## ![会标](a.jpg)\n\n## 难处\n', expected: [] },
]);
