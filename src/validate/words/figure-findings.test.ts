import { news } from '../testing/articles.ts';
import { csv, ledgerTree, pledge } from '../testing/pledges.ts';
import { testPlaces } from '../testing/pledges.ts';

const ledger = { 'items.csv': csv(pledge({ 完成标准: '60 盏路灯都亮，用电缆1126米' })) };
const telling = (body: string) => ledgerTree(ledger, { 'news/a.md': news('承诺: [a/1]\n', body) });

testPlaces([
  { name: 'the same figures', input: telling('60盏路灯，电缆1126米。\n'), expected: [] },
  { name: 'another figure', input: telling('电缆1162米。\n'), expected: ['W13 news/a.md:8:3'] },
  {
    name: 'of a piece that tells of no pledge',
    input: ledgerTree(ledger, { 'news/a.md': news('', '电缆1162米。\n') }),
    expected: [],
  },
  {
    name: 'twice in one piece',
    input: { 'news/a.md': news('', '电缆1126米。\n\n数了三回，1162米电缆。\n') },
    expected: ['W10 news/a.md:9:6'],
  },
  {
    name: 'let pass',
    input: {
      'words.yaml': '放行:\n  - 写法: 1162米\n    理由: 两条线\n    决定人: 唐文英\n    日期: 2026-06-18\n',
      'news/a.md': news('', '电缆1126米。\n\n数了三回，1162米电缆。\n'),
    },
    expected: [],
  },
]);
