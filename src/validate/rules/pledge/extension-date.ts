import { finding } from '../../../diagnostics/issue.ts';
import { OUTCOME } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G23: a pledge that is extended has a new due date. */
export const extensionDate: PledgeRule = ({ outcome, extendedTo }, placeOf) =>
  outcome === OUTCOME.extended && extendedTo === undefined
    ? [finding('G23', {}, placeOf('outcome'), 'extendedTo')]
    : [];
