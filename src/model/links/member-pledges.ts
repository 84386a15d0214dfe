import type { Board, EntryOfKind, Pledge } from '../entities/linked.ts';
import { withThoseAbove } from '../entities/unit.ts';

/** The pledges of members whom an entry is about, by the entry's id, found by name and unit: a member's unit is the entry's, or one above it where a table names none. */
export function memberPledges(
  members: readonly EntryOfKind<'member'>[],
  boards: readonly Board[],
): Map<string, readonly Pledge[]> {
  const byName = new Map<string, Pledge[]>(members.map((entry) => [entry.data.name, []]));
  for (const { pledges } of boards)
    for (const pledge of pledges) if (pledge.person) byName.get(pledge.person.name)?.push(pledge);
  return new Map(
    members.flatMap((entry): [string, Pledge[]][] => {
      const units = withThoseAbove(entry.units);
      const own = byName.get(entry.data.name)!.filter(({ unit }) => units.has(unit));
      return own.length === 0 ? [] : [[entry.id, own]];
    }),
  );
}
