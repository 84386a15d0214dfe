import { news } from '../testing/articles.ts';
import { csv, ledgerTree, pledge } from '../testing/pledges.ts';
import { testPlaces } from '../testing/pledges.ts';

const ledger = { 'items.csv': csv(pledge({ 完成标准: '60 盏路灯都亮，用电缆1126米' })) };
const telling = (body: string) => ledgerTree(ledger, { 'news/a.md': news('承诺: [a/1]\n', body) });

const three = csv(pledge(), pledge({ 编号: '2' }), pledge({ 编号: '3', 类别: '产业' }));
const linking = (body: string) => ledgerTree({ 'items.csv': three }, { 'news/a.md': news('', body) });

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
  {
    name: 'the number of pledges of the board',
    input: linking('[公示栏](/pledges/a/)上一共3项承诺。\n'),
    expected: [],
  },
  { name: 'of a part', input: linking('[公示栏](/pledges/a/)上一共2项承诺。\n'), expected: [] },
  {
    name: 'another number of pledges',
    input: linking('[公示栏](/pledges/a/)上一共13项承诺。\n'),
    expected: ['W13 news/a.md:7:22'],
  },
  {
    name: 'in Han, of a board that is named by its title',
    input: linking('《县直机关公开承诺》里一共十三项承诺。\n'),
    expected: ['W13 news/a.md:7:14'],
  },
  { name: 'of no board', input: linking('一共13项承诺。\n'), expected: [] },
]);
