import { PAGES, unitAddress } from '../../addresses/address.ts';
import { chineseDate, chineseDateIn } from '../../kernel/beijing-time.ts';
import type { Unit } from '../../model/entities/linked.ts';
import type { ContactPoint } from '../../model/links/contacts.ts';
import type { Site } from '../../model/site/site.ts';
import { CONTACT_TEXTS } from '../../wording/contacts.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';

export interface ContactsView {
  head: HeadView;
  trail: LinkView[];
  leaders: { name: string; post: string; points: ContactPointView[] }[];
  leadersNote: string;
  pairs: PairView[];
  pairsNote: string;
}

export interface ContactPointView extends LinkView {
  anchor: string;
  /** Since when, about what, and how many visits. */
  text: string;
  /** The days of the visits. */
  days: string | undefined;
}

export interface PairView {
  anchor: string;
  units: readonly [LinkView, LinkView];
  matter: string;
  since: string;
}

/** All leaders with the units that they look after, and all pairs of units. */
export function contactsView(site: Site): ContactsView {
  const { leaders, pairs } = site.contacts;
  const { column, intro } = CONTACT_TEXTS;
  return {
    head: headView(site, {
      title: column,
      description: intro,
      address: PAGES.contacts,
      column: { name: column, type: column },
    }),
    trail: [
      { label: UNIT_TEXTS.unit, href: PAGES.units },
      { label: column, href: PAGES.contacts },
    ],
    leaders: leaders.map(({ name, post, points }) => ({ name, post, points: points.map(pointView) })),
    leadersNote: CONTACT_TEXTS.leadersNote(leaders.length),
    pairs: pairs.map(({ units: [one, other], matter, since, anchor }) => ({
      anchor,
      units: [linkTo(one), linkTo(other)],
      matter,
      since: CONTACT_TEXTS.since(chineseDate(since)),
    })),
    pairsNote: CONTACT_TEXTS.pairsNote(pairs.length),
  };
}

/** The way to the page of all contacts; none where nothing would be on it. */
export function contactLinks({ contacts: { leaders, pairs } }: Site): LinkView[] {
  return leaders.length + pairs.length > 0 ? [{ label: CONTACT_TEXTS.column, href: PAGES.contacts }] : [];
}

function pointView(point: ContactPoint): ContactPointView {
  return { ...linkTo(point.unit), anchor: point.anchor, text: contactText(point), days: visitDaysText(point) };
}

/** 「2026年1月15日起 · 青石坡饮水 · 到点 9 次」 */
export function contactText({ since, matter, visits }: ContactPoint): string {
  return [
    CONTACT_TEXTS.since(chineseDate(since)),
    matter,
    visits === undefined ? undefined : CONTACT_TEXTS.visits(visits),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A year is named with its first day. */
function visitDaysText({ visitDays }: ContactPoint): string | undefined {
  if (visitDays.length === 0) return undefined;
  return CONTACT_TEXTS.visitDays(
    visitDays.map((day, index) => {
      const before = visitDays[index - 1];
      return before === undefined ? chineseDate(day) : chineseDateIn(Number(before.slice(0, 4)), day);
    }),
  );
}

function linkTo(unit: Unit): LinkView {
  return { label: unit.data.name, href: unitAddress(unit.id) };
}
