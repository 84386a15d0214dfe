import { testBodyRule } from '../../testing/tables.ts';
import { strongMarks } from './strong-marks.ts';

testBodyRule(strongMarks, [
  { name: 'strong that works', input: '这是**重要**的，“**重要**”，**重要**。\n', expected: [] },
  { name: 'quotation marks and a comma inside', input: '他说**“重要”，**的话\n', expected: [['B07', 1, 3]] },
  { name: 'quotation marks inside, Han on both sides', input: '这是**“很好”**的\n', expected: [['B07', 1, 3]] },
  { name: 'a colon inside', input: '再**重要：**来\n', expected: [['B07', 1, 2]] },
  { name: 'two in one paragraph cross', input: '两个**“甲”，**和**“乙”，**完\n', expected: [['B07', 1, 3]] },
  {
    name: 'one in each paragraph',
    input: '甲**“甲”，**丙\n\n乙**“乙”，**丙\n',
    expected: [
      ['B07', 1, 2],
      ['B07', 3, 2],
    ],
  },
  { name: 'one mark alone', input: '只有**一半\n', expected: [['B07', 1, 3]] },
  {
    name: 'in a heading and a table',
    input: '## 甲**“乙”，**丙\n\n| a |\n|---|\n| 甲**“乙”，**丙 |\n',
    expected: [
      ['B07', 1, 5],
      ['B07', 5, 4],
    ],
  },
  { name: 'escaped', input: '星号\\*\\*不加粗\\*\\*\n', expected: [] },
  { name: 'between spaces', input: '2 ** 3\n', expected: [] },
  { name: 'in code', input: '`**“甲”，**`丙\n', expected: [] },
  { name: 'masked names', input: '在**街道和**社区开会\n', expected: [['B07', 1, 2]] },
  { name: 'masked numbers', input: '138***1234、139****5678，2**3\n', expected: [] },
  { name: 'one masked number', input: '电话138****1234\n\n证35*************123\n', expected: [] },
]);
