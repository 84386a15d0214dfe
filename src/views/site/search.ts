import { PAGES } from '../../addresses/address.ts';
import type { Entry, Unit } from '../../model/entities/linked.ts';
import { ancestorsOf, unitsFromAbove } from '../../model/entities/unit.ts';
import { PLEDGE_STATE_NAMES, PLEDGE_STATES } from '../../schema/kinds/pledge.ts';
import type { Site } from '../../model/site/site.ts';
import { AWARD_LEVELS, standingAwards } from '../../schema/award.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { FACET_NAMES, type FacetName, FACETS } from '../../search/format/facets.ts';
import { PLEDGE_KINDS, pledgeKind } from '../../search/records/pledge-record.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { COMMENT_TEXTS } from '../../wording/comments.ts';
import { CONTACT_TEXTS } from '../../wording/contacts.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import type { Portal } from '../../model/portal/portal.ts';
import { PORTAL_SEARCH_NOTE, PORTAL_SEARCH_TEXTS } from '../../wording/portal/portal-search-texts.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import { SEARCH_SCRIPT_TEXTS } from '../../wording/search.ts';
import type { TeaserView } from '../entries/teaser.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { rosterLinks } from '../posts/roster.ts';
import { namelistLinks } from '../namelists/namelist.ts';
import { siteMapColumns, type SiteMapView } from './plain-pages.ts';

export interface SearchView {
  head: HeadView;
  /**
   * What can be chosen before anything was asked; a facet that leaves nothing to choose has no place yet, but may get
   * one.
   */
  filters: { name: FacetName | 'county'; label: string; options: FilterOption[] }[];
  /** What the script makes every hit from; all its values are replaced. */
  hit: TeaserView;
  /** Where to go without search. */
  columns: SiteMapView['columns'];
  /** Attributes that hold what the script says; it has no texts of its own. */
  texts: Record<`data-${string}`, string>;
  /** Of a portal: what is said of its counties, and the hosts that the page asks. */
  portal: { note: string; hosts: string[] } | undefined;
}

interface FilterOption {
  value: string;
  label: string;
}

const HIT: TeaserView = {
  href: PAGES.search,
  title: FRAME_TEXTS.search,
  kicker: FRAME_TEXTS.search,
  summary: undefined,
  who: undefined,
  date: '1921-07-01',
  series: undefined,
  attached: undefined,
  picture: undefined,
  person: undefined,
};

/** Shows in a list of options how deep a unit stands; a browser drops usual spaces there. */
const INDENT = '　';

export function searchView(site: Site): SearchView {
  const kinds = ENTRY_KIND_NAMES.filter((kind) => site.ofKind[kind].length > 0);
  const years = new Set([
    ...kinds.flatMap((kind) => [...site.parts[kind].years.keys()]),
    ...[...site.boards, ...site.namelists].map(({ data }) => String(data.year)),
  ]);
  const pledged = new Set([...site.tallies.byField.keys()].map(({ id }) => id));
  const fields = PARTY_FIELDS.filter(
    (field) => pledged.has(field.id) || kinds.some((kind) => site.parts[kind].fields.has(field.id)),
  );
  const levels = new Set(site.entries.flatMap(levelsOf));
  const options: Record<FacetName, FilterOption[]> = {
    kind: [
      ...kinds.map((kind): string => ENTRY_KINDS[kind].label),
      ...pledgeKinds(site),
      ...contactKinds(site),
      ...postKinds(site),
      ...namelistLinks(site).map(({ label }): string => label),
      ...(hasOwnRecords(site) ? [REPLY_TEXTS.column] : []),
    ].map((kind) => option(kind)),
    field: fields.map((field) => option(field.short)),
    system: [...new Set(unitsInOrder(site).flatMap(({ system }) => system ?? []))].map((system) => option(system)),
    unit: unitsInOrder(site).map((unit) => option(unit.data.name, ancestorsOf(unit).length)),
    year: [...years]
      .sort()
      .reverse()
      .map((year) => option(year)),
    level: AWARD_LEVELS.filter((level) => levels.has(level)).map((level) => option(level)),
    state: PLEDGE_STATE_NAMES.filter((state) => site.tallies.tally.states[state] > 0).map((state) =>
      option(PLEDGE_STATES[state]),
    ),
  };
  const { portal } = site;
  const own = portal && { ...PORTAL_SEARCH_TEXTS, own: site.settings.name };
  return {
    head: headView(site, { title: FRAME_TEXTS.search, address: PAGES.search }),
    filters: [
      ...(portal ? [countyFilter(portal, site.settings.name)] : []),
      ...FACET_NAMES.map((name) => ({ name, label: FACETS[name], options: options[name] })),
    ],
    hit: HIT,
    columns: siteMapColumns(site),
    texts: Object.fromEntries(
      Object.entries({ ...SEARCH_SCRIPT_TEXTS, ...own }).map(([name, text]) => [`data-${name}`, text]),
    ),
    portal: portal && {
      note: PORTAL_SEARCH_NOTE,
      hosts: [...new Set(portal.counties.map(({ root }) => new URL(root).origin))].sort(),
    },
  };
}

/** The portal's own articles are one choice among the counties. */
function countyFilter({ counties }: Portal, own: string): SearchView['filters'][number] {
  return {
    name: 'county',
    label: PORTAL_TEXTS.county,
    options: [own, ...counties.map(({ name }) => name)].map((name) => option(name)),
  };
}

function option(value: string, depth = 0): FilterOption {
  return { value, label: INDENT.repeat(depth) + value };
}

function levelsOf({ data }: Entry): string[] {
  const honours = 'honours' in data ? (data.honours ?? []) : [];
  return standingAwards(honours).flatMap(({ level }) => level ?? []);
}

/** Kinds of what is found on boards and about them. */
function pledgeKinds({ boards, comments, appraisals }: Site): string[] {
  const kinds = new Set<string>(boards.flatMap(({ data }) => [pledgeKind(data.kind), BOARD_TEXTS.boards]));
  if (comments.some(({ pledge }) => !pledge)) kinds.add(COMMENT_TEXTS.title);
  if (appraisals.length > 0) kinds.add(APPRAISAL_TEXTS.column);
  return PLEDGE_KINDS.filter((kind) => kinds.has(kind));
}

/** Replies about a pledge are found with it. */
function hasOwnRecords({ replies }: Site): boolean {
  return replies.all.some(({ target }) => !('pledge' in target));
}

function postKinds(site: Site): string[] {
  return rosterLinks(site).map(({ label }) => label);
}

function contactKinds({ contacts: { leaders, pairs } }: Site): string[] {
  return [...(leaders.length > 0 ? [CONTACT_TEXTS.points] : []), ...(pairs.length > 0 ? [CONTACT_TEXTS.pairs] : [])];
}

/** Units that something was written about; what was written about one counts for those above it. */
function unitsInOrder(site: Site): Unit[] {
  return unitsFromAbove(site.units.values()).filter(
    (unit) => unit.tally.total > 0 || ENTRY_KIND_NAMES.some((kind) => unit.entries[kind].length > 0),
  );
}
