import type { PledgeData, PledgeState } from '../../schema/kinds/pledge.ts';
import { limitOf } from './pledge-state.ts';

/**
 * A month: how many pledges were to be kept in it, how many of those were, and how many were kept in it whenever they
 * were due.
 */
export interface MonthTally {
  /** `2026-07` */
  month: string;
  due: number;
  dueAndKept: number;
  kept: number;
}

/** What can be said of a board's pledges without them: whoever looks for a few of all boards asks only boards that have any. */
export interface BoardOutline {
  /** By their names, only those that have any. */
  months: Map<string, MonthTally>;
  /** Days of the one that is overdue the longest, 0 where none is; the latest limit of those. */
  daysLate: number;
  lateLimit: string | undefined;
  /** The first limit of those that are due soon. */
  nextLimit: string | undefined;
  /** The last day on which one was kept. */
  lastKept: string | undefined;
  /** True if units have reported of any. */
  isReported: boolean;
}

export function newOutline(): BoardOutline {
  return {
    months: new Map(),
    daysLate: 0,
    lateLimit: undefined,
    nextLimit: undefined,
    lastKept: undefined,
    isReported: false,
  };
}

/** What an outline is made of. */
interface OutlinedPledge {
  data: PledgeData;
  state: PledgeState;
  daysLate: number;
  reported: ReadonlyMap<unknown, unknown>;
}

/** Enters a pledge into its board's outline. */
export function outline(own: BoardOutline, { data, state, daysLate, reported }: OutlinedPledge): void {
  const due = monthOf(own, data.due);
  due.due++;
  if (reported.size > 0) own.isReported = true;
  const limit = limitOf(data);
  if (state === 'overdue') {
    own.daysLate = Math.max(own.daysLate, daysLate);
    if (own.lateLimit === undefined || limit > own.lateLimit) own.lateLimit = limit;
  } else if (state === 'due') {
    if (own.nextLimit === undefined || limit < own.nextLimit) own.nextLimit = limit;
  } else if (state === 'fulfilled') {
    due.dueAndKept++;
    if (data.doneAt === undefined) return;
    monthOf(own, data.doneAt).kept++;
    if (own.lastKept === undefined || data.doneAt > own.lastKept) own.lastKept = data.doneAt;
  }
}

function monthOf({ months }: BoardOutline, day: string): MonthTally {
  const month = day.slice(0, 7);
  let ofMonth = months.get(month);
  if (!ofMonth) months.set(month, (ofMonth = { month, due: 0, dueAndKept: 0, kept: 0 }));
  return ofMonth;
}
