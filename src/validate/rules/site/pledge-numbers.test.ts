import { expect, it } from 'vitest';
import { boardMarkdown, ledgerTree, csv, pledge, testPlaces, xlsx, yaml } from '../../testing/pledges.ts';
import { checkTree, type PlantedTree } from '../../testing/tree.ts';

const numbered = (...ids: string[]) => csv(...ids.map((id) => pledge({ 编号: id })));

testPlaces([
  { name: 'each once', input: ledgerTree({ 'a.csv': numbered('1', '2'), 'b.csv': numbered('3') }), expected: [] },
  {
    name: 'twice in one file',
    input: ledgerTree({ 'items.csv': numbered('1', '2', '1') }),
    expected: ['G05 pledges/a/items.csv:4:1'],
  },
  {
    name: 'three times in one file',
    input: ledgerTree({ 'items.csv': numbered('1', '1', '1') }),
    expected: ['G05 pledges/a/items.csv:3:1', 'G05 pledges/a/items.csv:4:1'],
  },
  {
    name: 'over two files',
    input: ledgerTree({ 'a.csv': numbered('1', '2'), 'b.csv': numbered('2') }),
    expected: ['G05 pledges/a/b.csv:2:1'],
  },
  {
    name: 'over three forms',
    input: ledgerTree({ 'a.csv': numbered('1'), 'b.xlsx': xlsx(pledge()), 'c.yaml': yaml(pledge()) }),
    expected: ['G05 pledges/a/b.xlsx!A2', 'G05 pledges/a/c.yaml:1:7'],
  },
  {
    name: 'letters in another case, which would be one address',
    input: ledgerTree({ 'items.csv': numbered('LL-1', 'll-1') }),
    expected: ['G05 pledges/a/items.csv:3:1'],
  },
  {
    name: 'the same on two boards',
    input: ledgerTree(
      { 'items.csv': numbered('1') },
      { 'pledges/b/index.md': boardMarkdown('', '又一块'), 'pledges/b/items.csv': numbered('1') },
    ),
    expected: [],
  },
  {
    name: 'two without a number are reported as such',
    input: ledgerTree({ 'items.csv': numbered('', '') }),
    expected: ['T19 pledges/a/items.csv:2:1', 'T19 pledges/a/items.csv:3:1'],
  },
]);

const TWINS: { name: string; first: PlantedTree; expected: string }[] = [
  { name: 'of a table', first: { 'a.csv': numbered('7', '1') }, expected: 'pledges/a/a.csv:3:1' },
  { name: 'of a workbook', first: { 'a.xlsx': xlsx(pledge()) }, expected: 'pledges/a/a.xlsx!A2' },
  { name: 'of items.yaml', first: { 'a.yaml': yaml(pledge()) }, expected: 'pledges/a/a.yaml:1:7' },
];

it.each(TWINS)('names the place $name where the number stood first', async ({ first, expected }) => {
  const { issues } = await checkTree(ledgerTree({ ...first, 'b.csv': numbered('1') }));
  expect(issues[0]!.message).toContain(`编号「1」与 ${expected} 重复。`);
});
