import { DOWNLOAD_FOLDER } from '../schema/download.ts';
import { ENTRY_KINDS, type EntryKind } from '../schema/kinds/entry-kind.ts';
import { FEEDBACK_FOLDER } from '../schema/kinds/feedback.ts';
import { NAMELIST_KINDS, type NamelistKind } from '../schema/kinds/namelist.ts';

/** Addresses of the pages that every site has. All addresses end with `/` and are ASCII. */
export const PAGES = {
  home: '/',
  units: '/units/',
  series: '/series/',
  glossary: '/glossary/',
  search: '/search/',
  siteMap: '/sitemap/',
  about: '/about/',
  help: '/help/',
  accessibility: '/wuzhangai/',
  pledges: '/pledges/',
  appraisals: '/appraisals/',
  honours: '/honours/',
  contacts: '/contacts/',
  posts: '/posts/',
  cards: '/cards/',
} as const;

/** What a server shows for an address at which nothing is. */
export const NOT_FOUND_PAGE = '/404.html';

/** Where the about page says how to report a mistake. */
export const CORRECTIONS = `${PAGES.about}#jiucuo`;

/** What an address says after `?` to be read in the elders' edition. */
export const ELDERS_EDITION = 'ban=zhanglao';

/** On a story and a board: how readers say something about it, and the slip for that; fragments. */
export const FEEDBACK_ANCHORS = { ways: 'fanying', slip: 'fanying-dan' } as const;

/** Below a story, a board and a unit: what was replied to people; a fragment. */
export const REPLIES_ANCHOR = 'dafu';

/** The address of one page of all replies; pages count from 1. A site without any has none. */
export function repliesAddress(page = 1): string {
  return `/${FEEDBACK_FOLDER}/${page === 1 ? '' : `page/${page}/`}`;
}

/** The county's map; a site without one has no such page. */
export const MAP_ADDRESS = '/map/';

/** What a portal has of its counties; other sites have no such pages. */
export const COUNTIES_ADDRESS = '/counties/';
export const COUNTY_UNITS_ADDRESS = '/county-units/';

/** A county's page on a portal. */
export function countyAddress(id: string): string {
  return `${COUNTIES_ADDRESS}${id}/`;
}

/** What can be downloaded of all replies. */
export const REPLIES_DATA = `/${FEEDBACK_FOLDER}/data.csv`;

export const FEED = '/rss.xml';

/** The same as a JSON Feed. */
export const JSON_FEED = '/feed.json';

export const WEB_MANIFEST = '/manifest.json';

/** The site's mark as a picture, for the screens of phones; each is square. */
export const ICONS = [
  { address: '/apple-touch-icon.png', size: 180 },
  { address: '/icon-192.png', size: 192 },
  { address: '/icon-512.png', size: 512 },
] as const;

/** The address of one entry. */
export function entryAddress(kind: EntryKind, slug: string): string {
  return `${ENTRY_KINDS[kind].address}${slug}/`;
}

/** The address of a unit's page. */
export function unitAddress(id: string): string {
  return `${PAGES.units}${id}/`;
}

/** The address of one page of the units of a field; pages count from 1. */
export function unitsOfFieldAddress(field: string, page = 1): string {
  return `${PAGES.units}field/${field}/${page === 1 ? '' : `page/${page}/`}`;
}

/** The ids of a unit's posts and of its members' cards on its page; both count from 0. */
export function postAnchor(index: number): string {
  return `post-${index + 1}`;
}

export function cardAnchor(index: number): string {
  return `card-${index + 1}`;
}

/** Desk signs of a unit's posts and its members' cards, to be printed and cut. */
export function platesAddress(id: string): string {
  return `${unitAddress(id)}plates/`;
}

/** The address of the page of a series. */
export function seriesAddress(id: string): string {
  return `${PAGES.series}${id}/`;
}

/** The address of one page of a board; pages count from 1. */
export function boardAddress(slug: string, page = 1): string {
  return `${PAGES.pledges}${slug}/${page === 1 ? '' : `page/${page}/`}`;
}

/** The id of a pledge on its page. Letters count without their case. */
export function pledgeAnchor(id: string): string {
  return `p-${id.toLowerCase()}`;
}

/** Where a pledge stands. `page`: of its board, from 1. */
export function pledgeAddress(slug: string, page: number, id: string): string {
  return `${boardAddress(slug, page)}#${pledgeAnchor(id)}`;
}

/** Sheets of a board for a notice board on a wall; a large board has several pages of them, from 1. */
export function posterAddress(slug: string, page = 1): string {
  return `${boardAddress(slug)}poster/${page === 1 ? '' : `page/${page}/`}`;
}

/** What can be downloaded of a board. */
export function boardDataAddress(slug: string, form: 'csv' | 'json'): string {
  return `${boardAddress(slug)}data.${form}`;
}

/** The JSON Schema of what can be downloaded. */
export const PLEDGE_SCHEMA = `${PAGES.pledges}schema.json`;

export function appraisalAddress(slug: string): string {
  return `${PAGES.appraisals}${slug}/`;
}

/** What can be downloaded of an appraisal. */
export function appraisalDataAddress(slug: string): string {
  return `${appraisalAddress(slug)}data.csv`;
}

/** The address of one page of a list of members; pages count from 1. */
export function namelistAddress(kind: NamelistKind, slug: string, page = 1): string {
  return `${NAMELIST_KINDS[kind].address}${slug}/${page === 1 ? '' : `page/${page}/`}`;
}

/** What can be downloaded of it. */
export function namelistDataAddress(kind: NamelistKind, slug: string): string {
  return `${namelistAddress(kind, slug)}data.csv`;
}

/** The honour roll of a quarter (`2026q3`). */
export function honourRollAddress(quarter: string): string {
  return `${PAGES.honours}${quarter}/`;
}

/** Beside the page that says that something was taken back: a server that finds it answers 410. */
export const WITHDRAWN_MARK = 'withdrawn.txt';

/** Which part of a kind's list is meant: all of it, a field's or a year's. */
export type ListFilter = { by: 'all' } | { by: 'field'; id: string } | { by: 'year'; year: string };

/** The address of one page of a list: pages count from 1, the oldest; 0 has the newest. */
export function listAddress(kind: EntryKind, filter: ListFilter, page = 0): string {
  return `${ENTRY_KINDS[kind].address}${filterPath(filter)}${page === 0 ? '' : `page/${page}/`}`;
}

function filterPath(filter: ListFilter): string {
  if (filter.by === 'all') return '';
  return filter.by === 'field' ? `field/${filter.id}/` : `year/${filter.year}/`;
}

/** What the site publishes about itself for programs, as `docs/reference/open.md` describes it. */
export const OPEN_DATA = '/open/';

/** Scripts and style sheets, bundled by Astro; names carry their content's digest. */
export const BUNDLES = '/_astro/';

/** Pictures in all their sizes; names carry their content's digest. */
export const MEDIA = '/media/';

/** Files that editors offer for download, under the names that they gave them. */
export const DOWNLOADS = `/${DOWNLOAD_FOLDER}/`;

/** The address of a file for download, by its path below the content folder. */
export function downloadAddress(path: string): string {
  return `/${path}`;
}

/** The `srcset` of one picture's files; widths in pixels. */
export function srcsetOf(files: readonly { file: string; width: number }[]): string {
  return files.map(({ file, width }) => `${MEDIA}${file} ${width}w`).join(', ');
}
