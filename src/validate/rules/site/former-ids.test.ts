import { news, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const other = (more: string) => news(more).replace('开会', '散会');

testTrees([
  { name: 'an id that nobody has', input: { 'news/a.md': news('former: [b, c]\n') }, expected: [] },
  {
    name: 'one id in two kinds: their addresses differ',
    input: { 'news/a.md': news('former: [c]\n'), 'topics/b.mdx': other('former: [c]\n') },
    expected: [],
  },
  {
    name: 'the id of another entry',
    input: { 'news/a.md': news(), 'news/b.md': other('former: [c, a]\n') },
    expected: [['R20', 'news/b.md', 6, 13]],
  },
  {
    name: 'the id that it has',
    input: { 'news/a.md': news('former: [a]\n') },
    expected: [['R20', 'news/a.md', 6, 10]],
  },
  {
    name: 'a former id of another unit',
    input: { 'units/a.yaml': unit('甲党委', 'former: [c]\n'), 'units/b.yaml': unit('乙党委', 'former: [c]\n') },
    expected: [['R21', 'units/b.yaml', 4, 10]],
  },
  {
    name: 'one former id twice',
    input: { 'news/a.md': news('former: [c, c]\n') },
    expected: [['R21', 'news/a.md', 6, 13]],
  },
  {
    name: 'what cannot be an id',
    input: { 'news/a.md': news('former: [/news/开会.md]\n') },
    expected: [['R22', 'news/a.md', 6, 10]],
  },
]);
