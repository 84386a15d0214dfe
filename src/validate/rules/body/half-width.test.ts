import { testBodyRule } from '../../testing/tables.ts';
import { halfWidth } from './half-width.ts';

testBodyRule(halfWidth, [
  { name: 'many, once', input: '同志们:今天,我们开会;要学,要干,要看!\n', expected: [['B19', 1, 4]] },
  { name: 'few', input: '甲,乙,丙。\n', expected: [] },
  { name: 'beside figures and Latin', input: '1,200 户，9:30，A,B,C,D,E,F；3:1，5:2，7:1\n', expected: [] },
  { name: 'within quotes', input: '他写道：“甲,乙,丙,丁,戊,己”。\n', expected: [] },
]);
