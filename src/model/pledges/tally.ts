import { tableOf } from '../../kernel/names.ts';
import { PLEDGE_STATE_NAMES, type PledgeState } from '../../schema/kinds/pledge.ts';

/** How many pledges there are, and in which state. Every count and rate of pledges comes from here. */
export interface Tally {
  total: number;
  states: Record<PledgeState, number>;
}

export function newTally(): Tally {
  return {
    total: 0,
    states: tableOf(PLEDGE_STATE_NAMES, () => 0),
  };
}

export function count(tally: Tally, state: PledgeState): void {
  tally.total++;
  tally.states[state]++;
}

/** Adds what has been counted elsewhere. */
export function addTally(sum: Tally, part: Tally): void {
  sum.total += part.total;
  for (const state of PLEDGE_STATE_NAMES) sum.states[state] += part.states[state];
}

/** 兑现率: of all pledges, those that were kept. 0 to 1; undefined where there are none. */
export function rateOf({ total, states }: Tally): number | undefined {
  return total === 0 ? undefined : states.fulfilled / total;
}

/** 兑现率 as `67.4%`; a dash where there are no pledges. */
export function rateText(tally: Tally): string {
  const rate = rateOf(tally);
  return rate === undefined ? '—' : `${percentOf(rate)}%`;
}

/** A share of one in percent, with one figure behind the point: `67.4`. 99.96 % is not called 100 %. */
export function percentOf(share: number): string {
  const tenths = share < 1 ? Math.min(999, Math.round(share * 1000)) : 1000;
  return (tenths / 10).toFixed(1).replace(/\.0$/, '');
}

/** The tally under a key, which begins with nothing. */
export function tallyUnder<K>(tallies: Map<K, Tally>, key: K): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = newTally()));
  return tally;
}
