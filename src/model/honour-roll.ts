import { dayOf, quarterEnd, quarterOf, type BeijingTime } from '../kernel/beijing-time.ts';
import { honourAddress } from '../site/address.ts';
import type { Appraisal } from './appraisal.ts';
import type { Board, Pledge } from './board.ts';
import type { Rules } from './rules.ts';
import type { Unit } from './unit.ts';

/** What one unit or member did with the pledges that fell due in a quarter. */
export interface QuarterRecord {
  unit: Unit;
  /** The member's name; undefined for a unit. */
  member: string | undefined;
  due: number;
  kept: number;
  /** Of those that were kept, by their limit. */
  timely: number;
  /** 满意率 of the last vote up to the quarter's end, 0 to 1; undefined where there was none that can be told. */
  satisfied: number | undefined;
}

/** 红榜 of a quarter that is over, and 黄榜 where the rules want one. */
export interface HonourRoll {
  /** `2026q3` */
  quarter: string;
  address: string;
  units: QuarterRecord[];
  members: QuarterRecord[];
  /** Units only; undefined where there is none. */
  yellow: QuarterRecord[] | undefined;
  /** How many units and members had pledges that fell due. */
  judged: { units: number; members: number };
}

/** The rolls of all quarters that are over and in which pledges fell due, the latest first. */
export function honourRolls(boards: readonly Board[], appraisals: readonly Appraisal[], rules: Rules, now: BeijingTime): HonourRoll[] {
  const today = dayOf(now);
  const quarters = new Map<string, Map<string, QuarterRecord>>();
  for (const { pledges } of boards) {
    for (const pledge of pledges) {
      const quarter = quarterOf(pledge.data.due);
      if (quarterEnd(quarter) >= today) continue;
      let records = quarters.get(quarter);
      if (!records) quarters.set(quarter, (records = new Map<string, QuarterRecord>()));
      enter(pledge, records);
    }
  }
  return [...quarters].sort(([a], [b]) => (a < b ? 1 : -1)).map(([quarter, records]) => rollOf(quarter, [...records.values()], appraisals, rules));
}

function enter({ unit, person, data }: Pledge, records: Map<string, QuarterRecord>): void {
  const key = `${unit.id} ${person?.name ?? ''}`;
  let record = records.get(key);
  if (!record) records.set(key, (record = { unit, member: person?.name, due: 0, kept: 0, timely: 0, satisfied: undefined }));
  record.due++;
  if (data.outcome !== '兑现') return;
  record.kept++;
  if (data.doneAt !== undefined && data.doneAt <= data.due) record.timely++;
}

function rollOf(quarter: string, records: readonly QuarterRecord[], appraisals: readonly Appraisal[], { red, yellow }: Rules): HonourRoll {
  const end = quarterEnd(quarter);
  const votes = new Map<string, number>();
  for (const { data, results } of appraisals.toReversed()) {
    if (data.date > end) continue;
    for (const { unit, member, satisfied } of results) if (satisfied !== undefined) votes.set(`${unit.id} ${member ?? ''}`, satisfied);
  }
  for (const record of records) record.satisfied = votes.get(`${record.unit.id} ${record.member ?? ''}`);
  const isRed = (record: QuarterRecord) =>
    record.due >= red.least &&
    record.kept > 0 &&
    record.kept * 100 >= red.rate * record.due &&
    record.timely * 100 >= red.timely * record.kept &&
    (record.satisfied === undefined || record.satisfied * 100 >= red.satisfied);
  const isYellow = (record: QuarterRecord) => record.due >= yellow.least && record.kept * 100 < yellow.rate * record.due;
  const units = records.filter(({ member }) => member === undefined);
  const members = records.filter(({ member }) => member !== undefined);
  return {
    quarter,
    address: honourAddress(quarter),
    units: units.filter(isRed).sort(compareRecords),
    members: members.filter(isRed).sort(compareRecords),
    yellow: yellow.shown ? units.filter(isYellow).sort((a, b) => compareRecords(b, a)) : undefined,
    judged: { units: units.length, members: members.length },
  };
}

/** The higher rate first, then the more pledges, then by id, so that the order never depends on files. */
function compareRecords(a: QuarterRecord, b: QuarterRecord): number {
  return b.kept * a.due - a.kept * b.due || b.due - a.due || (`${a.unit.id} ${a.member ?? ''}` < `${b.unit.id} ${b.member ?? ''}` ? -1 : 1);
}
