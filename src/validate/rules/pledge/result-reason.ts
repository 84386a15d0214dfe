import { finding } from '../../../diagnostics/issue.ts';
import { OUTCOME } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G04: a pledge that was not kept, or not in time, says why. */
export const resultReason: PledgeRule = ({ outcome, reason }, placeOf) => {
  if (typeof outcome !== 'string' || outcome === OUTCOME.kept || reason !== undefined) return [];
  return [finding('G04', { outcome }, placeOf('reason'), 'reason')];
};
