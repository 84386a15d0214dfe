import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, textOf } from '../../../ingest/content/content.ts';
import { PledgeIndex } from '../../references/pledge-index.ts';
import type { SiteRule } from '../rule.ts';

/** G15: the pledge that a comment is about is there, unless a table that could not be read may hold it. */
export const commentPledges: SiteRule = (content) => {
  const named = content.comments.flatMap((comment) => {
    const target = textOf(comment, 'pledge');
    return target === undefined ? [] : [{ comment, target }];
  });
  if (named.length === 0) return [];
  const index = new PledgeIndex(
    content,
    named.map(({ target }) => target),
  );
  return named.flatMap(({ comment, target }) => {
    if (!index.lacks(target)) return [];
    const details = { target, suggestion: index.suggestion(target) };
    return [{ path: comment.file.path, finding: finding('G15', details, placeIn(comment, 'pledge'), 'pledge') }];
  });
};
