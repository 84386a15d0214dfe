import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { resultDate } from './result-date.ts';

testPledgeRule(resultDate, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'a result with its date', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'a result without a date', input: { outcome: '兑现' }, expected: ['G03 doneAt'] },
  { name: 'not kept, without a date', input: { outcome: '未兑现', reason: '汛期停工' }, expected: ['G03 doneAt'] },
  { name: 'a date without a result, which is reported elsewhere', input: { doneAt: '2026-09-28' }, expected: [] },
]);
