import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { extensionDate } from './extension-date.ts';

const EXTENDED = { outcome: '延期', doneAt: '2026-09-28', reason: '汛期停工' } as const;

testPledgeRule(extensionDate, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'kept', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'extended to a later day', input: { ...EXTENDED, extendedTo: '2027-06-30' }, expected: [] },
  { name: 'extended, with no new due date', input: EXTENDED, expected: ['G23 outcome -> extendedTo'] },
]);
