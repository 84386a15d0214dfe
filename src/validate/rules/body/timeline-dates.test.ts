import { testBodyRule } from '../../testing/tables.ts';
import { timelineDates } from './timeline-dates.ts';

testBodyRule(timelineDates, [
  { name: 'dated', input: '## 大事记\n\n- 2019年3月：提出。\n- 2020-11-03：动工。\n- 2026 年，通水\n', expected: [] },
  { name: 'bold', input: '## 通水大事记\n\n- **2019年3月**：提出。\n', expected: [] },
  { name: 'undated', input: '## 大事记\n\n- 2019年3月：提出。\n- 第二年动工。\n', expected: [['B25', 4, 1]] },
  {
    name: 'no such day',
    input: '## 时间线\n\n- 2019年3月：提出。\n- 2020年2月30日：动工。\n',
    expected: [['B25', 4, 1]],
  },
  {
    name: 'behind a picture',
    input: '## 大事记\n\n- 2019年3月：提出。\n![图](a.jpg)\n- 动工。\n',
    expected: [['B25', 5, 1]],
  },
  { name: 'a list of something else', input: '## 大事记\n\n- 修渠\n- 引水\n', expected: [] },
  { name: 'under another heading', input: '## 经过\n\n- 2019年3月：提出。\n- 动工。\n', expected: [] },
]);
