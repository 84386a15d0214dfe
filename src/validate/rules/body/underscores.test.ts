import { testBodyRule } from '../../testing/tables.ts';
import { underscores } from './underscores.ts';

testBodyRule(underscores, [
  {
    name: 'bold and slanted in other programs',
    input: '要 __重点__ 抓，_强调_。\n',
    expected: [
      ['B22', 1, 3],
      ['B22', 1, 12],
    ],
  },
  { name: 'names, and blanks to fill in', input: '__init__、zhang_san、姓名__张三__、____、\\_张_\n', expected: [] },
]);
