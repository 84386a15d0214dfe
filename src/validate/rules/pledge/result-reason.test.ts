import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { resultReason } from './result-reason.ts';

testPledgeRule(resultReason, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'a list for a result', input: { outcome: ['兑现'] as unknown as '兑现' }, expected: [] },
  { name: 'kept', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'kept, with a reason', input: { outcome: '兑现', doneAt: '2026-09-28', reason: '提前' }, expected: [] },
  { name: 'not kept, with a reason', input: { outcome: '未兑现', doneAt: '2026-09-28', reason: '停工' }, expected: [] },
  { name: 'not kept', input: { outcome: '未兑现', doneAt: '2026-09-28' }, expected: ['G04 reason'] },
  { name: 'not kept, and without a date', input: { outcome: '未兑现' }, expected: ['G04 reason'] },
  { name: 'partly kept', input: { outcome: '部分兑现', doneAt: '2026-09-28' }, expected: ['G04 reason'] },
  {
    name: 'extended',
    input: { outcome: '延期', doneAt: '2026-09-28', extendedTo: '2027-06-30' },
    expected: ['G04 reason'],
  },
]);
