import { testBodyRule } from '../../testing/tables.ts';
import { headingLevels } from './heading-levels.ts';

testBodyRule(headingLevels, [
  { name: 'levels one by one', input: '## 一\n\n### 二\n\n#### 三\n\n## 四\n', expected: [] },
  { name: 'a text that begins too deep', input: '### 三\n', expected: [['B02', 1, 1]] },
  { name: 'a jump in the middle', input: '## 二\n\n#### 四\n\n##### 五\n', expected: [['B02', 3, 1]] },
  { name: 'a first level before a third', input: '## 二\n\n# 一\n\n### 三\n', expected: [['B02', 5, 1]] },
]);
