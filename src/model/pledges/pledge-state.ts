import { addDays } from '../../kernel/beijing-time.ts';
import { OUTCOME, type PledgeData, STEP_KEYS, type PledgeState } from '../../schema/kinds/pledge.ts';
import type { Notice } from './notice.ts';

/** A pledge is 即将到期 when its limit is at most so many days ahead. */
const DUE_SOON_DAYS = 30;

/** The limit that holds now: the new one of a pledge that was put off. */
export function limitOf({ due, outcome, extendedTo }: PledgeData): string {
  return outcome === OUTCOME.extended && extendedTo !== undefined ? extendedTo : due;
}

/**
 * The state of a pledge on a day. A result decides; a pledge that was put off is overdue again when its new limit has
 * passed. Without a result: past its limit it is 逾期; then come 待公示, 公示中 (`notice` is the notice that holds for it,
 * undefined if none has begun), 即将到期 and 践诺中.
 */
export function stateOf(pledge: PledgeData, notice: Notice | undefined, today: string): PledgeState {
  const limit = limitOf(pledge);
  switch (pledge.outcome) {
    case OUTCOME.kept:
      return 'fulfilled';
    case OUTCOME.partly:
      return 'partly';
    case OUTCOME.unmet:
      return 'unmet';
    case OUTCOME.extended:
      return pledge.extendedTo !== undefined && today > limit ? 'overdue' : 'extended';
  }
  if (today > limit) return 'overdue';
  if (!notice || today < notice.from) return 'pending';
  if (today <= notice.to) return 'notice';
  return limit <= addDays(today, DUE_SOON_DAYS) ? 'due' : 'running';
}

/**
 * The day on which a pledge was made public: its own 公诺, else the board's, unless earlier steps are dated and none of
 * the later ones, because then it has not come so far.
 */
export function announcedOn(pledge: PledgeData, boardFrom: string): string | undefined {
  if (pledge.announced !== undefined) return pledge.announced;
  const isBeingPrepared =
    STEP_KEYS.some((key) => pledge[key] !== undefined) && pledge.started === undefined && pledge.assessed === undefined;
  return isBeingPrepared ? undefined : boardFrom;
}
