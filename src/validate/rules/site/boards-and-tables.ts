import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { type PledgeSource, rowsOf } from '../../../ingest/content/content.ts';
import { BOARD_FOLDER } from '../../../schema/kinds/board.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G10, G11: every board has a table, every table a board, and a pledge is in the tables of a board. */
export const boardsAndTables: SiteRule = ({ boards, pledges, unread }) => {
  const tables = Map.groupBy(pledges, ({ board }) => board);
  const withPage = new Set(boards.map(({ slug }) => slug));
  const mayHaveMore = (slug: string) => [...unread].some((path) => path.startsWith(`${BOARD_FOLDER}/${slug}/`));

  const withoutTable = boards
    .filter(({ slug, hasText }) => !tables.has(slug) && hasText && !mayHaveMore(slug))
    .map(({ file }): Located => ({ path: file.path, finding: finding('G10', { isEmpty: false }, FILE_START) }));
  const withoutPledge = [...tables]
    .filter(([board, sources]) => withPage.has(board) && sources.every(isEmpty))
    .map(([, [first]]): Located => ({
      path: first!.file.path,
      finding: finding('G10', { isEmpty: true }, FILE_START),
    }));
  const withoutBoard = pledges
    .filter(({ board }) => !withPage.has(board) && !mayHaveMore(board))
    .map(({ file, board }): Located => ({ path: file.path, finding: finding('G11', { board }, FILE_START) }));
  return [...withoutTable, ...withoutPledge, ...withoutBoard];
};

/** A table that cannot be read is reported as such, and may have pledges. */
function isEmpty(table: PledgeSource): boolean {
  return table.reading.valid && (table.reading.rows ?? rowsOf(table).length) === 0;
}
