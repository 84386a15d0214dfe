import { expect, it } from 'vitest';
import { boardMarkdown, ledgerTree, csv, pledge, testPlaces } from '../../testing/pledges.ts';
import { checkTree, SITE_SETTINGS } from '../../testing/tree.ts';

const rows = (count: number, subject: string) =>
  csv(...Array.from({ length: count }, (_, index) => pledge({ 编号: String(index + 1), 承诺主体: subject })));
const VILLAGE = 'name: 双河村党支部\nkind: 党支部\nfield: 农村\n';
const village = (count: number, more = {}) =>
  ledgerTree({ 'items.csv': rows(count, 'shuanghe') }, { 'units/shuanghe.yaml': VILLAGE, ...more });
const first = 'G08 pledges/a/items.csv:2:2';
const rule = (lines: string) => ({ 'site.yaml': `${SITE_SETTINGS}rules:\n  minimum:${lines}\n` });
testPlaces([
  { name: 'is reached', input: village(10), expected: [] },
  { name: 'is not reached', input: village(9), expected: [first] },
  {
    name: 'is another one by the rules of the site',
    input: village(3, rule('\n    - { field: 农村, count: 3 }')),
    expected: [],
  },
  { name: 'and is not reached', input: village(2, rule('\n    - { field: 农村, count: 3 }')), expected: [first] },
  {
    name: 'of the first rule that fits',
    input: village(4, rule('\n    - { kind: 党支部, count: 5 }\n    - { field: 农村, count: 3 }')),
    expected: [first],
  },
  { name: 'of another field', input: village(1, rule('\n    - { field: 机关, count: 3 }')), expected: [] },
  { name: 'is none where there are no rules', input: village(1, rule(' []')), expected: [] },
  {
    name: 'is the usual one where the rules of the site cannot be read',
    input: village(9, rule(' 10')),
    expected: ['D02 site.yaml:4:12', first],
  },
  {
    name: 'counts all tables of a year',
    input: village(5, {
      'pledges/b/index.md': boardMarkdown('', '又一块'),
      'pledges/b/items.csv': rows(5, '双河村党支部'),
    }),
    expected: [],
  },
  {
    name: 'counts each year by itself',
    input: village(10, {
      'pledges/b/index.md': boardMarkdown('', '又一块').replace('year: 2026', 'year: 2025'),
      'pledges/b/items.csv': rows(5, 'shuanghe'),
    }),
    expected: ['G08 pledges/b/items.csv:2:2'],
  },
  {
    name: 'does not count drafts',
    input: village(5, { 'pledges/a/index.md': boardMarkdown('draft: true\n') }),
    expected: [],
  },
  {
    name: 'is not asked of members',
    input: ledgerTree(
      { 'items.csv': csv(pledge({ 承诺主体: '何守田 书记' })) },
      { 'units/shuanghe.yaml': VILLAGE, 'pledges/a/index.md': boardMarkdown().replace('党组织', '党员') },
    ),
    expected: [],
  },
]);

it('says how many are joint ones', async () => {
  const joint = csv(pledge({ 承诺主体: '双河村党支部、gongwei' }));
  const { issues } = await checkTree(ledgerTree({ 'items.csv': joint }, { 'units/shuanghe.yaml': VILLAGE }));
  expect(issues.map(({ code, message }) => [code, message.split('。')[0]])).toEqual([
    ['G08', '双河村党支部 2026 年的承诺有 1 项（其中联合承诺 1 项），要求至少 10 项'],
  ]);
});
