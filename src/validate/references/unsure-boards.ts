import { type Content, type PledgeSource, rowsOf } from '../../ingest/content/content.ts';
import { BOARD_FOLDER } from '../../schema/kinds/board.ts';

/** Boards with a table in which a number may stand that could not be read: that is reported already. */
export function unsureBoards({ pledges, unread }: Content): ReadonlySet<string> {
  const unsure = new Set(pledges.filter(hidesNumbers).map(({ board }) => board));
  for (const path of unread) if (path.startsWith(`${BOARD_FOLDER}/`)) unsure.add(path.split('/')[1]!);
  return unsure;
}

function hidesNumbers(source: PledgeSource): boolean {
  const rows = rowsOf(source);
  return !source.reading.valid && (rows.length === 0 || rows.some(({ id }) => id === undefined));
}
