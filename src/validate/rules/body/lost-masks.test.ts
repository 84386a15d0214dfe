import { testBodyRule } from '../../testing/tables.ts';
import { lostMasks } from './lost-masks.ts';

testBodyRule(lostMasks, [
  { name: 'one masked number', input: '电话138****1234\n\n证35*************123\n', expected: [] },
  { name: 'two masked numbers in a paragraph', input: '138****1234、139****5678\n', expected: [['B11', 1, 4]] },
  { name: 'emphasis beside a digit', input: '共3*项*，共3**项**，3***项***\n', expected: [] },
]);
