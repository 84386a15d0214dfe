import { news } from '../testing/articles.ts';
import { testTrees } from '../testing/tables.ts';

const exception = (more: string) =>
  `例外:\n  - 文件: content/news/a.md\n    种类: 车牌号\n    理由: 公务车\n    决定人: 唐文英\n    日期: 2026-06-18\n${more}`;
const TWO = news('', '云A·12345，\n\n云A·12346。\n');

testTrees([
  {
    name: 'as many as were decided',
    input: { 'news/a.md': TWO, 'privacy.yaml': exception('    处数: 2\n') },
    expected: [],
  },
  {
    name: 'more than were decided',
    input: { 'news/a.md': TWO, 'privacy.yaml': exception('    处数: 1\n') },
    expected: [
      ['S09', 'news/a.md', 7, 1],
      ['S09', 'news/a.md', 9, 1],
      ['S11', 'privacy.yaml', 2, 9],
    ],
  },
  {
    name: 'one place alone',
    input: { 'news/a.md': TWO, 'privacy.yaml': exception('    处数: 1\n    位置: 第9行\n') },
    expected: [['S09', 'news/a.md', 7, 1]],
  },
  {
    name: 'another kind',
    input: { 'news/a.md': news('', '请打13812345678\n'), 'privacy.yaml': exception('    处数: 1\n') },
    expected: [
      ['S01', 'news/a.md', 7, 3],
      ['S11', 'privacy.yaml', 2, 9],
    ],
  },
  {
    name: 'without a reason there is none',
    input: { 'news/a.md': TWO, 'privacy.yaml': exception('    处数: 2\n').replace('    理由: 公务车\n', '') },
    expected: [
      ['S09', 'news/a.md', 7, 1],
      ['S09', 'news/a.md', 9, 1],
      ['D01', 'privacy.yaml', 2, 5],
    ],
  },
]);
