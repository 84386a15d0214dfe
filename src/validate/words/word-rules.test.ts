import { news, unit } from '../testing/articles.ts';
import { csv, ledgerTree, pledge } from '../testing/pledges.ts';
import { testTrees } from '../testing/tables.ts';

const WORDS = '规定:\n  - 不写: 扶贫办\n    应写: 原扶贫办公室\n  - 不写: 第一支书\n    必须改: 是\n';

testTrees([
  {
    name: 'in the title, the body and a unit',
    input: {
      'words.yaml': WORDS,
      'news/a.md': news('', '县扶贫办和第一支书。\n').replace('开会', '扶贫办开会'),
      'units/b.yaml': unit('县扶贫办党支部'),
    },
    expected: [
      ['W03', 'news/a.md', 7, 6],
      ['W04', 'news/a.md', 2, 8],
      ['W04', 'news/a.md', 7, 2],
      ['W04', 'units/b.yaml', 1, 8],
    ],
  },
  {
    name: 'not inside of the right form',
    input: { 'words.yaml': WORDS, 'news/a.md': news('', '原扶贫办公室的人。\n') },
    expected: [],
  },
  {
    name: 'not where it was let pass',
    input: {
      'words.yaml': `${WORDS}放行:\n  - 写法: 扶贫办\n    理由: 引用原文件\n    决定人: 唐文英\n    日期: 2026-06-18\n`,
      'news/a.md': news('', '县扶贫办。\n'),
    },
    expected: [],
  },
  {
    name: 'in a cell of a ledger',
    input: ledgerTree({ 'items.csv': csv(pledge({ 承诺事项: '和扶贫办一起修路' })) }, { 'words.yaml': WORDS }),
    expected: [['W04', 'pledges/a/items.csv', 2, 11]],
  },
]);
