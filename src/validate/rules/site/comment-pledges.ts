import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { isUnread, type PledgeSource, rowsOf, textOf } from '../../../ingest/content/content.ts';
import { Suggestions } from '../../../ingest/content/suggestions.ts';
import { BOARD_FOLDER } from '../../../schema/kinds/board.ts';
import type { SiteRule } from '../rule.ts';

/** G15: the pledge that a comment is about is there, unless a table that could not be read may hold it. */
export const commentPledges: SiteRule = (content) => {
  const written = content.comments.filter((comment) => textOf(comment, 'pledge') !== undefined);
  if (written.length === 0) return [];
  const boards = new Set(written.map((comment) => textOf(comment, 'pledge')!.split('/')[0]!));
  const known = new Map<string, string>();
  const unsure = new Set(content.pledges.filter(hidesNumbers).map(({ board }) => board));
  for (const path of content.unread) if (path.startsWith(`${BOARD_FOLDER}/`)) unsure.add(path.split('/')[1]!);
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

/** True for a table in which a number may stand that could not be read: that is reported already. */
function hidesNumbers(source: PledgeSource): boolean {
  const rows = rowsOf(source);
  return !source.reading.valid && (rows.length === 0 || rows.some(({ id }) => id === undefined));
}
