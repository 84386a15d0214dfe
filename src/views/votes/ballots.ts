import { ballotPercents } from '../../model/entities/ballots.ts';
import type { Shares } from '../../model/entities/linked.ts';
import { BALLOT_OPTION_NAMES, BALLOT_OPTIONS, type BallotOption } from '../../schema/kinds/pledge.ts';

/** What ballots say, as a page shows it. */
export interface BallotsView {
  options: { option: BallotOption; label: string; count: number; percent: string }[];
  /** `97.37`: percent. */
  satisfied: string;
  /** Parts of a bar that is 10000 wide. */
  bar: { option: BallotOption; x: number; width: number }[];
}

/** Undefined where there are too few ballots to say. */
export function ballotsView(counts: Shares['options']): BallotsView | undefined {
  const percents = ballotPercents(counts);
  if (!percents) return undefined;
  const options = BALLOT_OPTION_NAMES.map((option) => ({
    option,
    label: BALLOT_OPTIONS[option],
    count: counts[option],
    percent: percents.options[option],
  }));
  const bar: BallotsView['bar'] = [];
  let x = 0;
  for (const { option, percent } of options) {
    const width = Math.round(Number(percent) * 100);
    if (width > 0) bar.push({ option, x, width });
    x += width;
  }
  return { options, satisfied: percents.satisfied, bar };
}
