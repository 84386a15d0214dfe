import { honourRollAddress, PAGES, unitAddress } from '../../addresses/address.ts';
import { ballotPercents } from '../../model/entities/ballots.ts';
import { type HonourRoll, keptPercent, type QuarterRecord } from '../../model/links/honour-roll.ts';
import type { Site } from '../../model/site/site.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { HONOUR_ROLL_TEXTS } from '../../wording/honour-roll.ts';
import { unitsWord } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { memberPage } from './member-page.ts';

/** A unit or a member with what it did in the quarter. */
export interface HonourRollRow {
  name: string;
  href: string | undefined;
  /** Below the name: a member's unit. */
  note: LinkView | undefined;
  due: number;
  kept: number;
  timely: number;
  /** `92.31%` */
  rate: string;
  /** 满意率, and the vote that it comes from. */
  vote: LinkView | undefined;
}

export interface HonourListView {
  title: string;
  of: string;
  note: string | undefined;
  empty: string;
  rows: HonourRollRow[];
}

export interface HonourRollView {
  head: HeadView;
  trail: LinkView[];
  title: string;
  judged: string;
  lists: HonourListView[];
  /** By which rules, in words. */
  rules: { title: string; sentences: string[] }[];
  /** The quarters before and after, where they have rolls. */
  others: LinkView[];
}

/** The column that rolls belong to. */
const ABOVE: readonly LinkView[] = [{ label: BOARD_TEXTS.column, href: PAGES.pledges }];

export function honourRollView(roll: HonourRoll, site: Site): HonourRollView {
  const { column } = HONOUR_ROLL_TEXTS;
  const units = unitsWord(roll.unitKinds);
  const { red, yellow, white } = site.thresholds;
  const quarter = quarterName(roll.quarter);
  const title = titleOf(roll);
  const at = site.honourRolls.indexOf(roll);
  const judged = HONOUR_ROLL_TEXTS.judged(units, roll.judged.units, roll.judged.members);
  const lists: HonourListView[] = [
    {
      title: `${column} · ${units}`,
      of: units,
      note: undefined,
      empty: HONOUR_ROLL_TEXTS.noUnits(units),
      rows: rowsOf(roll.units, site),
    },
    {
      title: `${column} · ${HONOUR_ROLL_TEXTS.member}`,
      of: HONOUR_ROLL_TEXTS.member,
      note: undefined,
      empty: HONOUR_ROLL_TEXTS.noMembers,
      rows: rowsOf(roll.members, site),
    },
  ];
  if (roll.yellow)
    lists.push({
      title: HONOUR_ROLL_TEXTS.yellow,
      of: units,
      note: HONOUR_ROLL_TEXTS.lowNote(units),
      empty: HONOUR_ROLL_TEXTS.noYellow(units),
      rows: rowsOf(roll.yellow, site),
    });
  if (roll.white)
    lists.push({
      title: HONOUR_ROLL_TEXTS.white,
      of: units,
      note: HONOUR_ROLL_TEXTS.lowNote(units),
      empty: HONOUR_ROLL_TEXTS.noWhite(units),
      rows: rowsOf(roll.white, site),
    });
  const rules: HonourRollView['rules'] = [
    {
      title: column,
      sentences: [
        HONOUR_ROLL_TEXTS.whichCount,
        HONOUR_ROLL_TEXTS.least(units, red.least, red.leastOfMember),
        HONOUR_ROLL_TEXTS.rateRule(red.rate),
        HONOUR_ROLL_TEXTS.timelyRule(red.timely),
        HONOUR_ROLL_TEXTS.satisfiedRule(red.satisfied),
        HONOUR_ROLL_TEXTS.orderRule,
      ],
    },
  ];
  if (roll.yellow)
    rules.push({
      title: HONOUR_ROLL_TEXTS.yellow,
      sentences: [HONOUR_ROLL_TEXTS.lowRule(yellow.least, yellow.rate), HONOUR_ROLL_TEXTS.lowNote(units)],
    });
  if (roll.white)
    rules.push({
      title: HONOUR_ROLL_TEXTS.white,
      sentences: [HONOUR_ROLL_TEXTS.lowRule(white.least, white.rate), HONOUR_ROLL_TEXTS.lowNote(units)],
    });
  return {
    head: headView(site, {
      title,
      description: `${quarter}：${judged}`,
      address: roll.address,
      column: { name: column, type: column },
    }),
    trail: [...ABOVE, { label: column, href: PAGES.honours }],
    title,
    judged,
    lists,
    rules,
    others: [site.honourRolls[at + 1], site.honourRolls[at - 1]].flatMap((other) =>
      other ? [{ label: titleOf(other), href: other.address }] : [],
    ),
  };
}

export interface HonourRollsView {
  head: HeadView;
  /** Those with somebody on them. */
  items: (LinkView & { counts: string })[];
  /** The other quarters. */
  blank: LinkView[];
}

/** The rolls of all quarters, the latest first. */
export function honourRollsView(site: Site): HonourRollsView {
  const { column, intro } = HONOUR_ROLL_TEXTS;
  return {
    head: headView(site, {
      title: column,
      description: intro,
      address: PAGES.honours,
      column: { name: column, type: column },
    }),
    items: site.honourRolls.filter(hasNames).map((roll) => ({
      label: titleOf(roll),
      href: honourRollAddress(roll.quarter),
      counts: HONOUR_ROLL_TEXTS.counts(unitsWord(roll.unitKinds), roll.units.length, roll.members.length),
    })),
    blank: site.honourRolls
      .filter((roll) => !hasNames(roll))
      .map(({ quarter }) => ({ label: quarterName(quarter), href: honourRollAddress(quarter) })),
  };
}

function hasNames({ units, members, yellow = [], white = [] }: HonourRoll): boolean {
  return [units, members, yellow, white].some(({ length }) => length > 0);
}

function titleOf({ quarter, yellow, white }: HonourRoll): string {
  const name = quarterName(quarter);
  return (yellow ?? white) ? HONOUR_ROLL_TEXTS.titleWithLow(name) : HONOUR_ROLL_TEXTS.title(name);
}

/** 「2026 年第三季度」 */
function quarterName(quarter: string): string {
  return HONOUR_ROLL_TEXTS.quarter(quarter.slice(0, 4), Number(quarter.slice(5)));
}

function rowsOf(records: readonly QuarterRecord[], site: Site): HonourRollRow[] {
  return records.map((record) => {
    const { unit, member, due, kept, timely, vote } = record;
    const unitLink = { label: unit.data.name, href: unitAddress(unit.id) };
    return {
      name: member ?? unitLink.label,
      href: member === undefined ? unitLink.href : memberPage(member, unit, site),
      note: member === undefined ? undefined : unitLink,
      due,
      kept,
      timely,
      rate: `${keptPercent(record)}%`,
      vote: vote && { label: `${ballotPercents(vote.ballots)!.satisfied}%`, href: vote.appraisal.address },
    };
  });
}
