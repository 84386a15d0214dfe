import type { EntryKind } from '../schema/entry-kind.ts';
import { partyField, type PartyField } from '../schema/party-field.ts';
import { MOST_LEVELS, type unitSchema } from '../schema/unit.ts';
import type { z } from 'zod';
import type { AppraisalResult } from './appraisal.ts';
import type { Pledge } from './board.ts';
import type { Comment } from './comment.ts';
import type { Entry } from './entry.ts';
import { newTally, type Tally } from './tally.ts';

export type UnitData = z.infer<typeof unitSchema>;

/** A party organisation with its place in the county. */
export interface Unit {
  id: string;
  data: UnitData;
  field: PartyField;
  parent: Unit | undefined;
  /** By name, in Chinese order of their ids. */
  children: Unit[];
  /** Its own entries and those of all units below it, newest first, by kind. */
  entries: Record<EntryKind, Entry[]>;
  /** Its own and its members' pledges, newest board first. */
  pledges: Pledge[];
  /** The pledges of it and of all units below it. */
  tally: Tally;
  /** What leaders said about it, the latest first. */
  comments: Comment[];
  /** What was voted about it (not about its members), the latest first. */
  appraisals: AppraisalResult[];
}

/** Units from their files, linked to their parents. A parent that is missing, would close a loop or make too many levels is left out. */
export function linkUnits(sources: ReadonlyMap<string, UnitData>): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [id, data] of sources) {
    const entries = { branch: [], member: [], speech: [], news: [], topic: [] };
    units.set(id, { id, data, field: partyField(data.field), parent: undefined, children: [], entries, pledges: [], tally: newTally(), comments: [], appraisals: [] });
  }
  const levels = new Map<Unit, number>();
  for (const unit of units.values()) linkUpward(unit, units, levels);
  for (const unit of units.values()) unit.parent?.children.push(unit);
  return units;
}

/** Links a unit and those above it that are not linked yet. `levels`: of those that are, from 1. */
function linkUpward(unit: Unit, units: ReadonlyMap<string, Unit>, levels: Map<Unit, number>): void {
  const waiting = new Set<Unit>();
  let next: Unit | undefined = unit;
  for (; next && !levels.has(next) && !waiting.has(next); next = units.get(next.data.parent ?? '')) waiting.add(next);
  // What closes a loop is waiting, and has no level.
  let parent = next && levels.has(next) ? next : undefined;
  for (const each of [...waiting].reverse()) {
    const level = parent ? levels.get(parent)! + 1 : 1;
    each.parent = level > MOST_LEVELS ? undefined : parent;
    levels.set(each, each.parent ? level : 1);
    parent = each;
  }
}

/** The units above one, the nearest first. */
export function ancestorsOf(unit: Unit): Unit[] {
  const above: Unit[] = [];
  for (let next = unit.parent; next; next = next.parent) above.push(next);
  return above;
}

/** All units, each before those below it. */
export function unitsFromAbove(units: Iterable<Unit>): Unit[] {
  const ordered: Unit[] = [];
  const waiting = [...units].filter(({ parent }) => !parent).reverse();
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    ordered.push(unit);
    for (let index = unit.children.length - 1; index >= 0; index--) waiting.push(unit.children[index]!);
  }
  return ordered;
}
