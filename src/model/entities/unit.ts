import { MOST_LEVELS, type UnitData } from '../../schema/kinds/unit.ts';
import { partyField } from '../../schema/party-field.ts';
import { newTally } from '../pledges/tally.ts';
import type { Unit } from './linked.ts';

/**
 * Units from their files, linked to their parents. A parent that is missing, would close a loop or make too many levels
 * is left out.
 */
export function linkUnits(sources: ReadonlyMap<string, UnitData>): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [id, data] of sources) {
    const entries = { branch: [], member: [], speech: [], news: [], topic: [] };
    const unit: Unit = {
      id,
      data,
      field: partyField(data.field),
      system: data.system,
      parent: undefined,
      children: [],
      entries,
      movedAway: [],
      twins: [],
      posts: [],
      cards: [],
      boards: [],
      jointBoards: [],
      get pledges() {
        return unit.boards.flatMap(({ pledges }) => pledges.filter((pledge) => pledge.unit === unit));
      },
      get jointPledges() {
        return unit.jointBoards.flatMap(({ pledges }) => pledges.filter(({ partners }) => partners.includes(unit)));
      },
      tally: newTally(),
      comments: [],
      appraisals: [],
      rates: [],
    };
    units.set(id, unit);
  }
  const levels = new Map<Unit, number>();
  for (const unit of units.values()) linkUpward(unit, units, levels);
  for (const unit of units.values()) unit.parent?.children.push(unit);
  linkTwins(units);
  return units;
}

/** A pair stands with both units; one that both files tell in the same words, once. */
function linkTwins(units: ReadonlyMap<string, Unit>): void {
  const seen = new Set<string>();
  for (const unit of units.values())
    for (const { unit: id, matter, since } of unit.data.twinned ?? []) {
      const other = units.get(id);
      const pair = JSON.stringify([[unit.id, id].sort(), matter, since]);
      if (!other || other === unit || seen.has(pair)) continue;
      seen.add(pair);
      unit.twins.push({ unit: other, matter, since });
      other.twins.push({ unit, matter, since });
    }
  for (const { twins } of units.values())
    twins.sort((a, b) => (a.since === b.since ? (a.unit.id < b.unit.id ? -1 : 1) : a.since < b.since ? 1 : -1));
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
    each.system ??= each.parent?.system;
    parent = each;
  }
}

/** The units above one, the nearest first. */
export function ancestorsOf(unit: Unit): Unit[] {
  const above: Unit[] = [];
  for (let next = unit.parent; next; next = next.parent) above.push(next);
  return above;
}

/** The unit right below the top that a unit belongs to, or the top itself. */
export function unitBelowTop(unit: Unit): Unit {
  return [unit, ...ancestorsOf(unit)].at(-2) ?? unit;
}

/** Units and all above them, each once. */
export function withThoseAbove(units: readonly Unit[]): Set<Unit> {
  return new Set(units.flatMap((unit) => [unit, ...ancestorsOf(unit)]));
}

/** All units, each before those below it. */
export function unitsFromAbove(units: Iterable<Unit>): Unit[] {
  return treesOf([...units].filter(({ parent }) => !parent));
}

/** These units, each before all below it. */
export function treesOf(tops: readonly Unit[]): Unit[] {
  const ordered: Unit[] = [];
  const waiting = tops.toReversed();
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    ordered.push(unit);
    for (let index = unit.children.length - 1; index >= 0; index--) waiting.push(unit.children[index]!);
  }
  return ordered;
}

/** The systems that units belong to, in the order of their first units. */
export function systemsOf({ units }: { units: ReadonlyMap<string, Unit> }): string[] {
  return [...new Set([...units.values()].flatMap(({ system }) => system ?? []))];
}
