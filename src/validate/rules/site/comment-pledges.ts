import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { isUnread, rowsOf, textOf } from '../../../ingest/content/content.ts';
import { Suggestions } from '../../../ingest/content/suggestions.ts';
import { unsureBoards } from '../../references/unsure-boards.ts';
import type { SiteRule } from '../rule.ts';

/** G15: the pledge that a comment is about is there, unless a table that could not be read may hold it. */
export const commentPledges: SiteRule = (content) => {
  const written = content.comments.filter((comment) => textOf(comment, 'pledge') !== undefined);
  if (written.length === 0) return [];
  const boards = new Set(written.map((comment) => textOf(comment, 'pledge')!.split('/')[0]!));
  const known = new Map<string, string>();
  const unsure = unsureBoards(content);
  for (const source of content.pledges) {
    if (boards.has(source.board))
      for (const { id } of rowsOf(source))
        if (id !== undefined) known.set(`${source.board}/${String(id)}`.toLowerCase(), `${source.board}/${String(id)}`);
  }
  const similar = new Suggestions(known.values());
  return written.flatMap((comment) => {
    const target = textOf(comment, 'pledge')!;
    if (known.has(target.toLowerCase()) || unsure.has(target.split('/')[0]!) || isUnread(content, target)) return [];
    const suggestion = similar.for(target);
    return [
      {
        path: comment.file.path,
        finding: finding('G15', { target, suggestion }, comment.reading.positions['pledge'] ?? FILE_START, 'pledge'),
      },
    ];
  });
};
