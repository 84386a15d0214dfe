import { testBodyRule } from '../../testing/tables.ts';
import { firstLevelHeadings } from './first-level-headings.ts';

testBodyRule(firstLevelHeadings, [
  { name: 'other levels', input: '## 一\n\n### 二\n\n##### 四\n', expected: [] },
  { name: 'a first level', input: '正文\n\n# 题\n', expected: [['B01', 3, 1]] },
  { name: 'a line of equals signs or hyphens below a text', input: '题\n===\n\n文\n---\n', expected: [] },
  { name: 'a number sign without a space', input: '#不是标题\n', expected: [] },
  { name: 'a heading in code', input: '```\n# 注释\n```\n', expected: [] },
  { name: 'a heading in a quote', input: '> # 题\n', expected: [['B01', 1, 3]] },
]);
