import { addMonths, type BeijingTime, dayOf, quarterOf } from '../../kernel/beijing-time.ts';
import type { Board, Coverage, Pledge, Unit } from '../entities/linked.ts';
import { limitOf } from '../pledges/pledge-state.ts';
import type { Site } from './site.ts';

/** What one unit published in a row of months or quarters, the earliest first. */
export interface UnitReports {
  unit: Unit;
  counts: readonly number[];
  /** Periods that are over and in which there was less than the rules want. */
  short: number;
}

/** One kind of report that units owe, period by period. */
export interface ReportDuty {
  /** The least number in a period. */
  least: number;
  /** `2026-07` or `2026q3`, the earliest first; the last one is still running. */
  periods: readonly string[];
  /** Those with the most periods short first, then as the units are ordered. */
  units: readonly UnitReports[];
}

export interface OverduePledge {
  pledge: Pledge;
  limit: string;
  daysLate: number;
}

/** What the department counts on its site, for its own eyes: never published. */
export interface Duties {
  name: string;
  now: BeijingTime;
  news: ReportDuty;
  exemplars: ReportDuty;
  /** Of boards, newest first. */
  coverage: readonly (Coverage & { board: Board })[];
  /** Units with the most overdue pledges first; in a unit the latest one first. */
  overdue: readonly { unit: Unit; pledges: readonly OverduePledge[] }[];
}

const MONTHS = 12;
const QUARTERS = 4;

/**
 * Who did what was owed. Units that have published anything themselves or that pledge have to report; one that only
 * stands above others, or has not begun, does not. Entries count for their own unit, not for those above it.
 */
export function dutiesOf(site: Site): Duties {
  const today = dayOf(site.now);
  const { duties } = site.thresholds;
  const own = new Map<Unit, { months: Map<string, number>; quarters: Map<string, number> }>();
  for (const { unit, kind, publishedAt } of site.entries) {
    if (!unit) continue;
    let counts = own.get(unit);
    if (!counts) own.set(unit, (counts = { months: new Map<string, number>(), quarters: new Map<string, number>() }));
    if (kind === 'news') add(counts.months, publishedAt.slice(0, 7));
    if (kind === 'branch' || kind === 'member') add(counts.quarters, quarterOf(publishedAt));
  }
  const reporting = [...site.units.values()].filter((unit) => own.has(unit) || unit.boards.length > 0);
  const dutyOf = (key: 'months' | 'quarters', least: number, periods: readonly string[]): ReportDuty => {
    const rows = reporting.map((unit): UnitReports => {
      const counts = periods.map((period) => own.get(unit)?.[key].get(period) ?? 0);
      return { unit, counts, short: counts.slice(0, -1).filter((count) => count < least).length };
    });
    return { least, periods, units: rows.sort((a, b) => b.short - a.short) };
  };
  return {
    name: site.settings.name,
    now: site.now,
    news: dutyOf('months', duties.news, lastMonths(today)),
    exemplars: dutyOf('quarters', duties.exemplars, lastQuarters(today)),
    coverage: site.boards.map((board) => ({ board, ...board.coverage() })),
    overdue: overdueOf(site.boards),
  };
}

function overdueOf(boards: readonly Board[]): Duties['overdue'] {
  const byUnit = new Map<Unit, OverduePledge[]>();
  for (const board of boards) {
    if (board.tally.states.overdue === 0) continue;
    for (const pledge of board.pledges) {
      if (pledge.state !== 'overdue') continue;
      const ofUnit = byUnit.get(pledge.unit) ?? [];
      byUnit.set(pledge.unit, ofUnit);
      ofUnit.push({ pledge, limit: limitOf(pledge.data), daysLate: pledge.daysLate });
    }
  }
  return [...byUnit]
    .map(([unit, pledges]) => ({ unit, pledges: pledges.sort((a, b) => b.daysLate - a.daysLate) }))
    .sort((a, b) => b.pledges.length - a.pledges.length);
}

/** Up to the month of a day, the earliest first. */
function lastMonths(today: string): string[] {
  return Array.from({ length: MONTHS }, (_, index) => addMonths(today.slice(0, 7), index - MONTHS + 1));
}

/** Up to the quarter of a day, the earliest first. */
function lastQuarters(today: string): string[] {
  const quarter = quarterOf(today);
  const last = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
  return Array.from({ length: QUARTERS }, (_, index) => {
    const number = last - QUARTERS + 1 + index;
    return `${Math.floor(number / 4)}q${(number % 4) + 1}`;
  });
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
