import { BALLOT_OPTION_NAMES, type Ballots } from '../../schema/kinds/pledge.ts';

/** Why ballots do not add up, in Chinese; undefined if they do. Counts that are left out are not compared. */
export function ballotsProblem(ballots: Ballots): string | undefined {
  const { issued, returned, valid } = ballots;
  const sum = BALLOT_OPTION_NAMES.reduce((total, option) => total + (ballots[option] ?? 0), 0);
  if (isMore(returned, issued)) return `收回 ${returned}，多于发出 ${issued}`;
  if (isMore(valid, returned)) return `有效 ${valid}，多于收回 ${returned}`;
  if (isMore(valid, issued)) return `有效 ${valid}，多于发出 ${issued}`;
  if (valid !== undefined && sum !== valid) return `有效 ${valid}，各选项之和 ${sum}`;
  const papers = returned ?? issued;
  if (isMore(sum, papers)) return `各选项之和 ${sum}，多于票数 ${papers}`;
  return sum === 0 ? '各选项都没有票' : undefined;
}

function isMore(count: number | undefined, most: number | undefined): boolean {
  return count !== undefined && most !== undefined && count > most;
}
