import { expect, it } from 'vitest';
import { FILE_START } from '../../../diagnostics/issue.ts';
import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { stepOrder } from './step-order.ts';

testPledgeRule(stepOrder, [
  { name: 'no steps', input: {}, expected: [] },
  {
    name: 'all steps in their order',
    input: {
      proposed: '2026-01-05',
      reviewed: '2026-01-08',
      signed: '2026-01-09',
      announced: '2026-01-12',
      started: '2026-02-01',
      assessed: '2026-10-01',
    },
    expected: [],
  },
  {
    name: 'all on one day',
    input: { proposed: '2026-01-05', reviewed: '2026-01-05', signed: '2026-01-05' },
    expected: [],
  },
  { name: 'one too early', input: { proposed: '2026-01-05', reviewed: '2026-01-04' }, expected: ['G01 reviewed'] },
  {
    name: 'steps between them that are not dated',
    input: { proposed: '2026-01-05', assessed: '2026-01-04' },
    expected: ['G01 assessed'],
  },
  {
    name: 'two too early, reported once',
    input: { proposed: '2026-03-05', reviewed: '2026-01-04', signed: '2026-01-03' },
    expected: ['G01 reviewed'],
  },
  {
    name: 'a result before the first step',
    input: { announced: '2026-03-05', outcome: '兑现', doneAt: '2026-03-04' },
    expected: ['G01 doneAt'],
  },
  {
    name: 'a result on the day of the first step',
    input: { announced: '2026-03-05', outcome: '兑现', doneAt: '2026-03-05' },
    expected: [],
  },
  {
    name: 'a result before the assessment',
    input: { announced: '2026-03-05', assessed: '2026-10-01', outcome: '兑现', doneAt: '2026-09-01' },
    expected: [],
  },
  {
    name: 'a limit before the steps is another matter',
    input: { announced: '2026-03-05', due: '2026-01-31' },
    expected: [],
  },
]);

it('names both steps and their days', () => {
  const [found] = stepOrder(
    {
      id: '1',
      subject: 'a',
      item: 'b',
      standard: 'c',
      due: '2026-12-31',
      owner: 'd',
      signed: '2026-01-12',
      announced: '2026-01-09',
    },
    () => FILE_START,
  );
  expect(found!.message).toContain('公诺（2026-01-09）早于签诺（2026-01-12）');
});
