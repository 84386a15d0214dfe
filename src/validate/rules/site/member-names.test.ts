import { boardMarkdown, csv, ledgerTree, pledge, testPlaces } from '../../testing/pledges.ts';

const named = (kind: string, ...subjects: string[]) =>
  ledgerTree(
    { 'items.csv': csv(...subjects.map((承诺主体, index) => pledge({ 承诺主体, 编号: index + 1 }))) },
    { 'pledges/a/index.md': boardMarkdown().replace('党组织', kind) },
  );

testPlaces([
  { name: 'a whole name', input: named('党员', '张伟 村医'), expected: [] },
  { name: 'a name that is spread out', input: named('党员', '张 伟 村医'), expected: [] },
  {
    name: 'a surname alone, once',
    input: named('党员', '张 村医', '张 护林员'),
    expected: ['D26 pledges/a/items.csv:2:2'],
  },
  { name: 'a unit of one letter', input: named('党组织', '张'), expected: ['G09 pledges/a/items.csv:2:2'] },
]);
