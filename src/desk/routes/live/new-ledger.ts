import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ADDED, LEDGER_TABLE, exchangedLedger, ledgerForm } from '../../boards/ledger-files.ts';
import { inBeginTurn } from '../../handin/import-turns.ts';
import type { ContentChange } from '../../pieces/content-change.ts';
import type { DeskPiece } from '../../pieces/piece.ts';
import { canSee } from '../../roles/roles.ts';
import { authorOf } from '../../service/author.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../../service/route.ts';
import { begin, livePieceAt, livePiecePage, slugOf } from './live-piece.ts';

/** Bytes of a ledger: what the check reads at most. */
const MOST_LEDGER_BYTES = 64 << 20;

/** The ledger of a board comes anew, and goes with all that was reported. */
export const NEW_LEDGER_ROUTES: readonly DeskRoute[] = [
  { method: 'POST', path: '/live/ledger/', needs: 'ledger', mostBytes: MOST_LEDGER_BYTES, answer: newLedger },
  { method: 'GET', path: '/live/workbook/', needs: 'ledger', answer: workbook },
];

/**
 * The department's ledger once more: what is wrong in it is shown cell by cell, and nothing is published yet. It takes the
 * place of one other, which whoever sends it names where there is a choice: the same pledges never stand in two files.
 */
function newLedger(visit: DeskVisit): Promise<DeskAnswer> {
  // Two who send one see each other.
  return inBeginTurn(() => takeLedger(visit));
}

async function takeLedger(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body, uploads, actor } = visit;
  const board = await livePieceAt(visit, fieldOf(body, 'path'));
  const wrong = (field: string, text: string) => livePiecePage(visit, [{ field, text }]);
  const [upload] = uploads;
  if (!upload || !LEDGER_TABLE.test(upload.name) || board.kind !== 'board')
    return wrong('ledger', '选一个 .xlsx 或者 .csv 的台账');
  const there = (await desk.pieces.branches.all()).find(({ path }) => path === board.path);
  if (there && !canSee(actor, there.authors)) return wrong('ledger', `${there.owner}正在换这份台账，问一问他`);
  const commit = there?.tip ?? (await desk.pieces.branches.published());
  const files = await desk.pieces.branches.filesBelow(commit, dirname(board.path));
  const replaced = fieldOf(body, 'replaces') || ledgerForm(board.path, files).chosen;
  if (replaced === undefined) return wrong('replaces', '选一选，这份台账换掉哪一份，再把文件选上');
  const bytes = await readFile(upload.path);
  const found = exchangedLedger(board.path, files, { replaced, uploaded: upload.name, bytes });
  if (!found) return wrong('replaces', '您选的那一份刚才没有了，看看现在有哪几份，再选一次');
  const what = replaced === ADDED ? `加台账：${upload.name}` : `换台账：${upload.name}，换掉 ${replaced}`;
  let piece = there ?? (await begin(visit, board.path, found.changes, what));
  if (there && !(await isAsWritten(visit, there, found.changes)))
    piece = await desk.pieces.save(there.id, there.tip, found.changes, authorOf(desk, actor), {
      kind: '存稿',
      title: board.title,
      note: what,
    });
  return { redirect: `/pieces/${piece.id}/ledger/?file=${encodeURIComponent(basename(found.target))}` };
}

/** Whether a piece holds all that somebody sends already. */
async function isAsWritten(
  { desk }: DeskVisit,
  { tip }: DeskPiece,
  changes: readonly ContentChange[],
): Promise<boolean> {
  for (const [path, bytes] of changes) {
    const before = await desk.pieces.branches.file(tip, path);
    if (bytes === undefined ? before !== undefined : !before?.equals(bytes)) return false;
  }
  return true;
}

/** The ledger with all that was reported, as a workbook. */
async function workbook(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, query } = visit;
  const { path, title } = await livePieceAt(visit, query['path'] ?? '');
  const bytes = await desk.looker.boardWorkbook(slugOf(path));
  if (!bytes) throw new NotHere();
  return {
    bytes,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `${title}（汇总）.xlsx`,
  };
}
