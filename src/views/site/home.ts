import { PAGES } from '../../addresses/address.ts';
import { chineseDate, dayOf } from '../../kernel/beijing-time.ts';
import type { Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { HOME_TEXTS } from '../../wording/home.ts';
import { unitsWord } from '../../wording/units.ts';
import { todayView, type TodayView } from '../boards/today.ts';
import { tallyView } from '../boards/tally.ts';
import { type PersonItemView, personItemView } from '../entries/person.ts';
import { kickerOf, teaserView, type TeaserView } from '../entries/teaser.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { coverView, type PictureView } from '../frame/picture.ts';
import { type CountiesView, exemplarsOf, provinceBand } from '../portal/counties.ts';
import { myVillage, type TownshipView } from './my-village.ts';

/** A story shown large. */
export interface StoryView {
  href: string;
  kicker: string;
  title: string;
  subtitle: string | undefined;
  summary: string | undefined;
  quote: { words: string; by: string | undefined } | undefined;
  date: string;
  picture: PictureView | undefined;
}

/** Titles with a heading and a way to all. */
export interface BlockView {
  title: string;
  href: string;
  items: TeaserView[];
}

export interface HomeView {
  head: HeadView;
  lead: StoryView | undefined;
  today: TodayView[];
  todayDate: string;
  villages: TownshipView[];
  people: PersonItemView[];
  allPeople: LinkView;
  /** Side by side on desks: a second story with more of branches; news, speeches, topics. All but the story as titles. */
  columns: { story: StoryView | undefined; blocks: BlockView[] }[];
  band: (LinkView & { value: number | string; unit: string })[];
  bandNote: string | undefined;
  /** On a portal. */
  ofCounties: CountiesView['exemplars'] | undefined;
  isEmpty: boolean;
}

const PEOPLE = 3;
const TITLES: Readonly<Record<Exclude<EntryKind, 'member'>, number>> = { branch: 3, news: 5, speech: 2, topic: 2 };

export function homeView(site: Site): HomeView {
  const lead = leadOf(site);
  const isLeft = (entry: Entry) => entry !== lead;
  const second = site.ofKind.branch.find((entry) => isLeft(entry) && entry.cover !== undefined);
  const people = site.ofKind.member.filter(isLeft);
  const block = (kind: keyof typeof TITLES): BlockView[] => {
    const items = site.ofKind[kind].filter((entry: Entry) => isLeft(entry) && entry !== second).slice(0, TITLES[kind]);
    if (items.length === 0) return [];
    return [{ title: ENTRY_KINDS[kind].label, href: ENTRY_KINDS[kind].address, items: items.map(teaserView) }];
  };
  return {
    head: headView(site, { title: undefined, address: PAGES.home }),
    lead: lead && storyView(lead),
    today: todayView(site),
    todayDate: chineseDate(dayOf(site.now)),
    villages: myVillage(site),
    // Those who are quoted come first: a person speaks.
    people: [...people.filter(({ data }) => data.quote), ...people.filter(({ data }) => !data.quote)]
      .slice(0, PEOPLE)
      .map((entry) => personItemView(entry, 'portrait')),
    allPeople: { label: ENTRY_KINDS.member.label, href: ENTRY_KINDS.member.address },
    columns: [
      { story: second && storyView(second), blocks: block('branch') },
      { story: undefined, blocks: (['news', 'speech', 'topic'] as const).flatMap(block) },
    ],
    ...(site.portal ? { band: provinceBand(site.portal), bandNote: undefined } : bandOf(site)),
    ofCounties: site.portal && exemplarsOf(site.portal, dayOf(site.now)),
    isEmpty: site.entries.length === 0 && site.boards.length === 0 && !site.portal,
  };
}

function storyView(entry: Entry): StoryView {
  return {
    href: entry.address,
    kicker: kickerOf(entry),
    title: entry.data.title,
    subtitle: entry.data.subtitle && ENTRY_TEXTS.subtitle(entry.data.subtitle),
    summary: entry.data.summary,
    quote: 'quote' in entry.data && entry.data.quote ? { by: undefined, ...entry.data.quote } : undefined,
    date: dayOf(entry.publishedAt),
    picture: coverView(entry, 'lead'),
  };
}

/** The entry that the settings name, or the newest exemplar. */
function leadOf(site: Site): Entry | undefined {
  const named = site.settings.lead === undefined ? undefined : site.entry(site.settings.lead);
  return named ?? [site.ofKind.branch[0], site.ofKind.member[0], site.entries[0]].find((entry) => entry !== undefined);
}

/** Pledges of the latest year where there are any, as of today; else what the site holds. */
function bandOf(site: Site): Pick<HomeView, 'band' | 'bandNote'> {
  const [latest] = site.tallies.byYear;
  if (latest) {
    const [year, tally] = latest;
    const { total, kept, overdue } = tallyView(tally);
    const number = (label: string, value: number) => ({
      label,
      href: PAGES.pledges,
      value,
      unit: BOARD_TEXTS.countUnit,
    });
    return {
      band: [
        number(HOME_TEXTS.ofYear(year, BOARD_TEXTS.items), total),
        number(BOARD_TEXTS.kept, kept),
        number(BOARD_TEXTS.overdue, overdue),
      ],
      bandNote: BOARD_TEXTS.asOf(dayOf(site.now)),
    };
  }
  const band = [
    counted(ENTRY_KINDS.branch, site.ofKind.branch.length, HOME_TEXTS.unitCounter),
    counted(ENTRY_KINDS.member, site.ofKind.member.length, HOME_TEXTS.memberCounter),
    counted(
      { label: unitsWord(Array.from(site.units.values(), ({ data }) => data.kind)), address: PAGES.units },
      site.units.size,
      HOME_TEXTS.unitCounter,
    ),
  ];
  return { band: band.filter(({ value }) => value > 0), bandNote: undefined };
}

function counted({ label, address }: { label: string; address: string }, value: number, unit: string) {
  return { label, href: address, value, unit };
}
