import { namelistAddress, namelistDataAddress, unitAddress } from '../../addresses/address.ts';
import { dayOf } from '../../kernel/beijing-time.ts';
import type { Unit } from '../../model/entities/linked.ts';
import { type ListedMember, type Namelist, NAMELIST_PAGE_SIZE } from '../../model/entities/namelist.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS, type NamelistKind } from '../../schema/kinds/namelist.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { NAMELIST_TEXTS } from '../../wording/namelists.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { type PagerView, pagerView } from '../frame/pager.ts';
import { namelistTime } from './listed-member.ts';

/** One page of one list of members; from 1. */
export interface NamelistPage {
  namelist: Namelist;
  page: number;
}

/** Every page of every list of a kind. */
export function* namelistPages({ namelists }: Site, kind: NamelistKind): Generator<NamelistPage> {
  for (const namelist of namelists)
    if (namelist.kind === kind) for (let page = 1; page <= namelist.pages; page++) yield { namelist, page };
}

export interface NamelistView {
  head: HeadView;
  trail: LinkView[];
  kicker: string;
  title: string;
  /** 「第 201–400 名」 where a list has several pages. */
  part: string | undefined;
  preview: string | undefined;
  byline: { label: string; text: string; datetime?: string }[];
  /** On the first page only, like everything that sums up the list. */
  method: string | undefined;
  numbers: { label: string; value: string; unit: string }[];
  members: ListedMemberView[];
  units: (LinkView & { note: string })[];
  pager: PagerView | undefined;
  /** The table for download. */
  csv: string;
}

export interface ListedMemberView {
  anchor: string;
  name: string;
  post: string;
  unit: LinkView;
  /** 「37 人次」, 「五星」 */
  measure: string;
  /** 「★★★★★」 */
  drawn: string | undefined;
  reason: string | undefined;
  story: LinkView | undefined;
}

export function namelistView({ namelist, page }: NamelistPage, site: Site): NamelistView {
  const { kind, slug, data, members, pages, withheld, publishedAt } = namelist;
  const column = NAMELIST_TEXTS.column[kind];
  const time = namelistTime(namelist);
  const isFirst = page === 1;
  const from = (page - 1) * NAMELIST_PAGE_SIZE;
  const shown = members.slice(from, from + NAMELIST_PAGE_SIZE);
  const part = pages > 1 ? NAMELIST_TEXTS.part(from + 1, from + shown.length) : undefined;
  return {
    head: headView(site, {
      title: [data.title, isFirst ? undefined : part].filter(Boolean).join(' · '),
      description: NAMELIST_TEXTS.description(data.organiser, time, members.length),
      address: namelistAddress(kind, slug, page),
      column: { name: column, type: column },
      piece: { title: data.title, publishedAt, source: data.organiser },
    }),
    trail: trailOf(kind),
    kicker: `${column} · ${time}`,
    title: data.title,
    part,
    preview: withheld && ENTRY_TEXTS.preview(withheld),
    byline: [
      { label: NAMELIST_TEXTS.organiser, text: data.organiser },
      { label: ENTRY_TEXTS.published, text: publishedAt, datetime: dayOf(publishedAt) },
    ],
    method: isFirst ? data.method : undefined,
    numbers: isFirst ? numbersOf(namelist) : [],
    members: shown.map(memberView),
    units: isFirst ? unitsOf(namelist) : [],
    pager: pages > 1 ? pagerView(page, pages, (number) => namelistAddress(kind, slug, number)) : undefined,
    csv: namelistDataAddress(kind, slug),
  };
}

function trailOf(kind: NamelistKind): LinkView[] {
  const { label, address } = ENTRY_KINDS.member;
  return [
    { label, href: address },
    { label: NAMELIST_TEXTS.column[kind], href: NAMELIST_KINDS[kind].address },
  ];
}

