import { COUNTIES_ADDRESS, COUNTY_UNITS_ADDRESS, countyAddress, PAGES, unitAddress } from '../../addresses/address.ts';
import { dayOf } from '../../kernel/beijing-time.ts';
import type { Portal, PortalCounty } from '../../model/portal/portal.ts';
import type { Site } from '../../model/site/site.ts';
import type { OpenUnits } from '../../schema/open/open-schema.ts';
import { partyFieldById } from '../../schema/party-field.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import { type MonthChart, monthChart } from '../boards/boards.ts';
import { tallyRow, type TallyRow, tallyView, type TallyView } from '../boards/tally.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { addressIn, countyEntry, type CountyEntryView, pledgesIn } from './county-links.ts';
import { lateCounties, type LateView } from './late-counties.ts';

/** A unit of a county with those below it, as lists of units have them. */
export interface CountyFoldView extends LinkView {
  note: string;
  units: (LinkView & { note: string })[];
  isOpen: boolean;
}

export interface CountyView {
  head: HeadView;
  trail: LinkView[];
  name: string;
  ownSite: LinkView;
  /** Undefined where nothing was taken yet. */
  data:
    | {
        tally: TallyView;
        /** The page of the county's own site that shows what the figures are of. */
        pledges: string;
        source: string;
        signature: string;
        fields: TallyRow[];
        months: MonthChart | undefined;
        exemplars: CountyEntryView[];
        newest: CountyEntryView[];
        units: { note: string; folds: CountyFoldView[] };
      }
    | undefined;
  late: LateView[];
}

export function countyView({ county, portal }: { county: PortalCounty; portal: Portal }, site: Site): CountyView {
  const { name, id, data, taken } = county;
  const address = countyAddress(id);
  return {
    head: headView(site, {
      title: name,
      description: PORTAL_TEXTS.description(name),
      address,
      column: { name: PORTAL_TEXTS.column, type: PORTAL_TEXTS.column },
    }),
    trail: [
      { label: PORTAL_TEXTS.column, href: COUNTIES_ADDRESS },
      { label: name, href: address },
    ],
    name,
    ownSite: { label: PORTAL_TEXTS.ownSite(name), href: addressIn(county, PAGES.home) },
    data: data && {
      tally: tallyView(data.digest.pledges),
      pledges: pledgesIn(county),
      source: PORTAL_TEXTS.source(data.digest.asOf, taken?.takenOn ?? data.digest.asOf),
      signature: taken?.isSigned ? PORTAL_TEXTS.signed : PORTAL_TEXTS.unsigned,
      fields: data.digest.pledges.fields.map(({ field, ...tally }) =>
        tallyRow(partyFieldById(field).name, pledgesIn(county), tally),
      ),
      months: monthChart(data.digest.pledges.months, dayOf(site.now).slice(0, 7)),
      exemplars: data.digest.exemplars.slice(0, MOST_SHOWN).map((entry) => countyEntry(county, entry)),
      newest: data.digest.newest.slice(0, MOST_SHOWN).map((entry) => countyEntry(county, entry)),
      units: {
        note:
          data.units.units.length < data.units.total
            ? PORTAL_TEXTS.countShown(data.units.units.length, data.units.total)
            : PORTAL_TEXTS.count(data.units.total),
        folds: countyFolds(county, data.units, MOST_ROWS),
      },
    },
    late: lateCounties({ ...portal, counties: [county] }, site.now),
  };
}

const MOST_SHOWN = 12;
/** More rows would make a page too heavy for a phone. */
const MOST_ROWS = 400;
const FEW_ROWS = 24;

/** The units right below the top as folds; of too many rows only the folds' heads are left. */
function countyFolds(county: PortalCounty, { units }: OpenUnits, most: number): CountyFoldView[] {
  const heads = new Map<string, string>();
  const tops = new Set(units.flatMap(({ id, parent }) => (parent === undefined ? [id] : [])));
  const rows = new Map<string, OpenUnits['units']>();
  for (const unit of units) {
    const { id, parent } = unit;
    const head = parent === undefined || tops.has(parent) ? id : heads.get(parent)!;
    heads.set(id, head);
    const below = rows.get(head);
    if (below) below.push(unit);
    else rows.set(head, [unit]);
  }
  return [...rows.values()].map((below): CountyFoldView => {
    const [first] = below as [OpenUnits['units'][number], ...OpenUnits['units']];
    return {
      ...unitLine(county, first, below.length > 1 ? PORTAL_TEXTS.count(below.length) : first.kind),
      units: below.length > 1 && units.length <= most ? below.map((unit) => unitLine(county, unit, unit.kind)) : [],
      isOpen: units.length <= FEW_ROWS,
    };
  });
}

function unitLine(
  county: PortalCounty,
  { id, name, pledges, kept }: OpenUnits['units'][number],
  first: string,
): LinkView & { note: string } {
  return {
    label: name,
    href: addressIn(county, unitAddress(id)),
    note: PORTAL_TEXTS.unitNote(first, pledges, kept),
  };
}

export interface CountyUnitsView {
  head: HeadView;
  trail: LinkView[];
  note: string;
  sections: { title: string; href: string; note: string; folds: CountyFoldView[] }[];
}

/** The units of all counties, each county a section; of large provinces the counties alone, whose pages have theirs. */
export function countyUnitsView({ counties }: Portal, site: Site): CountyUnitsView {
  const known = counties.flatMap((county) => (county.data ? [{ county, units: county.data.units }] : []));
  const rows = known.reduce((sum, { units }) => sum + units.units.length, 0);
  return {
    head: headView(site, {
      title: PORTAL_TEXTS.tree,
      address: COUNTY_UNITS_ADDRESS,
      column: { name: PORTAL_TEXTS.column, type: PORTAL_TEXTS.column },
    }),
    trail: [
      { label: PORTAL_TEXTS.column, href: COUNTIES_ADDRESS },
      { label: PORTAL_TEXTS.tree, href: COUNTY_UNITS_ADDRESS },
    ],
    note: PORTAL_TEXTS.treeNote(
      known.reduce((sum, { units }) => sum + units.total, 0),
      known.length,
    ),
    sections: known.map(({ county, units }) => ({
      title: county.name,
      href: countyAddress(county.id),
      note: PORTAL_TEXTS.count(units.total),
      folds: rows <= MOST_ROWS ? countyFolds(county, units, MOST_ROWS) : [],
    })),
  };
}
