import { finding } from '../../../diagnostics/issue.ts';
import type { PledgeRule } from '../rule.ts';

/** G18: the date of a result has its result. */
export const dateWithoutResult: PledgeRule = ({ outcome, doneAt }, placeOf) =>
  outcome === undefined && doneAt !== undefined ? [finding('G18', {}, placeOf('outcome'), 'outcome')] : [];
