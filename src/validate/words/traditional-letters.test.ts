import { news, unit } from '../testing/articles.ts';
import { csv, ledgerTree, pledge } from '../testing/pledges.ts';
import { testTrees } from '../testing/tables.ts';

const allowed = (word: string) =>
  `放行:\n  - 写法: ${word}\n    理由: 书法作品的题字\n    决定人: 唐文英\n    日期: 2026-06-18\n`;
const LEADERS = '领导:\n  - 姓名: 張国华\n    职务:\n      - 名称: 云岭县县长\n        从: 2021-01-01\n';

testTrees([
  {
    name: 'in a title, a source, a body and a unit',
    input: {
      'news/a.md': news('', '来的有張三。\n').replace('开会', '双河村黨支部开会').replace('县委', '县委組織部'),
      'units/b.yaml': unit('双河村黨支部'),
    },
    expected: [
      ['W14', 'news/a.md', 2, 8],
      ['W14', 'news/a.md', 5, 9],
      ['W14', 'news/a.md', 7, 1],
      ['W14', 'units/b.yaml', 1, 7],
    ],
  },
  {
    name: 'once in a paragraph that has many',
    input: { 'news/a.md': news('', '各村的黨員、幹部、群眾一起開會，學習條例。\n') },
    expected: [['W14', 'news/a.md', 7, 1]],
  },
  {
    name: 'in a cell of a ledger, be it the only letter there',
    input: ledgerTree({ 'items.csv': csv(pledge({ 承诺事项: '和縣里一起修路', 责任人: '張' })) }),
    expected: [
      ['W14', 'pledges/a/items.csv', 2, 11],
      ['W14', 'pledges/a/items.csv', 2, 37],
    ],
  },
  {
    name: 'not in words that were let pass; beside them, yes',
    input: {
      'words.yaml': allowed('為人民服務'),
      'news/a.md': news('', '墙上写着“為人民服務”。\n\n写着“為人民服務”的縣委大院。\n'),
    },
    expected: [['W14', 'news/a.md', 9, 10]],
  },
  {
    name: 'not in the name of a leader who writes it so; his post, yes',
    input: { 'people.yaml': LEADERS, 'news/a.md': news('', '张国华说张三。\n\n来了張国华。\n\n縣長張国华来了。\n') },
    expected: [['W14', 'news/a.md', 11, 1]],
  },
]);
