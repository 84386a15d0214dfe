import { finding } from '../../../diagnostics/issue.ts';
import { OUTCOME } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G19, G20, G23: a pledge that is extended, and no other, has a new due date, which is later than the first. */
export const extension: PledgeRule = ({ outcome, extendedTo, due }, placeOf) => {
  if (extendedTo === undefined)
    return outcome === OUTCOME.extended ? [finding('G23', {}, placeOf('outcome'), 'extendedTo')] : [];
  if (outcome !== OUTCOME.extended)
    return [finding('G19', { outcome: outcome ?? '' }, placeOf('extendedTo'), 'extendedTo')];
  if (extendedTo > due) return [];
  return [finding('G20', { extended: extendedTo, due }, placeOf('extendedTo'), 'extendedTo')];
};
