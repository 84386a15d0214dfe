import { chineseDate, chineseDateIn, dayOf } from '../../kernel/beijing-time.ts';
import { hostToRead } from '../../kernel/web-address.ts';
import type { Board, Pledge, Unit } from '../../model/entities/linked.ts';
import { personOf } from '../../ingest/content/person.ts';
import { pledgesByUnit } from '../../model/entities/board.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import { limitOf } from '../../model/pledges/pledge-state.ts';
import { PLEDGE_STATES, type PledgeState } from '../../schema/kinds/pledge.ts';
import type { Site } from '../../model/site/site.ts';
import { isOfMembers } from '../../schema/kinds/board.ts';
import { POSTER_TEXTS } from '../../wording/posters.ts';
import { qrPath, type QrView } from '../frame/qr.ts';

/** Sheets for a notice board, as a page shows them and the printer prints them. */
export interface PosterView {
  /** 「2026 年公开承诺」: below each unit's name. */
  heading: string;
  /** 「2026年1月12日至1月16日（5 个工作日）」 */
  notice: string;
  contacts: { label: string; text: string }[];
  /** Of the live board; undefined where the site has no domain. */
  qr: QrView | undefined;
  /** Where the live board is, as one types it. */
  address: string;
  /** 「状态截至 2026年11月20日」: paper does not change. */
  asOf: string;
  /** Each begins on a sheet of its own. */
  groups: PosterGroup[];
}

/** What one unit, or the members of one unit, promised. */
export interface PosterGroup {
  id: string;
  name: string;
  /** False for the rest of a unit that was cut in two. */
  isStart: boolean;
  isEnd: boolean;
  /** On a board of members: who. */
  hasSubjects: boolean;
  /** Not where every member answers for his own promise. */
  hasOwners: boolean;
  hasResults: boolean;
  rows: PosterRow[];
  /** How many of all that the unit promised were kept, before any was: how many there are. */
  sum: string;
  /** 落款的日期 */
  signedOn: string;
}

export interface PosterRow {
  id: string;
  subject: string[];
  item: string;
  /** Longer than a column can hold: it takes a line of the table for itself. */
  isWide: boolean;
  standard: string;
  due: string[];
  owner: string[];
  state: string;
  stateName: PledgeState;
  results: string[];
}

/** Some pledges of one unit, all of them unless the unit was cut. */
export interface PosterSlice {
  unit: Unit;
  pledges: readonly Pledge[];
  /** All of the unit. */
  whole: readonly Pledge[];
  isStart: boolean;
  isEnd: boolean;
}

/**
 * The pledges of a board by unit, in the board's order, a joint one with each of its units; of one unit only if its id
 * is given.
 */
export function posterSlices(board: Board, unitId?: string): PosterSlice[] {
  return [...pledgesByUnit(board)]
    .filter(([unit]) => unitId === undefined || unit.id === unitId)
    .map(([unit, pledges]) => ({ unit, pledges, whole: pledges, isStart: true, isEnd: true }));
}

export function posterView(board: Board, site: Site, slices: readonly PosterSlice[] = posterSlices(board)): PosterView {
  const { data, unit, units, notice } = board;
  const { url } = site;
  const heading = isOfMembers(data.kind) ? POSTER_TEXTS.headingOfMembers : POSTER_TEXTS.heading;
  const contacts: [string, string | undefined][] = [
    [POSTER_TEXTS.publisher, units.map((one) => one.data.name).join('、')],
    [POSTER_TEXTS.phone, data.phone ?? unit.data.phone],
    [POSTER_TEXTS.email, data.email],
    [POSTER_TEXTS.address, data.address],
  ];
  return {
    heading: heading(data.year),
    notice: POSTER_TEXTS.noticePeriod(
      chineseDate(notice.from),
      chineseDateIn(Number(notice.from.slice(0, 4)), notice.to),
      notice.workdays,
    ),
    contacts: contacts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }])),
    qr: url ? qrPath(url + board.address) : undefined,
    address: url ? hostToRead(url) + board.address : board.address,
    asOf: POSTER_TEXTS.asOf(chineseDate(dayOf(site.now))),
    groups: slices.map((slice) => groupOf(slice, board)),
  };
}

/** From so many letters on, what was promised would run over sheets in a column. */
const WIDE_ITEM = 100;

function groupOf({ unit, pledges, whole, isStart, isEnd }: PosterSlice, board: Board): PosterGroup {
  return {
    id: unit.id,
    name: unit.data.name,
    isStart,
    isEnd,
    hasSubjects: isOfMembers(board.data.kind),
    hasOwners: pledges.some(({ person, data }) => person?.name !== personOf(data.owner).name),
    hasResults: pledges.some(({ data }) => data.outcome !== undefined || data.progress !== undefined),
    rows: pledges.map((pledge) => rowOf(pledge, unit)),
    sum: sumOf(whole),
    signedOn: chineseDate(board.notice.from),
  };
}

function sumOf(pledges: readonly Pledge[]): string {
  const inState = (name: PledgeState) => pledges.filter(({ state }) => state === name).length;
  return POSTER_TEXTS.sum(pledges.length, inState('fulfilled'), inState('overdue'));
}

function rowOf(pledge: Pledge, group: Unit): PosterRow {
  const { data, board, state, partners } = pledge;
  const { year } = board.data;
  const isPutOff = limitOf(data) !== data.due;
  const item = partners.length === 0 ? data.item : data.item + jointText(pledge, group);
  return {
    id: data.id,
    subject: nameAndPost(subjectOf(pledge)),
    item,
    isWide: item.length >= WIDE_ITEM,
    standard: data.standard,
    due: [
      chineseDateIn(year, data.due),
      ...(isPutOff ? [POSTER_TEXTS.extendedTo, chineseDateIn(year, limitOf(data))] : []),
    ],
    owner: nameAndPost(data.owner),
    state: PLEDGE_STATES[state],
    stateName: state,
    results: resultsOf(pledge),
  };
}

/** Whom a unit promises something with: who leads is named as such. */
function jointText({ unit, partners }: Pledge, group: Unit): string {
  const others = partners.filter((one) => one !== group).map(({ data }) => data.name);
  return unit === group ? POSTER_TEXTS.jointWith(others) : POSTER_TEXTS.jointLedBy(unit.data.name, others);
}

/** What came of it: the latest that was done, the day of the result, and why there is no more. */
function resultsOf({ data: { outcome, doneAt, progress = [], reason }, board }: Pledge): string[] {
  const { year } = board.data;
  const latest = progress.reduce<(typeof progress)[number] | undefined>(
    (last, step) => (last && last.date > step.date ? last : step),
    undefined,
  );
  const result = outcome === undefined || doneAt === undefined ? undefined : `${chineseDateIn(year, doneAt)}${outcome}`;
  const isSameDay = result !== undefined && latest?.date === doneAt;
  const said = latest && `${isSameDay ? result : chineseDateIn(year, latest.date)}：${latest.text}`;
  const isResultFirst = latest !== undefined && doneAt !== undefined && doneAt < latest.date;
  const apart = isResultFirst ? [result, said] : [said, result];
  const inOrder = isSameDay ? [said] : apart;
  const lines = [...inOrder, reason && POSTER_TEXTS.reason(reason)];
  return lines.filter((line) => line !== undefined && line !== '') as string[];
}

/** 「何守田 村党支部书记」 on two lines; several people and anything else as it is written. */
function nameAndPost(text: string): string[] {
  return /^[^\s、，,；;]{2,12}[ 　][^\s、，,；;]+$/.test(text) ? text.split(/[ 　]/) : [text];
}
