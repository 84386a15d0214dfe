import type { BoardKind } from '../../schema/kinds/board.ts';
import type { PartyField } from '../../schema/party-field.ts';
import type { Board, Unit } from '../entities/linked.ts';
import { unitBelowTop } from '../entities/unit.ts';
import type { MonthTally } from '../pledges/board-outline.ts';
import { addTally, newTally, type Tally, tallyUnder } from '../pledges/tally.ts';

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
  for (const { data, tally: own, byUnit: ofUnits, outline } of boards) {
    for (const sum of [tally, tallyUnder(byYear, data.year), tallyUnder(byKind, data.kind)]) addTally(sum, own);
    for (const [unit, ofUnit] of ofUnits) {
      const sums = [
        tallyUnder(byField, unit.field),
        tallyUnder(bySystem, unit.system),
        tallyUnder(byUnit, unitBelowTop(unit)),
      ];
      for (const sum of sums) addTally(sum, ofUnit);
    }
    for (const { month, due, dueAndKept, kept } of outline.months.values()) {
      const sum = months.get(month) ?? { month, due: 0, dueAndKept: 0, kept: 0 };
      months.set(month, sum);
      sum.due += due;
      sum.dueAndKept += dueAndKept;
      sum.kept += kept;
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
