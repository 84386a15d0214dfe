import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { pledgeBallots } from './ballots.ts';

testPledgeRule(pledgeBallots, [
  { name: 'none', input: {}, expected: [] },
  {
    name: 'right',
    input: { votes: { issued: 40, returned: 38, valid: 38, excellent: 30, good: 6, fair: 2, poor: 0 } },
    expected: [],
  },
  { name: 'wrong', input: { votes: { valid: 38, excellent: 30 } }, expected: ['G06 votes'] },
]);
