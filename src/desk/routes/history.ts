import { utf8Text } from '../pieces/entry-text.ts';
import { pieceFacts } from '../pieces/piece-facts.ts';
import { canSee } from '../roles/roles.ts';
import { textDifferences } from '../review/differences.ts';
import { authorOf } from '../service/author.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';
import { pieceFor } from '../service/shown-pieces.ts';
import type { DroppedView, HistoryView } from '../views/history.ts';
import { momentText } from '../views/moment.ts';
import { canMend, mayDrop, mendable } from './mend.ts';

/** What became of a piece step by step, an older version again, and the end of a draft. */
export const HISTORY_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/history/', needs: 'look', answer: history },
  { method: 'POST', path: '/pieces/:id/restore/', needs: 'mend', answer: restore },
  { method: 'POST', path: '/pieces/:id/drop/', needs: 'look', answer: drop },
  { method: 'GET', path: '/dropped/', needs: 'look', answer: dropped },
  { method: 'POST', path: '/dropped/:id/', needs: 'look', answer: recover },
  { method: 'GET', path: '/pieces/:id/report/', needs: 'look', answer: report },
];

/** Steps whose differences are worked out: one reads no more at once. */
const MOST_STEPS = 30;

async function history({ desk, actor, params, query }: DeskVisit): Promise<DeskAnswer> {
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece, facts } = shown;
  const first = Math.max(0, piece.steps.length - (query['all'] === 'yes' ? piece.steps.length : MOST_STEPS));
  const steps: HistoryView['steps'][number][] = [];
  let before = await desk.pieces.branches.file(first === 0 ? piece.base : piece.steps[first - 1]!.commit, piece.path);
  for (const step of piece.steps.slice(first)) {
    const now = await desk.pieces.branches.file(step.commit, piece.path);
    const isText = step.kind !== '交稿' && now !== undefined && !(before && now.equals(before));
    steps.push({
      commit: step.commit,
      kind: step.stage === undefined ? step.kind : `${step.kind}（${step.stage}）`,
      by: step.by,
      at: momentText(step.at, desk.clock()),
      note: step.note,
      differences: isText ? textDifferences(before && utf8Text(before), utf8Text(now) ?? '') : [],
      canRestore: step.commit !== piece.tip && now !== undefined && !(await isSame(now)),
    });
    before = now;
  }
  const view: HistoryView = {
    id: piece.id,
    tip: piece.tip,
    title: facts.title,
    steps: steps.reverse(),
    canMend: canMend(shown, actor),
    hasMore: first > 0,
  };
  return { page: 'history', title: `经过：${facts.title}`, view };

  async function isSame(bytes: Buffer): Promise<boolean> {
    const last = await desk.pieces.branches.file(piece.tip, piece.path);
    return last?.equals(bytes) ?? false;
  }
}

async function restore(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const shown = await mendable(visit);
  const { piece, facts } = shown;
  const step = piece.steps.find(({ commit }) => commit === fieldOf(body, 'commit'));
  const bytes = step && (await desk.pieces.branches.file(step.commit, piece.path));
  if (!step || !bytes) throw new NotHere();
  const author = authorOf(desk, actor);
  const note = `回到${step.by}${momentText(step.at, desk.clock())}的那一稿`;
  await desk.pieces.save(piece.id, fieldOf(body, 'seen'), [[piece.path, bytes]], author, {
    kind: '恢复',
    title: facts.title,
    note,
  });
  return { redirect: `/pieces/${piece.id}/` };
}

async function drop({ desk, actor, params }: DeskVisit): Promise<DeskAnswer> {
  const shown = await pieceFor(desk, actor, params['id']!);
  if (!mayDrop(desk, shown, actor))
    throw new RefusedForm('送去审了的、别人交的，都不能扔：请审稿的人退回去，不要了由交稿的人自己扔，或者请管理员扔');
  await desk.pieces.drop(shown.piece);
  desk.log.add(desk.clock(), actor.name, '扔掉草稿', `${shown.facts.title}（${shown.piece.tip.slice(0, 12)}）`);
  return { redirect: '/dropped/' };
}

async function dropped({ desk, actor }: DeskVisit): Promise<DeskAnswer> {
  const pieces = (await desk.pieces.branches.dropped()).filter(({ authors }) => canSee(actor, authors));
  const view: DroppedView = {
    rows: await Promise.all(
      pieces.map(async ({ id, tip, path, owner, steps }) => {
        const { title, label } = pieceFacts(path, await desk.pieces.branches.file(tip, path));
        return {
          id,
          tip,
          title,
          meta: `${label}　${owner} 交　${momentText(steps.at(-1)?.at ?? 0, desk.clock())} 存好`,
        };
      }),
    ),
  };
  return { page: 'dropped', title: '扔掉的稿件', view };
}

async function recover({ desk, actor, params, body }: DeskVisit): Promise<DeskAnswer> {
  const tip = fieldOf(body, 'tip');
  const found = (await desk.pieces.branches.dropped()).find((one) => one.id === params['id'] && one.tip === tip);
  if (!found || !canSee(actor, found.authors)) throw new NotHere();
  const piece = await desk.pieces.recover(found);
  const { title } = pieceFacts(piece.path, await desk.pieces.branches.file(piece.tip, piece.path));
  desk.log.add(desk.clock(), actor.name, '拿回草稿', title);
  return { redirect: `/pieces/${piece.id}/` };
}

async function report({ desk, actor, params }: DeskVisit): Promise<DeskAnswer> {
  const { piece, facts } = await pieceFor(desk, actor, params['id']!);
  const text = await desk.reports.of(piece.id);
  if (text === undefined) throw new NotHere();
  return {
    page: 'report',
    title: `导入时去掉了什么：${facts.title}`,
    view: { id: piece.id, title: facts.title, text },
  };
}
