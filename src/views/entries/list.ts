import { listAddress, type ListFilter } from '../../addresses/address.ts';
import type { Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { partyFieldById } from '../../schema/party-field.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { NAMELIST_TEXTS } from '../../wording/namelists.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { pagerView, type PagerView } from '../frame/pager.ts';
import { namelistLinks } from '../namelists/namelist.ts';
import { teaserView, type TeaserView } from './teaser.ts';

/** One page of one list. */
export interface ListPage {
  kind: EntryKind;
  filter: ListFilter;
  /** From 1. */
  page: number;
}

const PAGE_SIZE = 20;

/** Every page of every list: all of a kind, by field, by year. An empty kind still has its first page. */
export function* listPages(site: Site): Generator<ListPage> {
  for (const kind of ENTRY_KIND_NAMES)
    for (const filter of filtersOf(kind, site)) {
      const pages = pageCount(entriesOf(site, kind, filter));
      for (let page = 1; page <= pages; page++) yield { kind, filter, page };
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

function pageCount(entries: readonly Entry[]): number {
  return Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
}

export interface ListView {
  head: HeadView;
  address: string;
  columnAddress: string;
  title: string;
  /** 「农村」 or 「2026年」. */
  part: string | undefined;
  count: string;
  chips: { label: string; links: (LinkView & { current: boolean; count: number })[] }[];
  items: TeaserView[];
  pager: PagerView | undefined;
}

export function listView({ kind, filter, page }: ListPage, site: Site): ListView {
  const { label, address } = ENTRY_KINDS[kind];
  const entries = entriesOf(site, kind, filter);
  const part = partName(filter);
  const pageAddress = listAddress(kind, filter, page);
  const pages = pageCount(entries);
  const title = [label, part, page > 1 ? FRAME_TEXTS.page(page) : undefined].filter(Boolean).join(' · ');
  return {
    head: headView(site, {
      title,
      description: ENTRY_TEXTS.description(site.settings.name, label, part, entries.length),
      address: pageAddress,
      column: { name: label, type: label },
    }),
    address: pageAddress,
    columnAddress: address,
    title: label,
    part,
    count: ENTRY_TEXTS.total(entries.length),
    chips: [...chipsOf(kind, filter, site), ...namelistChips(kind, filter, site)],
    items: entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(teaserView),
    pager: pages > 1 ? pagerView(page, pages, (number) => listAddress(kind, filter, number)) : undefined,
  };
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

/** Rows of links to the parts; a row with one choice is none. */
function chipsOf(kind: EntryKind, filter: ListFilter, site: Site): ListView['chips'] {
  const { fields, years } = site.parts[kind];
  const total = site.ofKind[kind].length;
  const rows = [
    {
      label: ENTRY_TEXTS.byField,
      first: ENTRY_TEXTS.allFields,
      by: 'field' as const,
      links: [...fields].map(([id, entries]) => ({
        label: partyFieldById(id).short as string,
        href: listAddress(kind, { by: 'field', id }),
        count: entries.length,
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
        count: entries.length,
        current: filter.by === 'year' && filter.year === year,
      })),
    },
  ];
  return rows
    .filter(({ links }) => links.length > 1)
    .map(({ label, first, by, links }) => ({
      label,
      links: [{ label: first, href: ENTRY_KINDS[kind].address, count: total, current: filter.by !== by }, ...links],
    }));
}
