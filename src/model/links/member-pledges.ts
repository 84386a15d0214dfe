import { isOnePost, Namesakes } from '../../ingest/content/namesakes.ts';
import type { EntryOfKind, Pledge } from '../entities/linked.ts';
import { withThoseAbove } from '../entities/unit.ts';

/**
 * Finds the pledges of members whom an entry is about, by name and unit: a member's unit is the entry's, or one above it
 * where a table names none. Of namesakes in a unit only the one whose post the entry says.
 */
export class MemberPledges {
  readonly #members: readonly EntryOfKind<'member'>[];
  readonly #byName: ReadonlyMap<string, Pledge[]>;
  readonly #people = new Namesakes();

  constructor(members: readonly EntryOfKind<'member'>[]) {
    this.#members = members;
    this.#byName = new Map(members.map((entry) => [entry.data.name, []]));
  }

  /** Looks at a pledge, `index` its place on its board; one after the other as boards are ordered. */
  add({ person, unit, board }: Pledge, index: number): void {
    const namesakes = person && this.#byName.get(person.name);
    if (!namesakes) return;
    namesakes.push(board.keep(index));
    this.#people.numberOf(unit.id, person.name, person.post);
  }

  /** By the entry's id. */
  byEntry(): Map<string, readonly Pledge[]> {
    return new Map(
      this.#members.flatMap((entry): [string, Pledge[]][] => {
        const { name, post } = entry.data;
        const units = withThoseAbove(entry.units);
        const own = this.#byName
          .get(name)!
          .filter(
            ({ unit, person }) =>
              units.has(unit) && (this.#people.postsOf(unit.id, name).length < 2 || isOnePost(person!.post, post)),
          );
        return own.length === 0 ? [] : [[entry.id, own]];
      }),
    );
  }
}
