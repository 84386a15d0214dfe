import { type Content, isShown, textOf, validValues } from '../../ingest/content/content.ts';
import { personOf } from '../../ingest/content/person.ts';
import { type CommentData, isMemberName } from '../../schema/kinds/comment.ts';
import { compareComments } from '../entities/comment.ts';
import type { Board, Comment, Entry, EntryOfKind, Unit } from '../entities/linked.ts';
import { namedPledges, pledgeKey } from './named-pledges.ts';
import { coverageOf } from './coverage.ts';

/** What comments may be about. */
export interface CommentTargets {
  units: ReadonlyMap<string, Unit>;
  boards: readonly Board[];
  members: readonly EntryOfKind<'member'>[];
  entry: (id: string) => Entry | undefined;
}

/**
 * Every comment whose target is published, the latest first; puts each where its target shows it, and tells boards who
 * was reviewed.
 */
export function linkComments(content: Content, targets: CommentTargets, previews: boolean): Comment[] {
  const { boards } = targets;
  const pledges = namedPledges(
    boards,
    content.comments.flatMap((comment) => textOf(comment, 'pledge') ?? []),
  );
  const stories = storiesByName(targets.members);
  const comments = content.comments
    .filter((source) => isShown(source, content.now, previews))
    .flatMap((source): Comment[] => {
      const data = validValues(source);
      if (!data) return [];
      return [
        {
          slug: source.slug,
          data,
          body: source.text().slice(source.reading.bodyStart).trim(),
          ...subjectOf(data, targets, stories),
          pledge: pledges.get(pledgeKey(data.pledge ?? '')),
        },
      ];
    })
    .filter(({ unit, member, person, pledge }) => unit ?? member ?? person ?? pledge)
    .sort(compareComments);
  for (const comment of comments) {
    (comment.unit ?? comment.person?.unit)?.comments.push(comment);
    comment.pledge?.comments.push(comment);
  }
  for (const board of boards) board.coverage = () => coverageOf(board, comments);
  return comments;
}

/** Whom a comment is about: a member by the story's id, or by name and unit, whether there is a story or not. */
function subjectOf(
  { unit: unitId, member: written }: CommentData,
  { units, entry }: CommentTargets,
  stories: ReadonlyMap<string, EntryOfKind<'member'>>,
): Pick<Comment, 'unit' | 'member' | 'person'> {
  const unit = units.get(unitId ?? '');
  if (written === undefined) return { unit, member: undefined, person: undefined };
  if (!isMemberName(written)) {
    const story = entry(written);
    return { unit: undefined, member: story?.kind === 'member' ? story : undefined, person: undefined };
  }
  const { name, post } = personOf(written);
  const member = unit && stories.get(`${unit.id} ${name}`);
  return { unit: undefined, member, person: unit && !member ? { name, post, unit } : undefined };
}

/** By `<unit's id> <name>`; of several about one member, the newest. */
export function storiesByName(members: readonly EntryOfKind<'member'>[]): Map<string, EntryOfKind<'member'>> {
  return new Map(
    members
      .toReversed()
      .flatMap((entry) => entry.units.map(({ id }) => [`${id} ${personOf(entry.data.name).name}`, entry] as const)),
  );
}
