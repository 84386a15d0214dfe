import { news } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const other = news().replace('开会', '散会');

testTrees([
  { name: 'two ids', input: { 'news/a.md': news(), 'news/b.md': other }, expected: [] },
  {
    name: 'one address by two forms',
    input: { 'news/a.md': news(), 'news/a/index.md': other },
    expected: [['F07', 'news/a/index.md', 1, 1]],
  },
  {
    name: 'one id in two kinds',
    input: { 'news/a.md': news(), 'topics/a.mdx': other },
    expected: [['F08', 'topics/a.mdx', 1, 1]],
  },
]);
