import { news } from '../testing/articles.ts';
import { testTrees } from '../testing/tables.ts';

const allowed = (...words: string[]) =>
  `放行:\n${words.map((word) => `  - 写法: ${word}\n    理由: 核对过\n    决定人: 唐文英\n    日期: 2026-06-18\n`).join('')}`;

testTrees([
  {
    name: 'words that stand somewhere',
    input: { 'words.yaml': allowed('开会', '正文'), 'news/a.md': news() },
    expected: [],
  },
  {
    name: 'a word that stands nowhere',
    input: { 'words.yaml': allowed('开会', '散会'), 'news/a.md': news() },
    expected: [['W05', 'words.yaml', 6, 9]],
  },
]);
