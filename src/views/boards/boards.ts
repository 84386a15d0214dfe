import { PAGES, pledgeAddress, repliesAddress, unitAddress } from '../../addresses/address.ts';
import { addMonths, dayOf } from '../../kernel/beijing-time.ts';
import type { Board, Pledge } from '../../model/entities/linked.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import type { MonthTally } from '../../model/pledges/board-outline.ts';
import type { Site } from '../../model/site/site.ts';
import { isOfMembers } from '../../schema/kinds/board.ts';
import { isOfResidents } from '../../schema/party-field.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { BAR_HEIGHT, barHeight, MONTH_STEP, monthLabel, monthsBetween } from './month-axis.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import { HONOUR_ROLL_TEXTS } from '../../wording/honour-roll.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { tallyRow, type TallyRow, tallyView, type TallyView } from './tally.ts';

/** A board in a list. */
export interface BoardTeaser extends TallyView {
  href: string;
  title: string;
  kicker: string;
  unit: string;
  date: string;
}

export interface PledgesView {
  head: HeadView;
  tally: TallyView;
  tallyNote: string;
  years: { year: string; boards: BoardTeaser[] }[];
  tables: { title: string; rows: TallyRow[] }[];
  months: MonthChart | undefined;
  /** The longest first. */
  overdue: { count: string; links: (LinkView & { note: string })[] } | undefined;
  others: LinkView[];
  isEmpty: boolean;
}

interface MonthBar {
  count: number;
  height: number;
}

/** Bars of the last months; `x` and heights in units of the drawing. */
export interface MonthChart {
  width: number;
  height: number;
  bars: { x: number; due: MonthBar; kept: MonthBar; label: string }[];
  /** The newest month in a sentence. */
  latest: string;
  rows: MonthTally[];
}

export function pledgesView(site: Site): PledgesView {
  const { tallies, boards } = site;
  const years = [...new Set(boards.map(({ data }) => data.year))].sort((a, b) => b - a);
  return {
    head: headView(site, {
      title: BOARD_TEXTS.column,
      description: BOARD_TEXTS.intro,
      address: PAGES.pledges,
      column: { name: BOARD_TEXTS.column, description: BOARD_TEXTS.intro, type: BOARD_TEXTS.column },
    }),
    tally: tallyView(tallies.tally),
    tallyNote: BOARD_TEXTS.tallyOf(years.toReversed(), boards.length, dayOf(site.now)),
    years: years.map((year) => ({
      year: BOARD_TEXTS.year(year),
      boards: boards
        .filter(({ data }) => data.year === year)
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .map(boardTeaser),
    })),
    tables: [
      {
        title: BOARD_TEXTS.byYear,
        rows: [...tallies.byYear].map(([year, tally]) => tallyRow(BOARD_TEXTS.year(year), undefined, tally)),
      },
      {
        title: BOARD_TEXTS.byKind,
        rows: [...tallies.byKind].map(([kind, tally]) => tallyRow(kind, undefined, tally)),
      },
      {
        title: BOARD_TEXTS.byField,
        rows: [...tallies.byField].map(([field, tally]) => tallyRow(field.name, undefined, tally)),
      },
      {
        title: BOARD_TEXTS.bySystem,
        rows: [...tallies.bySystem].map(([system, tally]) =>
          system === undefined
            ? tallyRow(BOARD_TEXTS.noSystem, undefined, tally)
            : tallyRow(system, `${PAGES.search}?system=${encodeURIComponent(system)}`, tally),
        ),
      },
      {
        title: BOARD_TEXTS.byUnit,
        rows: [...tallies.byUnit].map(([unit, tally]) => tallyRow(unit.data.name, unitAddress(unit.id), tally)),
      },
    ].filter(({ rows }) => rows.length > 1),
    months: monthChart(tallies.months, dayOf(site.now).slice(0, 7)),
    overdue: overdueOf(boards),
    others: othersOf(site),
    isEmpty: boards.length === 0,
  };
}

