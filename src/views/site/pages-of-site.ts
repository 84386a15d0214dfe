import {
  appraisalAddress,
  boardAddress,
  COUNTIES_ADDRESS,
  COUNTY_UNITS_ADDRESS,
  countyAddress,
  honourRollAddress,
  listAddress,
  MAP_ADDRESS,
  NOT_FOUND_PAGE,
  PAGES,
  platesAddress,
  posterAddress,
  repliesAddress,
  namelistAddress,
  unitAddress,
  unitsOfFieldAddress,
} from '../../addresses/address.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { renderingInputs } from '../../markdown/render.ts';
import type { Appraisal, Entry, Series, Unit } from '../../model/entities/linked.ts';
import type { HonourRoll } from '../../model/links/honour-roll.ts';
import type { CountyMap } from '../../model/links/link-map.ts';
import type { Portal, PortalCounty } from '../../model/portal/portal.ts';
import type { Site } from '../../model/site/site.ts';
import { NAMELIST_KINDS, type NamelistKind } from '../../schema/kinds/namelist.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { GLOSSARY_TEXTS } from '../../wording/plain-pages.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import { type BoardPage, boardPages, boardView } from '../boards/board.ts';
import { pledgesView } from '../boards/boards.ts';
import { articleInputs, articleView } from '../entries/article.ts';
import { waysOfBoard, waysOfEntry, type WaysView } from '../feedback/ways.ts';
import { type RepliesPage, repliesPages, repliesPageView } from '../feedback/replies.ts';
import { type ListPage, listInputs, listPages, listView } from '../entries/list.ts';
import type { LinkView } from '../frame/frame.ts';
import { type PosterPage, posterPages, posterPageView } from '../posters/poster-page.ts';
import {
  type NamelistIndexView,
  namelistIndexView,
  type NamelistPage,
  namelistPages,
  type NamelistView,
  namelistView,
} from '../namelists/namelist.ts';
import { countiesView } from '../portal/counties.ts';
import { countyUnitsView, countyView } from '../portal/county.ts';
import { mapView } from '../map/county-map.ts';
import { appraisalListView, appraisalView } from '../votes/appraisal.ts';
import { honourRollsView, honourRollView } from '../votes/honour-roll.ts';
import { hasPlates, platesView } from '../posts/plates.ts';
import { rosterAddress, type RosterName, type RosterPage, rosterPages, rosterView } from '../posts/roster.ts';
import { contactLinks, contactsView } from './contacts.ts';
import { type FormerPlace, formerPlaces, placeView } from './former-place.ts';
import { homeView } from './home.ts';
import { aboutView, accessibilityView, glossaryView, helpView, notFoundView, siteMapView } from './plain-pages.ts';
import { searchView } from './search.ts';
import { seriesListView, seriesView } from './series.ts';
import { type UnitFieldPage, unitFieldPages, unitFieldView, unitListView } from './unit-list.ts';
import { unitView } from './unit.ts';

/** A kind of page. `Page`: what the pages of this kind differ by. Nothing here is computed before it is asked for. */
export interface PageKind<Page, View = unknown> {
  /** Every page of this kind. */
  pages(site: Site): Iterable<Page>;
  address(page: Page): string;
  /** What its route prints. */
  view(page: Page, site: Site): View;
  /**
   * Everything that a page prints, or what it is computed from, but what is around the content and what `ways` says;
   * undefined for a page that is rendered each time. Kinds of which there are few pages do without.
   */
  printed?(page: Page, site: Site): unknown;
  /** The ways to say something about what a page shows; undefined for one that names none. */
  ways?(page: Page, site: Site): WaysView | undefined;
  /** When its content last changed, where that is known. */
  changedAt?(page: Page): BeijingTime;
  /** Whether `sitemap.xml` names it; it does where there is no such function. */
  isInSitemap?(site: Site): boolean;
  /** The text of the link to it on the page of the site map, which otherwise has none. */
  linkText?: string;
}

/** A page that every site has once: it is about the site. */
interface SinglePage<View> extends PageKind<Site, View> {
  address(): string;
  view(site: Site): View;
}

