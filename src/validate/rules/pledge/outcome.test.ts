import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { outcomeFacts } from './outcome.ts';

testPledgeRule(outcomeFacts, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'kept, with its date', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'kept, without a date', input: { outcome: '兑现' }, expected: ['G03 doneAt'] },
  { name: 'kept, with a reason', input: { outcome: '兑现', doneAt: '2026-09-28', reason: '提前' }, expected: [] },
  { name: 'unmet without a reason', input: { outcome: '未兑现', doneAt: '2026-09-28' }, expected: ['G04 reason'] },
  {
    name: 'partly kept without a reason',
    input: { outcome: '部分兑现', doneAt: '2026-09-28' },
    expected: ['G04 reason'],
  },
  { name: 'unmet with neither', input: { outcome: '未兑现' }, expected: ['G03 doneAt', 'G04 reason'] },
  { name: 'unmet with both', input: { outcome: '未兑现', doneAt: '2026-09-28', reason: '汛期停工' }, expected: [] },
  { name: 'a date without a result', input: { doneAt: '2026-09-28' }, expected: ['G18 outcome'] },
  {
    name: 'a new limit of a pledge that was kept',
    input: { outcome: '兑现', doneAt: '2026-09-28', extendedTo: '2027-06-30' },
    expected: ['G19 extendedTo'],
  },
  { name: 'a new limit without a result', input: { extendedTo: '2027-06-30' }, expected: ['G19 extendedTo'] },
  {
    name: 'put off',
    input: { outcome: '延期', doneAt: '2026-09-28', reason: '汛期停工', extendedTo: '2027-06-30' },
    expected: [],
  },
  {
    name: 'put off to the same day',
    input: { outcome: '延期', doneAt: '2026-09-28', reason: '汛期停工', extendedTo: '2026-12-31' },
    expected: ['G20 extendedTo'],
  },
  {
    name: 'put off to an earlier day, without a reason',
    input: { outcome: '延期', doneAt: '2026-09-28', extendedTo: '2026-11-30' },
    expected: ['G04 reason', 'G20 extendedTo'],
  },
]);
