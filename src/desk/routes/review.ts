import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { CannotSign } from '../../reviews/sign.ts';
import { CORRECTION_STAGE, REVIEW_STAGES, type SignOff } from '../../schema/kinds/review.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { addedWaivers, changedSince } from '../review/changed-since.ts';
import { otherFiles } from '../review/other-files.ts';
import { type PieceReview, pieceReview, placedReview, reviewPath, signedReview } from '../review/sign-piece.ts';
import { may } from '../roles/roles.ts';
import { authorOf } from '../service/author.ts';
import type { Desk, DeskActor } from '../service/desk.ts';
import { openText } from '../service/opened-piece.ts';
import { findingsOf } from '../views/findings.ts';
import { publishPiece } from '../service/publish.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, isRefill, type DeskVisit } from '../service/route.ts';
import { pieceFor, type ShownPiece } from '../service/shown-pieces.ts';
import type { ReviewView, StampView } from '../views/review.ts';
import { canMend, mendPage } from './mend.ts';

/** Pieces are sent to their reviewers, signed, and published with the last signature. */
export const REVIEW_ROUTES: readonly DeskRoute[] = [
  { method: 'POST', path: '/pieces/:id/send/', needs: 'mend', answer: send },
  { method: 'POST', path: '/pieces/:id/publish/', needs: 'publish', answer: publish },
  { method: 'GET', path: '/pieces/:id/review/', needs: 'look', answer: (visit) => reviewPage(visit) },
  { method: 'POST', path: '/pieces/:id/review/', needs: 'sign', answer: sign },
];

async function send(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, params } = visit;
  const { piece, facts } = await pieceFor(desk, actor, params['id']!);
  if (piece.isSent) return { redirect: `/pieces/${piece.id}/review/` };
  const look = await desk.looks.of(desk, piece);
  const errors = look.findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return mendPage(visit, `还有${errors}处必须改，改好再送`);
  await desk.pieces.save(piece.id, piece.tip, [], authorOf(desk, actor), { kind: '送审', title: facts.title });
  desk.log.add(desk.clock(), actor.name, '送审', facts.title, piece.path);
  return { redirect: `/pieces/${piece.id}/review/` };
}

async function publish(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, params } = visit;
  const shown = await pieceFor(desk, actor, params['id']!);
  if (desk.needsReview(shown.piece.path) && (await reviewOf(desk, shown.piece)).next !== undefined)
    throw new RefusedForm('还没有审完，审完才能发布');
  const { findings } = await desk.looks.of(desk, shown.piece);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return mendPage(visit, `还有${errors}处必须改，改好再发布`);
  await publishPiece(desk, actor, shown);
  return { redirect: `/pieces/${shown.piece.id}/publishing/` };
}

async function reviewOf(desk: Desk, piece: DeskPiece): Promise<PieceReview> {
  const { seal } = await desk.looks.of(desk, piece);
  if (!seal) throw new CannotSign('这一稿读不出来，先改好必须改的。');
  const path = reviewPath(seal.id);
  const [bytes, published, faultOf] = await Promise.all([
    desk.pieces.branches.file(piece.tip, path),
    desk.pieces.branches.file(await desk.pieces.branches.published(), path),
    desk.signOffJudge(),
  ]);
  // What is published stays, whoever listed its signers since.
  const kept = new Set(published ? placedReview(seal.id, published).map(({ print }) => print) : []);
  return pieceReview(seal, bytes, (one) => (kept.has(one.print) ? undefined : faultOf(one)));
}

interface Given {
  opinion: string;
  name: string;
  post: string;
  mistakes: readonly { field: string; text: string }[];
}

