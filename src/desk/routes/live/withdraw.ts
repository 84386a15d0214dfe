import { maskPersonalData } from '../../../kernel/privacy/personal-data.ts';
import type { ContentChange } from '../../pieces/content-change.ts';
import { inBeginTurn } from '../../handin/import-turns.ts';
import type { CataloguePiece } from '../../looker/questions/catalogue.ts';
import { utf8Text } from '../../pieces/entry-text.ts';
import type { DeskPiece } from '../../pieces/piece.ts';
import { RefusedForm } from '../../pieces/refused-form.ts';
import { withFileSetting } from '../../pieces/settings-line.ts';
import { publishPiece } from '../../service/publish.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../../service/route.ts';
import type { FormBody } from '../../service/requests/form-body.ts';
import { pieceFor } from '../../service/shown-pieces.ts';
import type { PublishWork } from '../../publishing/publish-job.ts';
import { begin, livePieceAt, livePiecePage, slugOf } from './live-piece.ts';

/** Something published is taken back, and brought back. */
export const WITHDRAW_ROUTES: readonly DeskRoute[] = [
  { method: 'POST', path: '/live/withdraw/', needs: 'withdraw', answer: withdraw },
  { method: 'POST', path: '/live/restore/', needs: 'withdraw', answer: restore },
];

/** How a file says that it is withdrawn. */
const NAMES = ['撤稿', 'withdrawn'];

const LONGEST_REASON = 200;

/** What stands before the reason in the first step of a piece of work that takes something back. */
const WITHDRAWS = '撤稿：';

function isWithdrawal({ steps }: DeskPiece): boolean {
  return steps[0]?.note.startsWith(WITHDRAWS) === true;
}

/** Takes something back at once. */
async function withdraw(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const piece = await livePieceAt(visit, fieldOf(body, 'path'));
  const reason = reasonIn(body);
  const wrong = (field: string, text: string) => livePiecePage(visit, [{ field, text }]);
  if (reason === '' || reason.length > LONGEST_REASON) return wrong('reason', '写上原因，一句话，读者会看到');
  if (maskPersonalData(reason) !== reason)
    return wrong('reason', '原因读者看得到，里面不能有身份证号、手机号、银行卡号，去掉再撤');
  if (fieldOf(body, 'sure') !== 'yes') return wrong('sure', '勾上“我确认”，才撤');
  if (piece.state === 'withdrawn') throw new RefusedForm('这一篇已经撤稿了，不用再撤');
  const note = `${piece.title}：${reason}`;
  if (desk.withdrawWork)
    return run(visit, piece, { task: 'withdraw', note }, desk.withdrawWork(actor, addressOf(piece), reason));
  const { id } = await inBeginTurn(async () => {
    const path = piece.path;
    const there = (await desk.pieces.branches.all()).find((one) => one.path === path && isWithdrawal(one));
    if (there) return there;
    const change = await changed(visit, path, reason);
    desk.log.add(desk.clock(), actor.name, '撤稿', note, path);
    return begin(visit, path, [change], WITHDRAWS + reason);
  });
  await publishPiece(desk, actor, await pieceFor(desk, actor, id));
  return { redirect: `/pieces/${id}/publishing/` };
}

/**
 * Brings back what was withdrawn: at once where it was taken back without its file being changed; else its file is changed,
 * which is signed like any change where that has to be.
 */
async function restore(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const piece = await livePieceAt(visit, fieldOf(body, 'path'));
  if (piece.state !== 'withdrawn') throw new RefusedForm('这一篇没有撤稿，不用恢复');
  const reason = reasonIn(body);
  const wrong = (field: string, text: string) => livePiecePage(visit, [{ field, text }]);
  if (reason === '' || reason.length > LONGEST_REASON) return wrong('why', '写上为什么可以恢复，一句话，记在经过里');
  if (fieldOf(body, 'sure') !== 'yes') return wrong('sure', '勾上“我确认”，才恢复');
  const note = `${piece.title}：${reason}`;
  const work = desk.restoreWork(actor, { address: addressOf(piece), title: piece.title });
  if (work) return run(visit, piece, { task: 'restore', note }, work);
  const own = await inBeginTurn(async () => {
    const there = (await desk.pieces.branches.all()).find(({ path }) => path === piece.path);
    if (there) throw new RefusedForm(`${there.owner}正在改这一篇，先看看那一稿`);
    const change = await changed(visit, piece.path, undefined);
    desk.log.add(desk.clock(), actor.name, '恢复', note, piece.path);
    return begin(visit, piece.path, [change], `恢复：${reason}`);
  });
  if (!desk.owner || desk.needsReview(piece.path)) return { redirect: `/pieces/${own.id}/` };
  await publishPiece(desk, actor, await pieceFor(desk, actor, own.id));
  return { redirect: `/pieces/${own.id}/publishing/` };
}

function reasonIn(body: FormBody): string {
  return (fieldOf(body, 'reason') || fieldOf(body, 'why')).replace(/\s+/g, ' ');
}

/** What has no page of its own is called by its id. */
function addressOf({ address, id }: CataloguePiece): string {
  return address ?? `/${id}/`;
}

/** `note`: of what, and why, for the log. */
function run(
  { desk, actor }: DeskVisit,
  { path, kind, title, address }: CataloguePiece,
  { task, note }: { task: 'withdraw' | 'restore'; note: string },
  work: PublishWork,
): DeskAnswer {
  const job = `${task}-${kind}-${slugOf(path)}`;
  if (desk.publishing.begin(job, { task, title, address, path, owners: [] }, work))
    desk.log.add(desk.clock(), actor.name, task === 'withdraw' ? '撤稿' : '恢复', note, path);
  return { redirect: `/pieces/${job}/publishing/` };
}

/** The file of a piece that says that it is withdrawn, or no more. Throws a `RefusedForm` where it says so nowhere. */
async function changed({ desk }: DeskVisit, path: string, reason: string | undefined): Promise<ContentChange> {
  const published = await desk.pieces.branches.published();
  const bytes = await desk.pieces.branches.file(published, path);
  const text = bytes && utf8Text(bytes);
  if (text === undefined) throw new NotHere();
  const now = withFileSetting(path, text, NAMES, reason);
  if (now === text && reason === undefined)
    throw new RefusedForm('撤稿没有写在这一篇的文件里，也不在这里的记录上，请管理员照《撤稿》在命令行里恢复');
  return [path, Buffer.from(now)];
}
