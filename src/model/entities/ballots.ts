import { tableOf } from '../../kernel/names.ts';
import { BALLOT_OPTION_NAMES, type BallotOption, type Ballots, SATISFIED_OPTIONS } from '../../schema/kinds/pledge.ts';
import type { Shares } from './linked.ts';
import { percentages } from './percentages.ts';

/** With fewer valid ballots, what they say is not published: each could be guessed. */
export const LEAST_BALLOTS = 10;

export function newShares(): Shares {
  return {
    valid: 0,
    options: tableOf(BALLOT_OPTION_NAMES, () => 0),
  };
}

export function addBallots(shares: Shares, ballots: Record<BallotOption, number>): void {
  for (const option of BALLOT_OPTION_NAMES) {
    shares.options[option] += ballots[option];
    shares.valid += ballots[option];
  }
}

/** 0 to 1, or undefined where there are too few ballots to say. */
export function satisfiedShare({ valid, options }: Shares): number | undefined {
  if (valid < LEAST_BALLOTS) return undefined;
  return SATISFIED_OPTIONS.reduce((sum, option) => sum + options[option], 0) / valid;
}

/**
 * True for a share (0 to 1) of at least so many percent: 57 of 100 are 57 %, which binary fractions do not know by
 * themselves.
 */
export function reaches(share: number, percent: number): boolean {
  return share * 100 >= percent - 1e-9;
}

/** What ballots say, in percent with two decimals: the options add up to exactly 100.00, those of 满意率 to it. */
export interface BallotPercents {
  options: Record<BallotOption, string>;
  /** 满意率 */
  satisfied: string;
}

/** Undefined where there are too few ballots to say. This is the one rule for all votes, whatever was voted on. */
export function ballotPercents(counts: Partial<Ballots>): BallotPercents | undefined {
  if (optionsTotal(counts) < LEAST_BALLOTS) return undefined;
  const percents = percentages(BALLOT_OPTION_NAMES.map((option) => counts[option] ?? 0));
  const options = Object.fromEntries(
    BALLOT_OPTION_NAMES.map((option, index) => [option, percents[index]!]),
  ) as BallotPercents['options'];
  // In whole hundredths: sums of decimal fractions are not exact.
  const satisfied = SATISFIED_OPTIONS.reduce((sum, option) => sum + Math.round(Number(options[option]) * 100), 0);
  return { options, satisfied: (satisfied / 100).toFixed(2) };
}

/** Ballots as they may be published: where there are too few, only how many they are. */
export function publishedBallots(ballots: Ballots): Ballots {
  if (optionsTotal(ballots) >= LEAST_BALLOTS) return ballots;
  const { issued, returned, valid } = ballots;
  return { issued, returned, valid };
}

function optionsTotal(counts: Partial<Ballots>): number {
  return BALLOT_OPTION_NAMES.reduce((sum, option) => sum + (counts[option] ?? 0), 0);
}
