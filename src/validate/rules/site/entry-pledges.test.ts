import { branch, news } from '../../testing/articles.ts';
import { csv, ledgerTree, pledge, testPlaces } from '../../testing/pledges.ts';

const telling = (pledges: string) => ({
  ...ledgerTree({ 'items.csv': csv(pledge({ 编号: 'LL-12' })) }),
  'news/a.md': news(`pledges: ${pledges}\n`),
});

testPlaces([
  { name: 'a pledge that is there, in either case', input: telling('[a/LL-12, a/ll-12]'), expected: [] },
  { name: 'one alone', input: telling('a/LL-12'), expected: [] },
  { name: 'a number that is not there', input: telling('[a/LL-12, a/LL-13]'), expected: ['R66 news/a.md:6:20'] },
  { name: 'a board that is not there', input: telling('[b/LL-12]'), expected: ['R66 news/a.md:6:11'] },
  { name: 'a number without its board', input: telling('[LL-12]'), expected: ['R66 news/a.md:6:11'] },
  {
    name: 'a pledge of a table that cannot be read',
    input: { ...telling('[a/LL-12]'), 'pledges/a/items.csv': '' },
    expected: ['F01 pledges/a/items.csv:1:1'],
  },
  {
    name: 'stories of branches may tell of them too',
    input: {
      ...telling('[a/LL-12]'),
      'exemplars/branches/b/index.md': branch('pledges: [a/1]\n').replace('liulin', 'gongwei'),
    },
    expected: ['R66 exemplars/branches/b/index.md:9:11'],
  },
]);
