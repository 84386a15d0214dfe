import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { dateWithoutResult } from './date-without-result.ts';

testPledgeRule(dateWithoutResult, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'a result with its date', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'a date without a result', input: { doneAt: '2026-09-28' }, expected: ['G18 outcome'] },
]);
