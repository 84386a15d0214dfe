import { finding, type Finding } from '../../../diagnostics/issue.ts';
import type { PledgeRule } from '../rule.ts';

/**
 * G03, G04, G18 to G20, G23: a result has its date, what is not kept has its reason, a pledge that is put off, and no
 * other, has a new limit.
 */
export const outcomeFacts: PledgeRule = ({ outcome, doneAt, reason, extendedTo, due }, placeOf) => {
  const found: Finding[] = [];
  if (outcome !== undefined && doneAt === undefined)
    found.push(finding('G03', { outcome }, placeOf('doneAt'), 'doneAt'));
  if (outcome !== undefined && outcome !== '兑现' && reason === undefined)
    found.push(finding('G04', { outcome }, placeOf('reason'), 'reason'));
  if (outcome === undefined && doneAt !== undefined) found.push(finding('G18', {}, placeOf('outcome'), 'outcome'));
  if (outcome === '延期' && extendedTo === undefined) found.push(finding('G23', {}, placeOf('outcome'), 'extendedTo'));
  if (extendedTo === undefined) return found;
  if (outcome !== '延期') found.push(finding('G19', { outcome: outcome ?? '' }, placeOf('extendedTo'), 'extendedTo'));
  else if (extendedTo <= due)
    found.push(finding('G20', { extended: extendedTo, due }, placeOf('extendedTo'), 'extendedTo'));
  return found;
};
