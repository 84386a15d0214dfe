import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { extensionOutcome } from './extension-outcome.ts';

const EXTENDED = { outcome: '延期', doneAt: '2026-09-28', reason: '汛期停工' } as const;

testPledgeRule(extensionOutcome, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'kept', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'extended to a later day', input: { ...EXTENDED, extendedTo: '2027-06-30' }, expected: [] },
  {
    name: 'a new due date of a pledge that was kept',
    input: { outcome: '兑现', doneAt: '2026-09-28', extendedTo: '2027-06-30' },
    expected: ['G19 extendedTo'],
  },
  { name: 'a new due date without a result', input: { extendedTo: '2027-06-30' }, expected: ['G19 extendedTo'] },
]);
