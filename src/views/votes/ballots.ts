import { percentages } from '../../model/entities/appraisal.ts';
import type { Shares } from '../../model/entities/linked.ts';
import {
  BALLOT_OPTION_NAMES,
  BALLOT_OPTIONS,
  type BallotOption,
  SATISFIED_OPTIONS,
} from '../../schema/kinds/pledge.ts';

/** What ballots say, in numbers that add up: the four shares to exactly 100.00 %, the first two to 满意率. */
export interface BallotsView {
  options: { option: BallotOption; label: string; count: number; percent: string }[];
  /** `97.37`: percent. */
  satisfied: string;
  /** Parts of a bar that is 10000 wide. */
  bar: { option: BallotOption; x: number; width: number }[];
}

export function ballotsView(counts: Shares['options']): BallotsView {
  const percents = percentages(BALLOT_OPTION_NAMES.map((option) => counts[option]));
  const options = BALLOT_OPTION_NAMES.map((option, index) => ({
    option,
    label: BALLOT_OPTIONS[option],
    count: counts[option],
    percent: percents[index]!,
  }));
  const bar: BallotsView['bar'] = [];
  let x = 0;
  for (const { option, percent } of options) {
    const width = hundredths(percent);
    if (width > 0) bar.push({ option, x, width });
    x += width;
  }
  const satisfied = options
    .filter(({ option }) => SATISFIED_OPTIONS.includes(option))
    .reduce((sum, { percent }) => sum + hundredths(percent), 0);
  return { options, satisfied: (satisfied / 100).toFixed(2), bar };
}

function hundredths(percent: string): number {
  return Math.round(Number(percent) * 100);
}
