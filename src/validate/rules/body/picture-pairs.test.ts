import { testBodyRule } from '../../testing/tables.ts';
import { picturePairs } from './picture-pairs.ts';

testBodyRule(picturePairs, [
  { name: 'a pair', input: '![甲](a.jpg "之前：2025年")\n![乙](b.jpg "之后：2026年")\n', expected: [] },
  { name: 'the later one first', input: '![乙](b.jpg "之后：今年")\n![甲](a.jpg "之前: 去年")\n', expected: [] },
  { name: 'alone', input: '![甲](a.jpg "之前：2025年")\n', expected: [['B24', 1, 1]] },
  {
    name: 'apart',
    input: '![甲](a.jpg "之前：2025年")\n\n![乙](b.jpg "之后：2026年")\n',
    expected: [
      ['B24', 1, 1],
      ['B24', 3, 1],
    ],
  },
  {
    name: 'among three',
    input: '![甲](a.jpg "之前：一")\n![乙](b.jpg "之后：二")\n![丙](c.jpg "三")\n',
    expected: [
      ['B24', 1, 1],
      ['B24', 2, 1],
    ],
  },
  {
    name: 'twice the same',
    input: '![甲](a.jpg "之前：一")\n![乙](b.jpg "之前：二")\n',
    expected: [
      ['B24', 1, 1],
      ['B24', 2, 1],
    ],
  },
  { name: 'another caption', input: '![甲](a.jpg "之前的渠")\n', expected: [] },
]);
