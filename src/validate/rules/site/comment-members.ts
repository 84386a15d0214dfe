import { finding, type Finding } from '../../../diagnostics/issue.ts';
import { type CommentSource, type Content, placeIn, publishedFrom, textOf } from '../../../ingest/content/content.ts';
import { isOnePost, Namesakes } from '../../../ingest/content/namesakes.ts';
import { personOf } from '../../../ingest/content/person.ts';
import { isMemberName } from '../../../schema/kinds/comment.ts';
import { EntryIndex } from '../../references/entry-index.ts';
import { pledgingMembers } from '../pledging-members.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G39: of namesakes in a unit it is said which one is meant. G31: a member who is named stands with the unit; who has a story may be named too. G15: a comment is about a member, not about another kind of entry. R02, R07, R09, R23, R24: who is there for readers.
 */
export const commentMembers: SiteRule = (content) => {
  const index = new EntryIndex(content);
  const stories = new Map(
    content.entries.flatMap((entry) => (entry.kind === 'member' ? [[textOf(entry, 'name') ?? '', entry.slug]] : [])),
  );
  let people: Namesakes | undefined;
  const namesakes = () => (people ??= namesakesIn(content));
  return content.comments.flatMap((comment): Located[] => {
    const found = problemOf(comment, content, index, stories) ?? unclear(comment, content, namesakes);
    return found ? [{ path: comment.file.path, finding: found }] : [];
  });
};

/** `stories`: slugs by members' names. */
function problemOf(
  comment: CommentSource,
  { now }: Content,
  index: EntryIndex,
  stories: ReadonlyMap<string, string>,
): Finding | undefined {
  const member = textOf(comment, 'member');
  if (member === undefined) return undefined;
  const at = placeIn(comment, 'member');
  if (isMemberName(member)) {
    if (textOf(comment, 'unit') !== undefined) return undefined;
    return finding('G31', { name: member, story: stories.get(member) }, at, 'member');
  }
  const problem = index.problemOf(member, at, 'member', publishedFrom(comment, now));
  if (problem) return problem;
  const kind = index.kindOf(member);
  if (kind === undefined || kind === 'member') return undefined;
  return finding('G15', { target: member, suggestion: undefined }, at, 'member');
}

function namesakesIn(content: Content): Namesakes {
  const people = new Namesakes();
  for (const { unit, name, post } of pledgingMembers(content)) people.numberOf(unit, name, post);
  return people;
}

function unclear(comment: CommentSource, { units }: Content, namesakes: () => Namesakes): Finding | undefined {
  const [member, unit] = [textOf(comment, 'member'), textOf(comment, 'unit')];
  if (member === undefined || unit === undefined || !isMemberName(member)) return undefined;
  const { name, post } = personOf(member);
  const posts = namesakes().postsOf(unit, name);
  if (posts.length < 2 || (post !== '' && posts.filter((one) => isOnePost(one, post)).length === 1)) return undefined;
  const source = units.find(({ id }) => id === unit);
  const details = { name, unit: (source && textOf(source, 'name')) ?? unit, posts };
  return finding('G39', details, placeIn(comment, 'member'), 'member');
}
