import { news } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

testTrees([
  {
    name: 'two titles',
    input: { 'news/a.md': news(), 'news/b.md': news().replace('开会', '散会') },
    expected: [],
  },
  {
    name: 'one title in a kind, three times',
    input: { 'news/a.md': news(), 'news/b.md': news(), 'news/c.md': news() },
    expected: [
      ['R03', 'news/b.md', 2, 8],
      ['R03', 'news/c.md', 2, 8],
    ],
  },
  {
    name: 'one title in two kinds',
    input: { 'news/a.md': news(), 'topics/b.mdx': news() },
    expected: [['R04', 'topics/b.mdx', 2, 8]],
  },
  {
    name: 'a copy, which comes first by its name',
    input: { 'news/a.md': news(), 'news/a - 副本.md': news() },
    expected: [
      ['F06', 'news/a - 副本.md', 1, 1],
      ['R03', 'news/a - 副本.md', 2, 8],
    ],
  },
  {
    name: 'the title of an entry that was taken back',
    input: { 'news/a.md': news('withdrawn: 有误\n'), 'news/b.md': news() },
    expected: [],
  },
]);
