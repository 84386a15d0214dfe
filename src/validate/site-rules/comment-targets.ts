import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { textOf, isUnread, type SiteRule } from '../content.ts';
import { Suggestions } from '../suggestions.ts';
import { rowsOf } from './pledge-units.ts';

/** G15: the pledge that a comment is about is there. */
export const commentTargets: SiteRule = (content) => {
  const written = content.comments.filter((comment) => textOf(comment, 'pledge') !== undefined);
  if (written.length === 0) return [];
  const boards = new Set(written.map((comment) => textOf(comment, 'pledge')!.split('/')[0]!));
  const known = new Map<string, string>();
  for (const source of content.pledges) {
    if (boards.has(source.board)) for (const { id } of rowsOf(source)) if (id !== undefined) known.set(`${source.board}/${String(id)}`.toLowerCase(), `${source.board}/${String(id)}`);
  }
  const near = new Suggestions(known.values());
  return written.flatMap((comment) => {
    const target = textOf(comment, 'pledge')!;
    if (known.has(target.toLowerCase()) || isUnread(content, target)) return [];
    const suggestion = near.for(target);
    return [{ path: comment.file.path, finding: finding('G15', { target, suggestion }, comment.reading.positions['pledge'] ?? FILE_START, 'pledge') }];
  });
};
