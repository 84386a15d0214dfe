import { testBodyRule } from '../../testing/tables.ts';
import { tableCells } from './table-cells.ts';

testBodyRule(tableCells, [
  {
    name: 'as many cells as the head has, or fewer',
    input: '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 |\n| 1 \\| 2 | 3 |\n',
    expected: [],
  },
  { name: 'one more', input: '| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 | 4 |\n', expected: [['B13', 3, 9]] },
  { name: 'a bar in code', input: '| 甲 |\n|---|\n| `1|2` |\n', expected: [['B13', 3, 5]] },
]);
