import { finding, type Finding } from '../../../diagnostics/issue.ts';
import { type CommentSource, type Content, placeIn, publishedFrom, textOf } from '../../../ingest/content/content.ts';
import { isMemberName } from '../../../schema/kinds/comment.ts';
import { EntryIndex } from '../../references/entry-index.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G31: a member who is named stands with the unit; who has a story may be named too. G15: a comment is about a member, not about another kind of entry. R02, R07, R09, R23, R24: who is there for readers.
 */
export const commentMembers: SiteRule = (content) => {
  const index = new EntryIndex(content);
  const stories = new Map(
    content.entries.flatMap((entry) => (entry.kind === 'member' ? [[textOf(entry, 'name') ?? '', entry.slug]] : [])),
  );
  return content.comments.flatMap((comment): Located[] => {
    const found = problemOf(comment, content, index, stories);
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