function single<View>(
  address: string,
  view: (site: Site) => View,
  rest: Pick<SinglePage<View>, 'linkText' | 'isInSitemap'> = {},
): SinglePage<View> {
  return { pages: (site) => [site], address: () => address, view, ...rest };
}

function kindOf<Page, View>(kind: PageKind<Page, View>): PageKind<Page, View> {
  return kind;
}

/** What all units have of one sort, on as many pages as it takes. */
function rosterKind(roster: RosterName): PageKind<RosterPage, ReturnType<typeof rosterView>> {
  return {
    pages: (site) => rosterPages(roster, site),
    address: rosterAddress,
    view: rosterView,
    printed: rosterView,
    isInSitemap: ({ posts }) => posts[roster].length > 0,
  };
}

/** Not in `sitemap.xml`: pages that say nothing, or nothing that does not stand elsewhere. */
const NEVER = () => false;

/** The page that lists all lists of members of a kind. */
function namelistColumn(kind: NamelistKind): SinglePage<NamelistIndexView> {
  return single(NAMELIST_KINDS[kind].address, (site) => namelistIndexView(kind, site), {
    isInSitemap: ({ namelists }) => namelists.some((namelist) => namelist.kind === kind),
  });
}

function namelistKind(kind: NamelistKind): PageKind<NamelistPage, NamelistView> {
  return {
    pages: (site) => namelistPages(site, kind),
    address: ({ namelist, page }) => namelistAddress(kind, namelist.slug, page),
    view: namelistView,
    printed: namelistView,
    changedAt: ({ namelist }) => namelist.publishedAt,
  };
}