/** Villages and communities come first, then other organisations, then members. */
function rankOf({ data, byUnit }: Board): number {
  if (isOfMembers(data.kind)) return 2;
  const nearby = [...byUnit.keys()].filter(({ field }) => isOfResidents(field)).length;
  return nearby * 2 > byUnit.size ? 0 : 1;
}

/** More stand on their boards. */
const MOST_OVERDUE = 12;

function overdueOf(boards: readonly Board[]): PledgesView['overdue'] {
  const count = boards.reduce((sum, { tally }) => sum + tally.states.overdue, 0);
  if (count === 0) return undefined;
  return {
    count: BOARD_TEXTS.count(count),
    links: longestOverdue(boards).map((pledge) => ({
      label: pledge.data.item,
      href: pledgeAddress(pledge.board.slug, pledge.page, pledge.data.id),
      note: BOARD_TEXTS.overdueBy(subjectOf(pledge), pledge.daysLate),
    })),
  };
}

/** Of several that are late for as long, those on the newest boards. */
function longestOverdue(boards: readonly Board[]): Pledge[] {
  let longest: Pledge[] = [];
  for (const board of boards) {
    const least = longest.length < MOST_OVERDUE ? 0 : longest.at(-1)!.daysLate;
    if (board.outline.daysLate <= least) continue;
    const late = board.pledges.filter(({ state, daysLate }) => state === 'overdue' && daysLate > least);
    longest = [...longest, ...late].sort((a, b) => b.daysLate - a.daysLate).slice(0, MOST_OVERDUE);
  }
  return longest;
}

function boardTeaser({ address, data, units, tally, publishedAt }: Board): BoardTeaser {
  return {
    href: address,
    title: data.title,
    kicker: data.kind,
    unit: units.map((one) => one.data.name).join('、'),
    date: dayOf(publishedAt),
    ...tallyView(tally),
  };
}

/** What else judges how pledges are kept. */
function othersOf({ appraisals, honourRolls, replies }: Site): LinkView[] {
  return [
    ...(replies.all.length > 0 ? [{ label: REPLY_TEXTS.column, href: repliesAddress() }] : []),
    ...(appraisals.length > 0 ? [{ label: APPRAISAL_TEXTS.column, href: PAGES.appraisals }] : []),
    ...(honourRolls.length > 0 ? [{ label: HONOUR_ROLL_TEXTS.column, href: PAGES.honours }] : []),
  ];
}

/** How far the chart looks back and ahead: a limit in a far year must not push out what is going on now. */
const MONTHS_BACK = 17;
const MONTHS_AHEAD = 6;

/** The months around this one, from the first to the last that has any. */
export function monthChart(months: readonly MonthTally[], now: string): MonthChart | undefined {
  const [from, to] = [addMonths(now, -MONTHS_BACK), addMonths(now, MONTHS_AHEAD)];
  const known = new Map(
    months.filter(({ month }) => month >= from && month <= to).map((tally) => [tally.month, tally]),
  );
  const [first, last] = [[...known.keys()][0], [...known.keys()].at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const rows = monthsBetween(first, last).map(
    (month): MonthTally => known.get(month) ?? { month, due: 0, dueAndKept: 0, kept: 0 },
  );
  const most = Math.max(1, ...rows.flatMap(({ due, kept }) => [due, kept]));
  return {
    width: rows.length * MONTH_STEP,
    height: BAR_HEIGHT,
    bars: rows.map(({ month, due, kept }, index) => ({
      x: index * MONTH_STEP,
      due: { count: due, height: barHeight(due, most) },
      kept: { count: kept, height: barHeight(kept, most) },
      label: monthLabel(month),
    })),
    latest: latestOf(rows, now),
    rows,
  };
}

/** What the drawing says of the newest month that has begun. */
function latestOf(rows: readonly MonthTally[], now: string): string {
  const { month, due, dueAndKept, kept } = rows.findLast((row) => row.month <= now) ?? rows[0]!;
  return BOARD_TEXTS.monthInWords(ENTRY_TEXTS.month(month), due, dueAndKept, kept);
}
