import { isOnePost, Namesakes } from '../../ingest/content/namesakes.ts';
import type { Board, EntryOfKind, Pledge } from '../entities/linked.ts';
import { withThoseAbove } from '../entities/unit.ts';

/**
 * The pledges of members whom an entry is about, by the entry's id, found by name and unit: a member's unit is the
 * entry's, or one above it where a table names none. Of namesakes in a unit only the one whose post the entry says.
 */
export function memberPledges(
  members: readonly EntryOfKind<'member'>[],
  boards: readonly Board[],
): Map<string, readonly Pledge[]> {
  const byName = new Map<string, Pledge[]>(members.map((entry) => [entry.data.name, []]));
  const people = new Namesakes();
  for (const { pledges } of boards)
    for (const pledge of pledges) {
      const { person, unit } = pledge;
      const namesakes = person && byName.get(person.name);
      if (!namesakes) continue;
      namesakes.push(pledge);
      people.numberOf(unit.id, person.name, person.post);
    }
  return new Map(
    members.flatMap((entry): [string, Pledge[]][] => {
      const { name, post } = entry.data;
      const units = withThoseAbove(entry.units);
      const own = byName
        .get(name)!
        .filter(
          ({ unit, person }) =>
            units.has(unit) && (people.postsOf(unit.id, name).length < 2 || isOnePost(person!.post, post)),
        );
      return own.length === 0 ? [] : [[entry.id, own]];
    }),
  );
}
