import { news, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const other = news().replace('开会', '散会');

testTrees([
  { name: 'nothing twice', input: { 'news/a.md': news(), 'news/b.md': other, 'units/a.yaml': unit() }, expected: [] },
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
    name: "a unit's name",
    input: { 'units/a.yaml': unit(), 'units/b.yaml': unit() },
    expected: [['R08', 'units/b.yaml', 1, 7]],
  },
]);
