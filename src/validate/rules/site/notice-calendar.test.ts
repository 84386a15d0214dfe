import { boardMarkdown, ledgerTree, csv, pledge, testPlaces } from '../../testing/pledges.ts';

const GOOD = { 'items.csv': csv(pledge()) };
const noticed = (notice: string) => ({
  'pledges/a/index.md': boardMarkdown().replace('notice:\n  to: 2026-03-18\n', notice),
});
testPlaces([
  { name: 'is not needed where the last day is written', input: ledgerTree(GOOD), expected: [] },
  { name: 'is not there', input: ledgerTree(GOOD, noticed('')), expected: ['G16 pledges/a/index.md:2:8'] },
  {
    name: 'is of another year',
    input: ledgerTree(GOOD, {
      ...noticed('notice:\n  from: 2026-03-12\n'),
      'holidays.yaml': '- { name: 元旦, from: 2025-01-01 }\n',
    }),
    expected: ['G16 pledges/a/index.md:10:9'],
  },
  {
    name: 'is there',
    input: ledgerTree(GOOD, {
      ...noticed('notice:\n  days: 7\n'),
      'holidays.yaml': '- { name: 元旦, from: 2026-01-01 }\n',
    }),
    expected: [],
  },
]);
