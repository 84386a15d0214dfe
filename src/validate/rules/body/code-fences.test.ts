import { testBodyRule } from '../../testing/tables.ts';
import { codeFences } from './code-fences.ts';

testBodyRule(codeFences, [
  { name: 'a block of code', input: '```js\na\n```\n', expected: [] },
  { name: 'nothing closes it', input: '甲。\n\n```\n乙\n\n## 丙\n', expected: [['B20', 3, 1]] },
  { name: 'words behind it', input: '```重点提示\n甲\n```\n', expected: [['B20', 1, 1]] },
  { name: 'a text that was copied from another program', input: '```markdown\n甲\n```\n', expected: [['B20', 1, 1]] },
  { name: 'code within a line', input: '`甲` ``乙``\n', expected: [] },
]);
