import { branch, news, unit } from '../testing/articles.ts';
import { testTrees } from '../testing/tables.ts';

testTrees([
  {
    name: 'names of the country in settings and body',
    input: { 'news/a.md': news('', '**全国人民代表大人**开会。\n').replace('开会', '学习中国式现代化') },
    expected: [['W01', 'news/a.md', 7, 3]],
  },
  {
    name: 'a unit as it is called in its township, and its secretary',
    input: {
      'units/liulin.yaml': unit('柳林镇双河村党支部', 'secretary: 何守田\n'),
      'exemplars/branches/a/index.md': branch().replace('正文一段', '双河村党之部书记何守甜'),
    },
    expected: [
      ['W02', 'exemplars/branches/a/index.md', 10, 1],
      ['W02', 'exemplars/branches/a/index.md', 10, 9],
    ],
  },
  {
    name: 'letters of another block are those that they look like',
    input: { 'units/liulin.yaml': unit('双河村党支部'), 'news/a.md': news('', '双河村党⽀部。\n') },
    expected: [],
  },
  {
    name: 'not what was let pass',
    input: {
      'words.yaml': '放行:\n  - 写法: 何守甜\n    理由: 何守田的妹妹\n    决定人: 唐文英\n    日期: 2026-06-18\n',
      'units/a.yaml': unit('双河村党支部', 'secretary: 何守田\n'),
      'news/a.md': news('', '何守甜也来了。\n'),
    },
    expected: [],
  },
]);
