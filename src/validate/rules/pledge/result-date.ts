import { finding } from '../../../diagnostics/issue.ts';
import type { PledgeRule } from '../rule.ts';

/** G03: a result has its date. */
export const resultDate: PledgeRule = ({ outcome, doneAt }, placeOf) =>
  outcome !== undefined && doneAt === undefined ? [finding('G03', { outcome }, placeOf('doneAt'), 'doneAt')] : [];
