import { boardMarkdown, ledgerTree, csv, pledge, testPlaces, xlsx } from '../../testing/pledges.ts';

const due = (day: string) => ledgerTree({ 'items.csv': csv(pledge({ 完成时限: day })) });
const wrong = ['G25 pledges/a/items.csv:2:5'];

// The board is of 2026.
testPlaces([
  { name: 'in the year', input: due('2026-12-31'), expected: [] },
  { name: 'five years ahead', input: due('2031-12-31'), expected: [] },
  { name: 'six years ahead', input: due('2032-01-01'), expected: wrong },
  { name: 'in the year before', input: due('2025-12-31'), expected: wrong },
  { name: 'no date, which is reported as such', input: due('年底'), expected: ['T31 pledges/a/items.csv:2:5'] },
  {
    name: 'in a workbook',
    input: ledgerTree({ 'items.xlsx': xlsx(pledge({ 完成时限: '2062-12-31' })) }),
    expected: ['G25 pledges/a/items.xlsx!E2'],
  },
  {
    name: 'a table without its board',
    input: ledgerTree({ 'items.csv': csv(pledge({ 完成时限: '2062-12-31' })) }, { 'pledges/a/index.md': null }),
    expected: ['G11 pledges/a/items.csv:1:1'],
  },
  {
    name: 'the year of another board',
    input: ledgerTree(
      { 'items.csv': csv(pledge({ 完成时限: '2031-12-31' })) },
      { 'pledges/a/index.md': boardMarkdown().replace('year: 2026', 'year: 2025') },
    ),
    expected: wrong,
  },
]);
