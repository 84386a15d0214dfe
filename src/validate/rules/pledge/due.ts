import { finding } from '../../../diagnostics/issue.ts';
import { STEPS } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G24: a pledge that is made public can still be kept. */
export const dueAfterSteps: PledgeRule = (pledge, placeOf) => {
  const step = (['announced', 'signed', 'reviewed', 'proposed'] as const).find((key) => pledge[key] !== undefined);
  if (step === undefined || pledge.due >= pledge[step]!) return [];
  return [finding('G24', { due: pledge.due, step: STEPS[step], date: pledge[step]! }, placeOf('due'), 'due')];
};
