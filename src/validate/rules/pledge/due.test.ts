import { expect, it } from 'vitest';
import { FILE_START } from '../../../diagnostics/issue.ts';
import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { dueAfterSteps } from './due.ts';

testPledgeRule(dueAfterSteps, [
  { name: 'no steps', input: { due: '2020-01-01' }, expected: [] },
  { name: 'due after the announcement', input: { announced: '2026-03-05', due: '2026-12-31' }, expected: [] },
  { name: 'due on the day of the announcement', input: { announced: '2026-03-05', due: '2026-03-05' }, expected: [] },
  { name: 'due the day before it', input: { announced: '2026-03-05', due: '2026-03-04' }, expected: ['G24 due'] },
  { name: 'due before the proposal', input: { proposed: '2026-01-05', due: '2025-12-31' }, expected: ['G24 due'] },
  {
    name: 'due between the proposal and the announcement',
    input: { proposed: '2026-01-05', announced: '2026-03-05', due: '2026-02-01' },
    expected: ['G24 due'],
  },
  {
    name: 'due before the work begins, which is not a step towards the announcement',
    input: { announced: '2026-03-05', started: '2026-05-01', due: '2026-04-01' },
    expected: [],
  },
]);

it('names the last of those steps and its day', () => {
  const pledge = { id: '1', subject: 'a', item: 'b', standard: 'c', due: '2026-02-01', owner: 'd' };
  const [found] = dueAfterSteps({ ...pledge, proposed: '2026-01-05', signed: '2026-03-05' }, () => FILE_START);
  expect(found!.message).toContain('2026-02-01');
  expect(found!.message).toContain('签诺');
  expect(found!.message).toContain('2026-03-05');
});
