import { finding } from '../../../diagnostics/issue.ts';
import { BALLOT_OPTION_NAMES, type Ballots } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G06: the votes about a pledge add up. */
export const pledgeBallots: PledgeRule = ({ votes }, placeOf) => {
  const reason = votes && ballotsProblem(votes);
  return reason === undefined ? [] : [finding('G06', { reason }, placeOf('votes'), 'votes')];
};

/** Why ballots do not add up, in words; undefined if they do. Counts that are left out are not compared. */
export function ballotsProblem(ballots: Ballots): string | undefined {
  const { issued, returned, valid } = ballots;
  const sum = BALLOT_OPTION_NAMES.reduce((total, option) => total + (ballots[option] ?? 0), 0);
  if (issued !== undefined && returned !== undefined && returned > issued)
    return `收回 ${returned}，多于发出 ${issued}`;
  if (returned !== undefined && valid !== undefined && valid > returned) return `有效 ${valid}，多于收回 ${returned}`;
  if (issued !== undefined && valid !== undefined && valid > issued) return `有效 ${valid}，多于发出 ${issued}`;
  const papers = valid ?? returned ?? issued;
  if (valid !== undefined && sum !== valid) return `有效 ${valid}，各选项之和 ${sum}`;
  if (papers !== undefined && sum > papers) return `各选项之和 ${sum}，多于票数 ${papers}`;
  return sum === 0 ? '各选项都没有票' : undefined;
}
