import { pledgeAddress } from '../../addresses/address.ts';
import { dayOf, daysBetween } from '../../kernel/beijing-time.ts';
import type { Pledge } from '../../model/entities/linked.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import { limitOf } from '../../model/pledges/pledge-state.ts';
import { PLEDGE_STATES, type PledgeState } from '../../schema/kinds/pledge.ts';
import type { Site } from '../../model/site/site.ts';
import { HOME_TEXTS } from '../../wording/home.ts';

/** A pledge that is news today. */
export interface TodayView {
  state: PledgeState;
  label: string;
  /** 「81 天」, counted to today. */
  days: string;
  title: string;
  href: string;
  who: string;
  when: string;
}

/**
 * What a villager asks first: the pledge that is overdue the longest, the one that is due next, the one that was kept
 * last; of each none where there is none. Of several, the one on the newest board.
 */
export function todayView(site: Site): TodayView[] {
  const today = dayOf(site.now);
  let overdue: Pledge | undefined;
  let due: Pledge | undefined;
  let kept: Pledge | undefined;
  for (const board of site.boards) {
    const { daysLate, nextLimit, lastKept } = board.outline;
    const hasNews =
      daysLate > (overdue?.daysLate ?? 0) ||
      (nextLimit !== undefined && (!due || nextLimit < limitOf(due.data))) ||
      (lastKept !== undefined && (!kept || lastKept > kept.data.doneAt!));
    if (!hasNews) continue;
    for (const pledge of board.pledges) {
      if (pledge.state === 'overdue') {
        if (!overdue || pledge.daysLate > overdue.daysLate) overdue = pledge;
      } else if (pledge.state === 'due') {
        if (!due || limitOf(pledge.data) < limitOf(due.data)) due = pledge;
      } else if (pledge.state === 'fulfilled' && pledge.data.doneAt !== undefined) {
        if (!kept || pledge.data.doneAt > kept.data.doneAt!) kept = pledge;
      }
    }
  }
  return [
    ...(overdue ? [itemOf(overdue, HOME_TEXTS.days(overdue.daysLate), HOME_TEXTS.dueOn(limitOf(overdue.data)))] : []),
    ...(due
      ? [itemOf(due, HOME_TEXTS.daysLeft(daysBetween(today, limitOf(due.data))), HOME_TEXTS.dueOn(limitOf(due.data)))]
      : []),
    ...(kept
      ? [itemOf(kept, HOME_TEXTS.daysAgo(daysBetween(kept.data.doneAt!, today)), HOME_TEXTS.keptOn(kept.data.doneAt!))]
      : []),
  ];
}

function itemOf(pledge: Pledge, days: string, when: string): TodayView {
  return {
    state: pledge.state,
    label: PLEDGE_STATES[pledge.state],
    days,
    title: pledge.data.item,
    href: pledgeAddress(pledge.board.slug, pledge.page, pledge.data.id),
    who: pledge.person ? `${pledge.unit.data.name} ${pledge.person.name}` : subjectOf(pledge),
    when,
  };
}
