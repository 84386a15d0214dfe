import { PLEDGE_STATE_NAMES, PLEDGE_STATES, type PledgeState } from '../../schema/kinds/pledge.ts';
import { rateText, type Tally } from '../../model/pledges/tally.ts';
import type { LinkView } from '../frame/frame.ts';

/** A count of pledges as every page shows it. */
export interface TallyView {
  total: number;
  kept: number;
  overdue: number;
  /** `67.4%`; a dash where there are no pledges. */
  rate: string;
  /** States that occur, in their order; `start` and `share` in thousandths of the whole. */
  states: { state: PledgeState; label: string; count: number; start: number; share: number }[];
}

export function tallyView(tally: Tally): TallyView {
  const states: TallyView['states'] = [];
  let before = 0;
  for (const state of PLEDGE_STATE_NAMES) {
    const count = tally.states[state];
    if (count === 0) continue;
    const start = rounded((before * 1000) / tally.total);
    states.push({ state, label: PLEDGE_STATES[state], count, start, share: rounded((count * 1000) / tally.total) });
    before += count;
  }
  return {
    total: tally.total,
    kept: tally.states.fulfilled,
    overdue: tally.states.overdue,
    rate: rateText(tally),
    states,
  };
}

/** A row of a table of counts. */
export interface TallyRow extends TallyView {
  name: LinkView | { label: string; href: undefined };
}

export function tallyRow(label: string, href: string | undefined, tally: Tally): TallyRow {
  return { name: href === undefined ? { label, href } : { label, href }, ...tallyView(tally) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
