import { honourRollAddress, PAGES, unitAddress } from '../../addresses/address.ts';
import { ballotPercents } from '../../model/entities/ballots.ts';
import { type HonourRoll, keptPercent, type QuarterRecord } from '../../model/links/honour-roll.ts';
import type { Site } from '../../model/site/site.ts';
import { HONOUR_TEXTS } from '../../wording/appraisal-strings.ts';
import { BOARD_TEXTS } from '../../wording/strings.ts';
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
  const { column } = HONOUR_TEXTS;
  const { red, yellow, white } = site.thresholds;
  const quarter = quarterName(roll.quarter);
  const title = titleOf(roll);
  const at = site.honourRolls.indexOf(roll);
  const judged = filled(HONOUR_TEXTS.judged, roll.judged);
  const lists: HonourListView[] = [
    {
      title: `${column} · ${HONOUR_TEXTS.units}`,
      of: HONOUR_TEXTS.unit,
      note: undefined,
      empty: HONOUR_TEXTS.noUnits,
      rows: rowsOf(roll.units, site),
    },
    {
      title: `${column} · ${HONOUR_TEXTS.members}`,
      of: HONOUR_TEXTS.member,
      note: undefined,
      empty: HONOUR_TEXTS.noMembers,
      rows: rowsOf(roll.members, site),
    },
  ];
  if (roll.yellow)
    lists.push({
      title: HONOUR_TEXTS.yellow,
      of: HONOUR_TEXTS.unit,
      note: HONOUR_TEXTS.yellowNote,
      empty: HONOUR_TEXTS.noYellow,
      rows: rowsOf(roll.yellow, site),
    });
  if (roll.white)
    lists.push({
      title: HONOUR_TEXTS.white,
      of: HONOUR_TEXTS.unit,
      note: HONOUR_TEXTS.yellowNote,
      empty: HONOUR_TEXTS.noWhite,
      rows: rowsOf(roll.white, site),
    });
  const rules: HonourRollView['rules'] = [
    {
      title: column,
      sentences: [
        HONOUR_TEXTS.whichCount,
        filled(HONOUR_TEXTS.least, red),
        filled(HONOUR_TEXTS.rateRule, red),
        filled(HONOUR_TEXTS.timelyRule, red),
        filled(HONOUR_TEXTS.satisfiedRule, red),
        HONOUR_TEXTS.orderRule,
      ],
    },
  ];
  if (roll.yellow)
    rules.push({
      title: HONOUR_TEXTS.yellow,
      sentences: [filled(HONOUR_TEXTS.lowRule, { least: yellow.least, rate: yellow.rate }), HONOUR_TEXTS.yellowNote],
    });
  if (roll.white)
    rules.push({
      title: HONOUR_TEXTS.white,
      sentences: [filled(HONOUR_TEXTS.lowRule, { least: white.least, rate: white.rate }), HONOUR_TEXTS.yellowNote],
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
  items: (LinkView & { counts: string })[];
}

/** The rolls of all quarters, the latest first. */
export function honourRollsView(site: Site): HonourRollsView {
  const { column, intro } = HONOUR_TEXTS;
  return {
    head: headView(site, {
      title: column,
      description: intro,
      address: PAGES.honours,
      column: { name: column, type: column },
    }),
    items: site.honourRolls.map((roll) => ({
      label: titleOf(roll),
      href: honourRollAddress(roll.quarter),
      counts: filled(HONOUR_TEXTS.counts, { units: roll.units.length, members: roll.members.length }),
    })),
  };
}

function titleOf({ quarter, yellow, white }: HonourRoll): string {
  return filled((yellow ?? white) ? HONOUR_TEXTS.titleWithLow : HONOUR_TEXTS.title, { quarter: quarterName(quarter) });
}

/** 「2026 年第三季度」 */
function quarterName(quarter: string): string {
  return filled(HONOUR_TEXTS.quarter, {
    year: quarter.slice(0, 4),
    number: HONOUR_TEXTS.numbers[Number(quarter.slice(5)) - 1]!,
  });
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

/** A text with its `{…}` filled in. */
function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
