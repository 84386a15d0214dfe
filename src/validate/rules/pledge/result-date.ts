import { finding } from '../../../diagnostics/issue.ts';
import type { PledgeRule } from '../rule.ts';

/** G03, G18: a result has its date, and a date has its result. */
export const resultDate: PledgeRule = ({ outcome, doneAt }, placeOf) => {
  if (outcome !== undefined && doneAt === undefined) return [finding('G03', { outcome }, placeOf('doneAt'), 'doneAt')];
  if (outcome === undefined && doneAt !== undefined) return [finding('G18', {}, placeOf('outcome'), 'outcome')];
  return [];
};