async function reviewPage(visit: DeskVisit, given?: Given): Promise<DeskAnswer> {
  const { desk, actor, params } = visit;
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece, facts } = shown;
  const [text, look] = await Promise.all([openText(desk, piece), desk.looks.of(desk, piece)]);
  const findings = findingsOf(look, piece, text, { actor, canMend: canMend(shown, actor) });
  const review = await reviewOf(desk, piece).catch((error: unknown) => {
    if (error instanceof CannotSign) return error;
    throw error;
  });
  const turn = turnOf(review, shown, actor, desk);
  const since = await changedSince(desk.pieces, piece);
  const view: ReviewView = {
    id: piece.id,
    tip: piece.tip,
    label: facts.label,
    title: facts.title,
    owner: piece.owner,
    note: noteOf(review, piece),
    uncounted: review instanceof CannotSign ? [] : review.uncounted,
    stamps: review instanceof CannotSign ? [] : stampsOf(review, piece),
    changedSince: since.heading,
    differences: since.differences,
    files: since.files,
    others: await otherFiles(desk.pieces.branches, piece, look.seal?.files ?? []),
    waivers: await addedWaivers(desk.pieces, piece),
    findings,
    errors: findings.filter(({ isError }) => isError).length,
    otherErrors: look.otherErrors,
    stage: turn.stage,
    passLeadsTo: leadsTo(turn.stage),
    whyNot: turn.whyNot,
    opinion: given?.opinion ?? '',
    mistakes: given?.mistakes ?? [],
    asksName: desk.owner !== undefined,
    name: given?.name ?? '',
    post: given?.post ?? '',
    isSigned: !(review instanceof CannotSign) && review.next === undefined,
    canPublish: may(actor, 'publish'),
  };
  const title = turn.stage === undefined ? '审签' : turn.stage;
  return { page: 'review', title: `${title}：${facts.title}`, status: given ? 422 : 200, view };
}

/** Whether it is somebody's turn, and why not. */
function turnOf(
  review: PieceReview | CannotSign,
  { piece }: ShownPiece,
  actor: DeskActor,
  desk: Desk,
): { stage: string | undefined; whyNot: string | undefined } {
  if (review instanceof CannotSign) return { stage: undefined, whyNot: review.message };
  if (!piece.isSent) return { stage: undefined, whyNot: piece.returned ? '退回去改了，改好再送来。' : '还没有送审。' };
  const { next } = review;
  if (next === undefined) return { stage: undefined, whyNot: undefined };
  const role = next === CORRECTION_STAGE ? REVIEW_STAGES[2] : next;
  if (!actor.roles.some((one) => one === role)) return { stage: undefined, whyNot: `现在等${role}的人签。` };
  if (!desk.owner && piece.owner === actor.name) return { stage: undefined, whyNot: '自己交的稿，请别人签。' };
  const { standing } = review;
  const signers = standing && standing.changed.length === 0 && !standing.returned ? standing.latest.signed : [];
  if (!desk.owner && signers.some(({ by }) => by === actor.name))
    return { stage: undefined, whyNot: '这一稿您签过了，三道要三个人签。' };
  return { stage: next, whyNot: undefined };
}

function leadsTo(stage: string | undefined): string {
  if (stage === '初审') return '送去复审';
  if (stage === '复审') return '送去终审';
  return '签完就发布';
}

function noteOf(review: PieceReview | CannotSign, piece: DeskPiece): string {
  if (review instanceof CannotSign) return '';
  if (review.next === undefined) return '审完了，签字以后没有人动过。';
  const { standing } = review;
  if (!standing) return '这一篇还没有人签过。';
  if (piece.steps.length > 0 && standing.changed.length > 0) return '上次签字以后改过，要从头签。';
  const last = standing.latest.signed.at(-1)!;
  if (standing.returned) return `${last.by}退回以后没有改过，又送来了，从头签。`;
  return `您看的是${last.by}签过的那一份，签过以后没有人动过。`;
}

function stampsOf({ standing, next }: PieceReview, piece: DeskPiece): StampView[] {
  const isWhole = standing !== undefined && standing.changed.length === 0 && !standing.returned;
  const signed = isWhole ? standing.latest.signed : [];
  if (next === CORRECTION_STAGE)
    return [{ stage: CORRECTION_STAGE, state: 'now', name: undefined, meta: '发布以后改了差错，终审签一次' }];
  return REVIEW_STAGES.map((stage): StampView => {
    const found = signed.find((one) => one.stage === stage || one.stage === CORRECTION_STAGE);
    if (found) return { stage, state: 'passed', name: found.by, meta: `${found.post}　${found.at}　${found.opinion}` };
    if (stage === next && piece.isSent) return { stage, state: 'now', name: undefined, meta: '等着签' };
    return { stage, state: 'later', name: undefined, meta: '还没到' };
  });
}

