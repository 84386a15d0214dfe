import type { BoardKind } from '../../schema/kinds/board.ts';
import type { PartyField } from '../../schema/party-field.ts';
import type { Board, Unit } from '../entities/linked.ts';
import { unitBelowTop } from '../entities/unit.ts';
import { addTally, newTally, type Tally, tallyUnder } from '../pledges/tally.ts';

/**
 * A month: how many pledges were to be kept in it, how many of those were, and how many were kept in it whenever they
 * were due.
 */
export interface MonthTally {
  /** `2026-07` */
  month: string;
  due: number;
  dueAndKept: number;
  kept: number;
}

/** All published pledges together. */
export interface PledgeTallies {
  tally: Tally;
  byYear: ReadonlyMap<number, Tally>;
  byKind: ReadonlyMap<BoardKind, Tally>;
  byField: ReadonlyMap<PartyField, Tally>;
  /** By the systems that units belong to; undefined for those of none. */
  bySystem: ReadonlyMap<string | undefined, Tally>;
  /** By the units right below the top, each with all units below it; the top's own pledges under itself. */
  byUnit: ReadonlyMap<Unit, Tally>;
  /** In order; only those that have any. */
  months: readonly MonthTally[];
}

export function pledgeTallies(boards: readonly Board[]): PledgeTallies {
  const tally = newTally();
  const byYear = new Map<number, Tally>();
  const byKind = new Map<BoardKind, Tally>();
  const byField = new Map<PartyField, Tally>();
  const bySystem = new Map<string | undefined, Tally>();
  const byUnit = new Map<Unit, Tally>();
  const months = new Map<string, MonthTally>();
  const monthOf = (day: string): MonthTally => {
    const month = day.slice(0, 7);
    let ofMonth = months.get(month);
    if (!ofMonth) months.set(month, (ofMonth = { month, due: 0, dueAndKept: 0, kept: 0 }));
    return ofMonth;
  };
  for (const { data, pledges, tally: own, byUnit: ofUnits } of boards) {
    for (const sum of [tally, tallyUnder(byYear, data.year), tallyUnder(byKind, data.kind)]) addTally(sum, own);
    for (const [unit, ofUnit] of ofUnits) {
      const sums = [
        tallyUnder(byField, unit.field),
        tallyUnder(bySystem, unit.system),
        tallyUnder(byUnit, unitBelowTop(unit)),
      ];
      for (const sum of sums) addTally(sum, ofUnit);
    }
    for (const { state, data: pledge } of pledges) {
      const due = monthOf(pledge.due);
      due.due++;
      if (state !== 'fulfilled') continue;
      due.dueAndKept++;
      if (pledge.doneAt !== undefined) monthOf(pledge.doneAt).kept++;
    }
  }
  return {
    tally,
    byYear: new Map([...byYear].sort(([a], [b]) => b - a)),
    byKind,
    byField,
    bySystem: new Map([...bySystem].sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))),
    byUnit,
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
