import { finding } from '../../../diagnostics/issue.ts';
import { OUTCOME } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G20: the new due date of a pledge that is extended is later than the first. */
export const extensionOrder: PledgeRule = ({ outcome, extendedTo, due }, placeOf) =>
  outcome === OUTCOME.extended && extendedTo !== undefined && extendedTo <= due
    ? [finding('G20', { extended: extendedTo, due }, placeOf('extendedTo'), 'extendedTo')]
    : [];