/** All pages of a site by their kinds, each of which has one row here, one view and one route. */
export const PAGES_OF_SITE = {
  home: single(PAGES.home, homeView),
  units: single(PAGES.units, unitListView, { linkText: UNIT_TEXTS.unit }),
  seriesList: single(PAGES.series, seriesListView, { isInSitemap: ({ series }) => series.length > 0 }),
  glossary: single(PAGES.glossary, glossaryView, { linkText: GLOSSARY_TEXTS.column }),
  search: single(PAGES.search, searchView, { linkText: FRAME_TEXTS.search, isInSitemap: NEVER }),
  accessibility: single(PAGES.accessibility, accessibilityView, { linkText: FRAME_TEXTS.accessibility }),
  help: single(PAGES.help, helpView, { linkText: FRAME_TEXTS.help }),
  about: single(PAGES.about, aboutView, { linkText: FRAME_TEXTS.about }),
  siteMap: single(PAGES.siteMap, (site) => siteMapView(site, linksOfSiteMap())),
  notFound: single(NOT_FOUND_PAGE, notFoundView, { isInSitemap: NEVER }),
  pledges: single(PAGES.pledges, pledgesView, { isInSitemap: ({ boards }) => boards.length > 0 }),
  appraisals: single(PAGES.appraisals, appraisalListView, { isInSitemap: ({ appraisals }) => appraisals.length > 0 }),
  honourRolls: single(PAGES.honours, honourRollsView, { isInSitemap: ({ honourRolls }) => honourRolls.length > 0 }),
  contacts: single(PAGES.contacts, contactsView, { isInSitemap: (site) => contactLinks(site).length > 0 }),
  recommendations: namelistColumn('recommendation'),
  recommendation: namelistKind('recommendation'),
  starredMembers: namelistColumn('stars'),
  starredMember: namelistKind('stars'),
  list: kindOf<ListPage, ReturnType<typeof listView>>({
    pages: listPages,
    address: ({ kind, filter, page }) => listAddress(kind, filter, page),
    view: listView,
    printed: listInputs,
  }),
  unit: kindOf<Unit, ReturnType<typeof unitView>>({
    pages: ({ units }) => units.values(),
    address: ({ id }) => unitAddress(id),
    view: unitView,
    printed: unitView,
  }),
  replies: kindOf<RepliesPage, ReturnType<typeof repliesPageView>>({
    pages: repliesPages,
    address: ({ page }) => repliesAddress(page),
    view: repliesPageView,
    printed: repliesPageView,
  }),
  unitField: kindOf<UnitFieldPage, ReturnType<typeof unitFieldView>>({
    pages: unitFieldPages,
    address: ({ field, page }) => unitsOfFieldAddress(field.id, page),
    view: unitFieldView,
    printed: unitFieldView,
  }),
  map: kindOf<{ map: CountyMap }, ReturnType<typeof mapView>>({
    pages: ({ map, portal }) => (map && !portal ? [{ map }] : []),
    address: () => MAP_ADDRESS,
    view: mapView,
  }),
  counties: kindOf<Portal, ReturnType<typeof countiesView>>({
    pages: ({ portal }) => (portal ? [portal] : []),
    address: () => COUNTIES_ADDRESS,
    view: countiesView,
  }),
  county: kindOf<{ county: PortalCounty; portal: Portal }, ReturnType<typeof countyView>>({
    pages: ({ portal }) => portal?.counties.map((county) => ({ county, portal })) ?? [],
    address: ({ county }) => countyAddress(county.id),
    view: countyView,
    printed: countyView,
  }),
  countyUnits: kindOf<Portal, ReturnType<typeof countyUnitsView>>({
    pages: ({ portal }) => (portal ? [portal] : []),
    address: () => COUNTY_UNITS_ADDRESS,
    view: countyUnitsView,
  }),
  posts: rosterKind('posts'),
  cards: rosterKind('cards'),
  plates: kindOf<Unit, ReturnType<typeof platesView>>({
    pages: ({ units }) => [...units.values()].filter(hasPlates),
    address: ({ id }) => platesAddress(id),
    view: platesView,
    printed: platesView,
    isInSitemap: NEVER,
  }),
  series: kindOf<Series, ReturnType<typeof seriesView>>({
    pages: ({ series }) => series,
    address: ({ address }) => address,
    view: seriesView,
    printed: seriesView,
  }),
  board: kindOf<BoardPage, ReturnType<typeof boardView>>({
    pages: boardPages,
    address: ({ board, page }) => boardAddress(board.slug, page),
    view: boardView,
    printed: (page, site) => ({ ...boardView(page, site), feedback: undefined }),
    ways: ({ board }, site) => waysOfBoard(board, site),
    changedAt: ({ board }) => board.data.updatedAt ?? board.publishedAt,
  }),
  poster: kindOf<PosterPage, ReturnType<typeof posterPageView>>({
    pages: posterPages,
    address: ({ board, page }) => posterAddress(board.slug, page),
    view: posterPageView,
    printed: posterPageView,
    isInSitemap: NEVER,
  }),
  appraisal: kindOf<Appraisal, ReturnType<typeof appraisalView>>({
    pages: ({ appraisals }) => appraisals,
    address: ({ slug }) => appraisalAddress(slug),
    view: appraisalView,
    printed: appraisalView,
    changedAt: ({ data }) => data.publishedAt ?? data.date,
  }),
  honourRoll: kindOf<HonourRoll, ReturnType<typeof honourRollView>>({
    pages: ({ honourRolls }) => honourRolls,
    address: ({ quarter }) => honourRollAddress(quarter),
    view: honourRollView,
    printed: honourRollView,
  }),
  entry: kindOf<Entry, ReturnType<typeof articleView>>({
    pages: ({ entries }) => entries,
    address: ({ address }) => address,
    view: articleView,
    // The parts of a topic look anything up.
    printed: (entry, site) =>
      entry.kind === 'topic' ? undefined : [articleInputs(entry, site), renderingInputs(entry, site)],
    ways: waysOfEntry,
    changedAt: (entry) => entry.data.updatedAt ?? entry.publishedAt,
  }),
  formerPlace: kindOf<FormerPlace, ReturnType<typeof placeView>>({
    pages: formerPlaces,
    address: ({ address }) => address,
    view: placeView,
    printed: placeView,
    isInSitemap: NEVER,
  }),
};

export type PageKindName = keyof typeof PAGES_OF_SITE;

/** The kinds for whoever walks over all of them. */
export const PAGE_KINDS: readonly PageKind<unknown>[] = Object.values(PAGES_OF_SITE);

function linksOfSiteMap(): LinkView[] {
  return PAGE_KINDS.flatMap(({ linkText, address }) =>
    linkText === undefined ? [] : [{ label: linkText, href: address(undefined) }],
  );
}
