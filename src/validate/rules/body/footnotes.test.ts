import { testBodyRule } from '../../testing/tables.ts';
import { footnotes } from './footnotes.ts';

testBodyRule(footnotes, [
  { name: 'a pair', input: '甲[^1]，乙[^注]。\n\n[^1]: 丙\n[^注]: 丁\n', expected: [] },
  { name: 'no note', input: '甲。\n\n乙[^3]。\n', expected: [['B18', 3, 2]] },
  { name: 'no mark', input: '甲。\n\n[^2]: 乙\n', expected: [['B18', 3, 1]] },
  { name: 'what is escaped, code', input: '甲\\[^3]，`[^4]`\n', expected: [] },
]);
