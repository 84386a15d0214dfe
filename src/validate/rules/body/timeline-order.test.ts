import { testBodyRule } from '../../testing/tables.ts';
import { timelineOrder } from './timeline-order.ts';

testBodyRule(timelineOrder, [
  { name: 'the oldest first', input: '## 大事记\n\n- 2019年：甲\n- 2019年3月：乙\n- 2020年1月2日：丙\n', expected: [] },
  { name: 'the latest first', input: '## 大事记\n\n- 2026年：甲\n- 2020年3月：乙\n- 2019年：丙\n', expected: [] },
  { name: 'a year after a day of it', input: '## 大事记\n\n- 2019年3月2日：甲\n- 2019年：乙\n', expected: [] },
  {
    name: 'one out of its place',
    input: '## 大事记\n\n- 2018年：甲\n- 2020年3月：乙\n- 2019年：丙\n- 2021年：丁\n',
    expected: [['B26', 5, 1]],
  },
  { name: 'one line', input: '## 大事记\n\n- 2018年：甲\n', expected: [] },
]);
