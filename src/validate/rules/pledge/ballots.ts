import { finding } from '../../../diagnostics/issue.ts';
import { ballotsProblem } from '../ballots-problem.ts';
import type { PledgeRule } from '../rule.ts';

/** G06: the votes about a pledge add up. */
export const pledgeBallots: PledgeRule = ({ votes }, placeOf) => {
  const reason = votes && ballotsProblem(votes);
  return reason === undefined ? [] : [finding('G06', { reason }, placeOf('votes'), 'votes')];
};
