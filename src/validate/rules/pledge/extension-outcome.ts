import { finding } from '../../../diagnostics/issue.ts';
import { OUTCOME } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G19: only a pledge that is extended has a new due date. */
export const extensionOutcome: PledgeRule = ({ outcome, extendedTo }, placeOf) =>
  outcome !== OUTCOME.extended && extendedTo !== undefined
    ? [finding('G19', { outcome: outcome ?? '' }, placeOf('extendedTo'), 'extendedTo')]
    : [];
