import type { EntryKind } from '../schema/entry-kind.ts';
import { partyField, type PartyField } from '../schema/party-field.ts';
import type { unitSchema } from '../schema/unit.ts';
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

/** Units from their files, linked to their parents. A parent that is missing or would close a loop is left out. */
export function linkUnits(sources: ReadonlyMap<string, UnitData>): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [id, data] of sources) {
    const entries = { branch: [], member: [], speech: [], news: [], topic: [] };
    units.set(id, { id, data, field: partyField(data.field), parent: undefined, children: [], entries, pledges: [], tally: newTally(), comments: [], appraisals: [] });
  }
  for (const unit of units.values()) {
    const parent = units.get(unit.data.parent ?? '');
    if (!parent || [parent, ...ancestorsOf(parent)].includes(unit)) continue;
    unit.parent = parent;
    parent.children.push(unit);
  }
  return units;
}

/** The units above one, the nearest first. */
export function ancestorsOf(unit: Unit): Unit[] {
  const above: Unit[] = [];
  for (let next = unit.parent; next; next = next.parent) above.push(next);
  return above;
}

/** All units, each before those below it. */
export function unitsFromAbove(units: Iterable<Unit>): Unit[] {
  const withAllBelow = (unit: Unit): Unit[] => [unit, ...unit.children.flatMap(withAllBelow)];
  return [...units].filter(({ parent }) => !parent).flatMap(withAllBelow);
}
