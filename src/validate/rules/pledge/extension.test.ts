import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { extension } from './extension.ts';

const EXTENDED = { outcome: '延期', doneAt: '2026-09-28', reason: '汛期停工' } as const;

testPledgeRule(extension, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'kept', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'extended to a later day', input: { ...EXTENDED, extendedTo: '2027-06-30' }, expected: [] },
  { name: 'extended, with no new due date', input: EXTENDED, expected: ['G23 outcome -> extendedTo'] },
  { name: 'extended to the same day', input: { ...EXTENDED, extendedTo: '2026-12-31' }, expected: ['G20 extendedTo'] },
  {
    name: 'extended to an earlier day',
    input: { ...EXTENDED, extendedTo: '2026-11-30' },
    expected: ['G20 extendedTo'],
  },
  {
    name: 'a new due date of a pledge that was kept',
    input: { outcome: '兑现', doneAt: '2026-09-28', extendedTo: '2027-06-30' },
    expected: ['G19 extendedTo'],
  },
  { name: 'a new due date without a result', input: { extendedTo: '2027-06-30' }, expected: ['G19 extendedTo'] },
]);
