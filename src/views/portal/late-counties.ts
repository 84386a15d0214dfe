import { countyAddress, PAGES } from '../../addresses/address.ts';
import { dayOf, daysBetween } from '../../kernel/beijing-time.ts';
import type { Portal, PortalCounty } from '../../model/portal/portal.ts';
import { TAKING_TROUBLES } from '../../schema/open/county-copy.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import type { LinkView } from '../frame/frame.ts';
import { addressIn, pledgesIn } from './county-links.ts';

/** One reason why a county is late, with the page that shows it. */
export interface LateView extends LinkView {
  note: string;
}

/** Who is late, and with what; in the order of the counties. */
export function lateCounties(portal: Portal, now: string): LateView[] {
  return portal.counties.flatMap((county) =>
    reasonsOf(county, portal, dayOf(now)).map(({ note, href }) => ({ label: county.name, href, note })),
  );
}

type Reason = Pick<LateView, 'note' | 'href'>;

function reasonsOf(county: PortalCounty, { newsDays, figureDays }: Portal, today: string): Reason[] {
  const { data, taken, id } = county;
  const own = countyAddress(id);
  const failing = taken?.failing;
  if (!data) {
    const note = failing ? PORTAL_TEXTS.neverTakenBecause(TAKING_TROUBLES[failing.trouble]) : PORTAL_TEXTS.neverTaken;
    return [{ note, href: own }];
  }
  const { asOf, newest, pledges } = data.digest;
  const reasons: Reason[] = [];
  if (failing)
    reasons.push({
      note: PORTAL_TEXTS.failing(failing.since, TAKING_TROUBLES[failing.trouble], taken.takenOn ?? asOf),
      href: own,
    });
  const days = daysBetween(asOf, today);
  if (days > figureDays) reasons.push({ note: PORTAL_TEXTS.oldFigures(days), href: own });
  const [latest] = newest;
  const quiet = latest && daysBetween(latest.date, today);
  if (quiet === undefined) reasons.push({ note: PORTAL_TEXTS.neverNews, href: addressIn(county, PAGES.home) });
  else if (quiet > newsDays)
    reasons.push({ note: PORTAL_TEXTS.noNews(quiet), href: addressIn(county, latest!.address) });
  if (pledges.states.overdue > 0)
    reasons.push({ note: PORTAL_TEXTS.overdue(pledges.states.overdue), href: pledgesIn(county) });
  return reasons;
}
