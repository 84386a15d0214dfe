import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { nothingSaid } from './nothing-said.ts';

testPledgeRule(nothingSaid, [
  { name: 'words', input: { standard: '无一户断水', owner: '何守田 书记' }, expected: [] },
  { name: 'a dash', input: { standard: '-' }, expected: ['T38 standard'] },
  { name: 'a long dash', input: { standard: '——' }, expected: ['T38 standard'] },
  { name: 'a slash', input: { owner: '/' }, expected: ['T38 owner'] },
  { name: 'in full width', input: { owner: '／' }, expected: ['T38 owner'] },
  { name: 'none', input: { item: '无' }, expected: ['T38 item'] },
  { name: 'left out', input: { standard: '（略）' }, expected: ['T38 standard'] },
  { name: 'like above', input: { standard: '同上', measures: '同上。' }, expected: ['T37 standard', 'T37 measures'] },
  { name: 'a word that begins so', input: { measures: '同上级部门对接' }, expected: [] },
  { name: 'nothing before is a fact', input: { base: '无' }, expected: [] },
]);
