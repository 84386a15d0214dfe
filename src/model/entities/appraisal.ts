import { BALLOT_OPTION_NAMES, type BallotOption, SATISFIED_OPTIONS } from '../../schema/kinds/pledge.ts';
import type { Shares } from './linked.ts';

/** With fewer valid ballots, what they say is not told: each could be guessed. */
export const LEAST_BALLOTS = 10;

export function newShares(): Shares {
  return {
    valid: 0,
    options: Object.fromEntries(BALLOT_OPTION_NAMES.map((option) => [option, 0])) as Record<BallotOption, number>,
  };
}

export function addBallots(shares: Shares, ballots: Record<BallotOption, number>): void {
  for (const option of BALLOT_OPTION_NAMES) {
    shares.options[option] += ballots[option];
    shares.valid += ballots[option];
  }
}

/** 0 to 1, or undefined where there are too few ballots to tell. */
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

/**
 * Percentages with two decimals that add up to exactly 100.00: each is rounded down, and what is missing goes to those
 * that lost most (the earlier first where they lost the same). All 0 where there are no ballots.
 */
export function percentages(counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => '0.00');
  const hundredths = counts.map((count) => Math.floor((count * 10_000) / total));
  const losses = counts
    .map((count, index) => ({ index, lost: (count * 10_000) % total }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  const missing = 10_000 - hundredths.reduce((sum, part) => sum + part, 0);
  for (const { index } of losses.slice(0, missing)) hundredths[index]!++;
  return hundredths.map((part) => (part / 100).toFixed(2));
}
