import { COUNTIES_ADDRESS, COUNTY_UNITS_ADDRESS, countyAddress, PAGES } from '../../addresses/address.ts';
import { addDays, dayOf } from '../../kernel/beijing-time.ts';
import type { Portal, PortalCounty } from '../../model/portal/portal.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES } from '../../schema/kinds/entry-kind.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import { type MonthChart, monthChart } from '../boards/boards.ts';
import { tallyRow, type TallyRow, tallyView, type TallyView } from '../boards/tally.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import type { MapDrawing } from '../map/county-map.ts';
import { addressIn, countyEntry, type CountyEntryView, pledgesIn } from './county-links.ts';
import { lateCounties, type LateView } from './late-counties.ts';
import { provinceMap } from './province-map.ts';

/** A county as a row of the table: every number leads to the county's own page that shows it. */
export interface CountyRowView {
  name: string;
  /** Its page on the portal. */
  href: string;
  /** Undefined where nothing was taken yet. */
  figures: { tally: TallyView; pledges: string; entries: Figure; units: Figure; asOf: string } | undefined;
}

interface Figure {
  count: number;
  href: string;
}

export interface CountiesView {
  head: HeadView;
  trail: LinkView[];
  tally: TallyView;
  tallyNote: string;
  rows: CountyRowView[];
  map: MapDrawing | undefined;
  late: LateView[];
  exemplars: { title: string; links: CountyEntryView[] };
  newest: CountyEntryView[];
  fields: TallyRow[];
  months: MonthChart | undefined;
  tree: LinkView;
  isEmpty: boolean;
}

export function countiesView(portal: Portal, site: Site): CountiesView {
  const { counties, tally, byField, months } = portal;
  const today = dayOf(site.now);
  const known = counties.filter(({ data }) => data !== undefined).length;
  return {
    head: headView(site, {
      title: PORTAL_TEXTS.column,
      description: PORTAL_TEXTS.intro,
      address: COUNTIES_ADDRESS,
      column: { name: PORTAL_TEXTS.column, type: PORTAL_TEXTS.column },
    }),
    trail: [{ label: PORTAL_TEXTS.column, href: COUNTIES_ADDRESS }],
    tally: tallyView(tally),
    tallyNote: PORTAL_TEXTS.tallyOf(known, counties.length),
    rows: counties.map(countyRow),
    map: site.map && provinceMap(site.map, portal),
    late: lateCounties(portal, site.now),
    exemplars: exemplarsOf(portal, today),
    newest: newestOf(counties, today, ({ data }) => data?.digest.newest ?? []).slice(0, MOST_SHOWN),
    fields: [...byField].map(([field, ofField]) => tallyRow(field.name, undefined, ofField)),
    months: monthChart(months, today.slice(0, 7)),
    tree: { label: PORTAL_TEXTS.tree, href: COUNTY_UNITS_ADDRESS },
    isEmpty: known === 0,
  };
}

function countyRow(county: PortalCounty): CountyRowView {
  const { id, name, data } = county;
  const row = { name, href: countyAddress(id) };
  if (!data) return { ...row, figures: undefined };
  const { pledges, counts, asOf } = data.digest;
  return {
    ...row,
    figures: {
      tally: tallyView(pledges),
      pledges: pledgesIn(county),
      entries: {
        count: ENTRY_KIND_NAMES.reduce((sum, kind) => sum + counts.entries[kind], 0),
        href: addressIn(county, PAGES.home),
      },
      units: { count: counts.units, href: addressIn(county, PAGES.units) },
      asOf,
    },
  };
}

/** So many are named of each list. */
const MOST_SHOWN = 12;
const WEEK = 7;

/** Those of the last seven days; where there are none, the last ones. */
export function exemplarsOf({ counties }: Portal, today: string): CountiesView['exemplars'] {
  const all = newestOf(counties, today, ({ data }) => data?.digest.exemplars ?? []);
  const ofWeek = all.filter(({ date }) => date > addDays(today, -WEEK));
  return ofWeek.length > 0
    ? { title: PORTAL_TEXTS.ofWeek, links: ofWeek.slice(0, MOST_SHOWN) }
    : { title: PORTAL_TEXTS.latest, links: all.slice(0, MOST_SHOWN) };
}

type EntriesOf = (county: PortalCounty) => readonly Parameters<typeof countyEntry>[1][];

/** Of all counties, the newest first; a date that is not yet here is a mistake of the county's. */
function newestOf(
  counties: readonly PortalCounty[],
  today: string,
  entriesOf: EntriesOf,
): (CountyEntryView & { date: string })[] {
  return counties
    .flatMap((county) => entriesOf(county).map((entry) => ({ ...countyEntry(county, entry), date: entry.date })))
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** What the home page of a portal says in large numbers. */
export function provinceBand({ tally, counties }: Portal): (LinkView & { value: number; unit: string })[] {
  const { total, kept, overdue } = tallyView(tally);
  const number = (label: string, value: number, unit: string) => ({ label, href: COUNTIES_ADDRESS, value, unit });
  return [
    number(PORTAL_TEXTS.column, counties.length, ''),
    number(BOARD_TEXTS.items, total, BOARD_TEXTS.countUnit),
    number(BOARD_TEXTS.kept, kept, BOARD_TEXTS.countUnit),
    number(BOARD_TEXTS.overdue, overdue, BOARD_TEXTS.countUnit),
  ];
}
