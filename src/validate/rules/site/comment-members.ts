import { finding, type Finding } from '../../../diagnostics/issue.ts';
import { type CommentSource, type Content, placeIn, publishedFrom, textOf } from '../../../ingest/content/content.ts';
import { EntryIndex } from '../../references/entry-index.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G15: a comment is about a member, not about another kind of entry. R02, R07, R09, R23, R24: who is there for readers.
 */
export const commentMembers: SiteRule = (content) => {
  const index = new EntryIndex(content);
  return content.comments.flatMap((comment): Located[] => {
    const found = problemOf(comment, content, index);
    return found ? [{ path: comment.file.path, finding: found }] : [];
  });
};

function problemOf(comment: CommentSource, { now }: Content, index: EntryIndex): Finding | undefined {
  const member = textOf(comment, 'member');
  if (member === undefined) return undefined;
  const at = placeIn(comment, 'member');
  const problem = index.problemOf(member, at, 'member', publishedFrom(comment, now));
  if (problem) return problem;
  const kind = index.kindOf(member);
  if (kind === undefined || kind === 'member') return undefined;
  return finding('G15', { target: member, suggestion: undefined }, at, 'member');
}