function memberView({
  namelist: { kind },
  anchor,
  name,
  post,
  unit,
  measure,
  reason,
  story,
}: ListedMember): ListedMemberView {
  const isStars = kind === 'stars';
  return {
    anchor,
    name,
    post,
    unit: { label: unit.data.name, href: unitAddress(unit.id) },
    measure: isStars ? NAMELIST_TEXTS.starred(measure) : `${measure} ${NAMELIST_TEXTS.recommendedUnit}`,
    drawn: isStars ? NAMELIST_TEXTS.drawn(measure) : undefined,
    reason,
    story: story && { label: NAMELIST_TEXTS.readStory(story.data.title), href: story.address },
  };
}

function numbersOf({ kind, members }: Namelist): NamelistView['numbers'] {
  const { membersUnit } = NAMELIST_TEXTS;
  const all = { label: NAMELIST_TEXTS.members, value: String(members.length), unit: membersUnit };
  if (kind === 'recommendation')
    return [
      all,
      { label: NAMELIST_TEXTS.recommended, value: String(sumOf(members)), unit: NAMELIST_TEXTS.recommendedUnit },
    ];
  return [
    all,
    ...[...byStars(members)].map(([stars, of]) => ({
      label: NAMELIST_TEXTS.starred(stars),
      value: String(of.length),
      unit: membersUnit,
    })),
  ];
}

/** Most stars first, as the members are. */
function byStars(members: readonly ListedMember[]): Map<number, ListedMember[]> {
  return Map.groupBy(members, ({ measure }) => measure);
}

function sumOf(members: readonly ListedMember[]): number {
  return members.reduce((sum, { measure }) => sum + measure, 0);
}

/** The units of a list, those with most members first, with the way to their own. One unit alone says nothing. */
function unitsOf({ kind, members }: Namelist): NamelistView['units'] {
  const groups = [...Map.groupBy(members, ({ unit }): Unit => unit)].sort(([, a], [, b]) => b.length - a.length);
  if (groups.length < 2) return [];
  return groups.map(([unit, of]) => ({
    label: unit.data.name,
    href: `${unitAddress(unit.id)}#listed`,
    note: countsOf(kind, of),
  }));
}

/** 「12 名党员，推荐 340 人次」, 「12 名党员，五星 2 名，四星 10 名」 */
function countsOf(kind: NamelistKind, members: readonly ListedMember[]): string {
  return [
    NAMELIST_TEXTS.memberCount(members.length),
    ...(kind === 'recommendation'
      ? [NAMELIST_TEXTS.recommendedCount(sumOf(members))]
      : [...byStars(members)].map(([stars, of]) => NAMELIST_TEXTS.starredCount(stars, of.length))),
  ].join('，');
}

export interface NamelistIndexView {
  head: HeadView;
  trail: LinkView[];
  title: string;
  intro: string;
  years: { year: string; namelists: (LinkView & { date: string; organiser: string; counts: string })[] }[];
}

/** All lists of a kind by their years, the latest first. */
export function namelistIndexView(kind: NamelistKind, site: Site): NamelistIndexView {
  const column = NAMELIST_TEXTS.column[kind];
  const intro = NAMELIST_TEXTS.intro[kind];
  const namelists = site.namelists.filter((namelist) => namelist.kind === kind);
  return {
    head: headView(site, {
      title: column,
      description: intro,
      address: NAMELIST_KINDS[kind].address,
      column: { name: column, type: column },
    }),
    trail: trailOf(kind),
    title: column,
    intro,
    years: [...Map.groupBy(namelists, ({ data }) => data.year)].map(([year, ofYear]) => ({
      year: NAMELIST_TEXTS.year(year),
      namelists: ofYear.map(({ data, address, publishedAt, members }) => ({
        label: data.title,
        href: address,
        date: dayOf(publishedAt),
        organiser: data.organiser,
        counts: countsOf(kind, members),
      })),
    })),
  };
}

/** The columns of lists that there are any of, with how many. */
export function namelistLinks({ namelists }: Site): (LinkView & { count: number })[] {
  return NAMELIST_KIND_NAMES.flatMap((kind) => {
    const count = namelists.filter((namelist) => namelist.kind === kind).length;
    return count > 0 ? [{ label: NAMELIST_TEXTS.column[kind], href: NAMELIST_KINDS[kind].address, count }] : [];
  });
}
