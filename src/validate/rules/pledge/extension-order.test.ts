import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { extensionOrder } from './extension-order.ts';

const EXTENDED = { outcome: '延期', doneAt: '2026-09-28', reason: '汛期停工' } as const;

testPledgeRule(extensionOrder, [
  { name: 'no result yet', input: {}, expected: [] },
  { name: 'kept', input: { outcome: '兑现', doneAt: '2026-09-28' }, expected: [] },
  { name: 'extended to a later day', input: { ...EXTENDED, extendedTo: '2027-06-30' }, expected: [] },
  { name: 'extended to the same day', input: { ...EXTENDED, extendedTo: '2026-12-31' }, expected: ['G20 extendedTo'] },
  {
    name: 'extended to an earlier day',
    input: { ...EXTENDED, extendedTo: '2026-11-30' },
    expected: ['G20 extendedTo'],
  },
  {
    name: 'an earlier day of a pledge that was kept, which is reported elsewhere',
    input: { outcome: '兑现', doneAt: '2026-09-28', extendedTo: '2026-11-30' },
    expected: [],
  },
]);
