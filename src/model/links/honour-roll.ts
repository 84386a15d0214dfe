import { honourRollAddress } from '../../addresses/address.ts';
import { type BeijingTime, dayOf, quarterEnd, quarterOf } from '../../kernel/beijing-time.ts';
import { OUTCOME } from '../../schema/kinds/pledge.ts';
import { percentages } from '../entities/percentages.ts';
import type { Thresholds } from '../../schema/settings/thresholds.ts';
import { reaches } from '../entities/ballots.ts';
import type { Appraisal, AppraisalResult, Pledge, Unit } from '../entities/linked.ts';
import { ancestorsOf } from '../entities/unit.ts';

/** What one unit or member did with the pledges that fell due in a quarter. */
export interface QuarterRecord {
  unit: Unit;
  /** The member's name; undefined for a unit. */
  member: string | undefined;
  /** By their first limit, whether it was put off or not. */
  due: number;
  /** By the quarter's end: what is done later does not change a roll that has been published. */
  kept: number;
  /** Of those that were kept, by their limit. */
  timely: number;
  /** The last vote up to the quarter's end; undefined where there was none that is published. */
  vote: AppraisalResult | undefined;
}

/** 红榜 of a quarter that is over, and 黄榜 and 白榜 where the rules want them. */
export interface HonourRoll {
  /** `2026q3` */
  quarter: string;
  address: string;
  units: QuarterRecord[];
  members: QuarterRecord[];
  /** Units only; undefined where there is none. */
  yellow: QuarterRecord[] | undefined;
  /** Units only, those that kept fewest; none of them is on the yellow roll too. */
  white: QuarterRecord[] | undefined;
  /** How many units and members had pledges that fell due. */
  judged: { units: number; members: number };
  /** Of which kinds those units are. */
  unitKinds: ReadonlySet<Unit['data']['kind']>;
}

/** 兑现率 of a quarter in percent, as `92.31`. */
export function keptPercent({ due, kept }: QuarterRecord): string {
  return percentages([kept, due - kept])[0]!;
}

/** What came of pledges in the quarters that are over and in which they fell due. */
export class HonourRecords {
  readonly #today: string;
  readonly #quarters = new Map<string, Map<string, QuarterRecord>>();

  constructor(now: BeijingTime) {
    this.#today = dayOf(now);
  }

  add(pledge: Pledge): void {
    const quarter = quarterOf(pledge.data.due);
    if (quarterEnd(quarter) >= this.#today) return;
    let records = this.#quarters.get(quarter);
    if (!records) this.#quarters.set(quarter, (records = new Map<string, QuarterRecord>()));
    enter(pledge, records);
  }

  /** The rolls of those quarters, the latest first. */
  rolls(appraisals: readonly Appraisal[], rules: Thresholds): HonourRoll[] {
    return [...this.#quarters]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([quarter, records]) => rollOf(quarter, [...records.values()], appraisals, rules));
  }
}

function enter({ unit, person, data }: Pledge, records: Map<string, QuarterRecord>): void {
  const key = `${unit.id} ${person?.name ?? ''}`;
  let record = records.get(key);
  if (!record) records.set(key, (record = { unit, member: person?.name, due: 0, kept: 0, timely: 0, vote: undefined }));
  record.due++;
  if (data.outcome !== OUTCOME.kept || data.doneAt === undefined || data.doneAt > quarterEnd(quarterOf(data.due)))
    return;
  record.kept++;
  if (data.doneAt <= data.due) record.timely++;
}

function rollOf(
  quarter: string,
  records: readonly QuarterRecord[],
  appraisals: readonly Appraisal[],
  { red, yellow, white }: Thresholds,
): HonourRoll {
  const votes = lastVotes(quarterEnd(quarter), appraisals);
  for (const record of records) record.vote = voteOn(record, votes);
  const isRed = ({ member, due, kept, timely, vote }: QuarterRecord) =>
    due >= (member === undefined ? red.least : red.leastOfMember) &&
    kept > 0 &&
    reaches(kept / due, red.rate) &&
    reaches(timely / kept, red.timely) &&
    (vote?.satisfied === undefined || reaches(vote.satisfied, red.satisfied));
  const isBelow =
    ({ least, rate }: Thresholds['yellow']) =>
    ({ due, kept }: QuarterRecord) =>
      due > 0 && due >= least && !reaches(kept / due, rate);
  const units = records.filter(({ member }) => member === undefined);
  const members = records.filter(({ member }) => member !== undefined);
  const lowest = units.toSorted((a, b) => compareRecords(b, a));
  const onWhite = white.shown ? lowest.filter(isBelow(white)) : undefined;
  return {
    quarter,
    address: honourRollAddress(quarter),
    units: units.filter(isRed).sort(compareRecords),
    members: members.filter(isRed).sort(compareRecords),
    yellow: yellow.shown ? lowest.filter((record) => isBelow(yellow)(record) && !onWhite?.includes(record)) : undefined,
    white: onWhite,
    judged: { units: units.length, members: members.length },
    unitKinds: new Set(units.map(({ unit }) => unit.data.kind)),
  };
}

/** By the member's name ('' for units themselves), then by unit. */
type Votes = Map<string, Map<Unit, AppraisalResult>>;

/** The last votes up to a day that are published. */
function lastVotes(end: string, appraisals: readonly Appraisal[]): Votes {
  const votes: Votes = new Map<string, Map<Unit, AppraisalResult>>();
  for (const { data, results } of appraisals.toReversed()) {
    if (data.date > end) continue;
    for (const result of results) {
      if (result.satisfied === undefined) continue;
      const name = result.member ?? '';
      const ofName = votes.get(name) ?? new Map<Unit, AppraisalResult>();
      votes.set(name, ofName.set(result.unit, result));
    }
  }
  return votes;
}

/**
 * A table that names no unit puts members under its board's: the vote may then have been in a unit below, if in one
 * alone.
 */
function voteOn({ unit, member }: QuarterRecord, votes: Votes): AppraisalResult | undefined {
  const ofName = votes.get(member ?? '');
  const own = ofName?.get(unit);
  if (own || !ofName || member === undefined) return own;
  const below = [...ofName].filter(([other]) => ancestorsOf(other).includes(unit));
  return below.length === 1 ? below[0]![1] : undefined;
}

/** The higher rate first, then the more pledges, then by id, so that the order never depends on files. */
function compareRecords(a: QuarterRecord, b: QuarterRecord): number {
  return (
    b.kept * a.due - a.kept * b.due ||
    b.due - a.due ||
    (`${a.unit.id} ${a.member ?? ''}` < `${b.unit.id} ${b.member ?? ''}` ? -1 : 1)
  );
}