/** Where a person writes what a sign-off says. */
const FIELDS: Readonly<Record<string, string>> = { opinion: 'opinion', by: 'name', post: 'post' };

async function sign(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body, params } = visit;
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece, facts } = shown;
  const given = { opinion: fieldOf(body, 'opinion'), name: fieldOf(body, 'name'), post: fieldOf(body, 'post') };
  if (isRefill(body)) return reviewPage(visit, { ...given, mistakes: [] });
  const verdict = fieldOf(body, 'verdict');
  const mistakes: { field: string; text: string }[] = [];
  if (fieldOf(body, 'seen') !== piece.tip)
    return reviewPage(visit, {
      ...given,
      mistakes: [{ field: 'diff', text: '您看的时候这一篇又有人改了，看看下面新的，再签' }],
    });
  if (verdict !== '通过' && verdict !== '退回') mistakes.push({ field: 'pass', text: '选通过还是退回' });
  if (verdict === '退回' && given.opinion === '')
    mistakes.push({ field: 'opinion', text: '退回要写明哪一处、为什么、怎么改' });
  if (verdict === '通过' && fieldOf(body, 'secrecy') !== '不涉密')
    mistakes.push({ field: 'secrecy', text: '确认过不涉密，才能通过' });
  if (desk.owner && given.name === '') mistakes.push({ field: 'name', text: '写签字人的姓名' });
  if (desk.owner && given.post === '') mistakes.push({ field: 'post', text: '写签字人的职务' });
  const review = await reviewOf(desk, piece);
  const turn = turnOf(review, shown, actor, desk);
  if (turn.stage === undefined) throw new RefusedForm(turn.whyNot ?? '这一稿已经审完了');
  const look = await desk.looks.of(desk, piece);
  if (verdict === '通过' && look.findings.some(({ severity }) => severity === 'error'))
    mistakes.push({ field: 'findings', text: '还有必须改的，改好才能签' });
  if (mistakes.length > 0) return reviewPage(visit, { ...given, mistakes });
  const signOff: SignOff = {
    stage: review.next!,
    by: desk.owner ? given.name : actor.name,
    post: desk.owner ? given.post : actor.post,
    at: beijingTimeOf(new Date(desk.clock())),
    ...(verdict === '退回' ? { verdict: '退回' as const } : {}),
    opinion: given.opinion || '同意',
    ...(fieldOf(body, 'secrecy') === '不涉密' ? { secrecy: '不涉密' as const } : {}),
  };
  let bytes: Buffer;
  try {
    bytes = signedReview(review, signOff);
  } catch (error) {
    if (error instanceof CannotSign)
      return reviewPage(visit, {
        ...given,
        mistakes: [{ field: FIELDS[error.field ?? 'stage'] ?? 'pass', text: error.message }],
      });
    throw error;
  }
  const words = { title: facts.title, note: given.opinion, stage: signOff.stage };
  const kind = verdict === '退回' ? ('退回' as const) : ('签字' as const);
  const author = { ...authorOf(desk, actor), name: signOff.by };
  await desk.bringSignature({ piece, change: [review.path, bytes], author, words: { kind, ...words } });
  desk.log.add(desk.clock(), signOff.by, `${signOff.stage}${verdict}`, facts.title, piece.path);
  const after = await pieceFor(desk, actor, piece.id);
  const isLast = signOff.stage === REVIEW_STAGES[2] || signOff.stage === CORRECTION_STAGE;
  if (verdict === '退回' || !isLast) return { redirect: '/' };
  await publishPiece(desk, actor, after);
  return { redirect: `/pieces/${piece.id}/publishing/` };
}
