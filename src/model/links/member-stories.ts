import { isOnePost } from '../../ingest/content/namesakes.ts';
import { personOf } from '../../ingest/content/person.ts';
import type { EntryOfKind, Pledge, Unit } from '../entities/linked.ts';

/** Finds the story about a member of a unit whom a text names. */
export type FindStory = (unit: Unit, name: string, post: string) => EntryOfKind<'member'> | undefined;

/**
 * By name, unit and post: who has another post may be another person. Of several stories about one person the newest;
 * none where they may be about several.
 */
export function storyFinder(members: readonly EntryOfKind<'member'>[]): FindStory {
  const stories = Map.groupBy(
    members.flatMap((entry) =>
      entry.units.map(({ id }) => ({ key: `${id} ${personOf(entry.data.name).name}`, entry })),
    ),
    ({ key }) => key,
  );
  return (unit, name, post) => {
    const fitting = (stories.get(`${unit.id} ${name}`) ?? []).filter(({ entry }) => isOnePost(entry.data.post, post));
    const [first] = fitting;
    return first && fitting.every(({ entry }) => isOnePost(entry.data.post, first.entry.data.post))
      ? first.entry
      : undefined;
  };
}

/** Tells pledges whose they are; of several stories about one person the newest. */
export function linkPledgingMembers(
  members: readonly EntryOfKind<'member'>[],
  pledges: ReadonlyMap<string, readonly Pledge[]>,
): void {
  for (const entry of members)
    for (const { person } of pledges.get(entry.id) ?? []) if (person && !person.story) person.story = entry;
}
