import { listAddress, type ListFilter } from '../../addresses/address.ts';
import { chineseDate } from '../../kernel/beijing-time.ts';
import { sharedDigest } from '../../kernel/digest.ts';
import type { Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { partyFieldById } from '../../schema/party-field.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { NAMELIST_TEXTS } from '../../wording/namelists.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { archivePagerView, type PagerView } from '../frame/pager.ts';
import { namelistLinks } from '../namelists/namelist.ts';
import { type PersonItemView, personItemView } from './person.ts';
import { teaserView, type TeaserView } from './teaser.ts';

/** One page of one list. */
export interface ListPage {
  kind: EntryKind;
  filter: ListFilter;
  /** From 1, the oldest; 0 for the page of the newest. */
  page: number;
}

/** Entries on a page; the page of the newest has as many at least, and takes in what fills no page yet. */
const PAGE_SIZE = 20;

/**
 * Every page of every list: all of a kind, by field, by year. An empty kind still has its first page. An entry that
 * comes to the front or leaves it changes that page, and now and then begins or ends the one behind it: all others stay
 * as they are, whatever the size of the site.
 */
export function* listPages(site: Site): Generator<ListPage> {
  for (const kind of ENTRY_KIND_NAMES)
    for (const filter of filtersOf(kind, site)) {
      const pages = numberedPages(entriesOf(site, kind, filter));
      for (let page = 0; page <= pages; page++) yield { kind, filter, page };
    }
}

function filtersOf(kind: EntryKind, site: Site): ListFilter[] {
  const { fields, years } = site.parts[kind];
  return [
    { by: 'all' },
    ...[...fields.keys()].map((id): ListFilter => ({ by: 'field', id })),
    ...[...years.keys()].map((year): ListFilter => ({ by: 'year', year })),
  ];
}

/** How many pages there are besides that of the newest. */
function numberedPages(entries: readonly Entry[]): number {
  return Math.max(0, Math.floor(entries.length / PAGE_SIZE) - 1);
}

/** `entries`: the newest first. */
function entriesOn(page: number, entries: readonly Entry[]): readonly Entry[] {
  const end = entries.length - (page === 0 ? numberedPages(entries) : page - 1) * PAGE_SIZE;
  return page === 0 ? entries.slice(0, end) : entries.slice(end - PAGE_SIZE, end);
}

export interface ListView {
  head: HeadView;
  address: string;
  columnAddress: string;
  title: string;
  /** 「农村」 or 「2026年」. */
  part: string | undefined;
  /** How many there are, or from when to when those on the page are. */
  extent: string;
  chips: { label: string; links: (LinkView & { current: boolean; count?: number })[] }[];
  /** Of members none: those stand in `people`. */
  items: TeaserView[];
  /** A wall of portraits. */
  people: PersonItemView[];
  pager: PagerView | undefined;
}

export function listView({ kind, filter, page }: ListPage, site: Site): ListView {
  const { label, address } = ENTRY_KINDS[kind];
  const entries = entriesOf(site, kind, filter);
  const shown = entriesOn(page, entries);
  const part = partName(filter);
  const pageAddress = listAddress(kind, filter, page);
  const pages = numberedPages(entries);
  // What would change with each new entry stands on the page of the newest only.
  const extent = page === 0 ? ENTRY_TEXTS.total(entries.length) : spanOf(shown);
  const title = [label, part, page === 0 ? undefined : FRAME_TEXTS.page(page)].filter(Boolean).join(' · ');
  return {
    head: headView(site, {
      title,
      description: ENTRY_TEXTS.description(site.settings.name, label, part, extent),
      address: pageAddress,
      column: { name: label, type: label },
    }),
    address: pageAddress,
    columnAddress: address,
    title: label,
    part,
    extent,
    chips: page === 0 ? [...chipsOf(kind, filter, site), ...namelistChips(kind, filter, site)] : [],
    items: shown.filter(({ kind: each }) => each !== 'member').map(teaserView),
    people: shown.flatMap((entry) => (entry.kind === 'member' ? [personItemView(entry, 'wall')] : [])),
    pager: pages > 0 ? archivePagerView(page, pages, (number) => listAddress(kind, filter, number)) : undefined,
  };
}

/** Everything that a page of a list prints, or what it is computed from. */
export function listInputs(page: ListPage, site: Site): unknown[] {
  const { items, ...facts } = listView(page, site);
  return [facts, items.map(sharedDigest)];
}

/** From when to when the entries of a page were published; newest first. */
function spanOf(entries: readonly Entry[]): string {
  const [from, to] = [entries.at(-1)!, entries[0]!].map(({ publishedAt }) => chineseDate(publishedAt));
  return from === to ? from! : ENTRY_TEXTS.span(from!, to!);
}

function entriesOf(site: Site, kind: EntryKind, filter: ListFilter): readonly Entry[] {
  if (filter.by === 'year') return site.parts[kind].years.get(filter.year) ?? [];
  if (filter.by === 'field') return site.parts[kind].fields.get(filter.id) ?? [];
  return site.ofKind[kind];
}

function partName(filter: ListFilter): string | undefined {
  if (filter.by === 'all') return undefined;
  return filter.by === 'year' ? ENTRY_TEXTS.year(filter.year) : partyFieldById(filter.id).name;
}

/** Beside stories about members, lists of members. */
function namelistChips(kind: EntryKind, filter: ListFilter, site: Site): ListView['chips'] {
  const links = kind === 'member' && filter.by === 'all' ? namelistLinks(site) : [];
  return links.length === 0
    ? []
    : [{ label: NAMELIST_TEXTS.lists, links: links.map((link) => ({ ...link, current: false })) }];
}

/**
 * Rows of links to the parts; a row with one choice is none. Where all of a kind is shown they say how many there are:
 * on each part's page an entry of another would change them.
 */
function chipsOf(kind: EntryKind, filter: ListFilter, site: Site): ListView['chips'] {
  const { fields, years } = site.parts[kind];
  const counted = (entries: readonly Entry[]) => (filter.by === 'all' ? { count: entries.length } : {});
  const rows = [
    {
      label: ENTRY_TEXTS.byField,
      first: ENTRY_TEXTS.allFields,
      by: 'field' as const,
      links: [...fields].map(([id, entries]) => ({
        label: partyFieldById(id).short as string,
        href: listAddress(kind, { by: 'field', id }),
        ...counted(entries),
        current: filter.by === 'field' && filter.id === id,
      })),
    },
    {
      label: ENTRY_TEXTS.byYear,
      first: ENTRY_TEXTS.allYears,
      by: 'year' as const,
      links: [...years].map(([year, entries]) => ({
        label: ENTRY_TEXTS.year(year),
        href: listAddress(kind, { by: 'year', year }),
        ...counted(entries),
        current: filter.by === 'year' && filter.year === year,
      })),
    },
  ];
  return rows
    .filter(({ links }) => links.length > 1)
    .map(({ label, first, by, links }) => ({
      label,
      links: [
        { label: first, href: ENTRY_KINDS[kind].address, ...counted(site.ofKind[kind]), current: filter.by !== by },
        ...links,
      ],
    }));
}
