import { dirname } from 'node:path';
import { blobId } from '../../git/blob-id.ts';
import type { BodyForm } from '../../ingest/body/typed/body-form.ts';
import { objectFormatOf } from '../../publish/git/commits.ts';
import { UnreadableDocument } from '../editor/document/schema.ts';
import { writeText } from '../editor/text/write-text.ts';
import { inImportTurn } from '../handin/import-turns.ts';
import { takePictures } from '../handin/take-pictures.ts';
import { may } from '../roles/roles.ts';
import { authorOf } from '../service/author.ts';
import type { Desk, DeskActor } from '../service/desk.ts';
import { documentOfText, textForm, openText } from '../service/opened-piece.ts';
import { findingsOf } from '../views/findings.ts';
import { refuseUnknownTip } from '../pieces/piece.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';
import { pieceFor, type ShownPiece } from '../service/shown-pieces.ts';
import type { MendView } from '../views/mend.ts';
import { momentText } from '../views/moment.ts';
import { pieceRow } from '../views/today.ts';

/** Bytes of photos that come at once. */
const MOST_BYTES = 120 << 20;

/** A piece is looked at and mended. */
export const MEND_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/', needs: 'look', answer: (visit) => mendPage(visit) },
  { method: 'POST', path: '/pieces/:id/text/', needs: 'mend', answer: saveText },
  { method: 'POST', path: '/pieces/:id/repair/', needs: 'mend', answer: repair },
  { method: 'POST', path: '/pieces/:id/pictures/', needs: 'mend', mostBytes: MOST_BYTES, answer: addPictures },
  { method: 'GET', path: '/pieces/:id/state/', needs: 'look', answer: state },
  { method: 'GET', path: '/pieces/:id/now/', needs: 'look', answer: now },
  { method: 'GET', path: '/pieces/:id/page/', needs: 'look', answer: page },
  { method: 'GET', path: '/pieces/:id/files/*', needs: 'look', answer: file },
];

/** Whether somebody may change a piece now: while it is with its reviewers, only they. */
export function canMend({ piece, isPublishing }: ShownPiece, actor: DeskActor): boolean {
  return !isPublishing && may(actor, 'mend') && (!piece.isSent || may(actor, 'seeAll'));
}

/** Whether somebody may throw a piece away: who handed it in, while it is not with its reviewers; an administrator always. */
export function mayDrop(desk: Desk, { piece, isPublishing }: ShownPiece, actor: DeskActor): boolean {
  if (isPublishing) return false;
  if (may(actor, 'people')) return true;
  return !piece.isSent && (desk.owner !== undefined || piece.owner === actor.name);
}

/** The page of a piece; `trouble`: why what was asked for was not done. */
export async function mendPage(visit: DeskVisit, trouble?: string): Promise<DeskAnswer> {
  const { desk, actor, params } = visit;
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece, facts } = shown;
  const [text, look] = await Promise.all([openText(desk, piece), desk.looks.of(desk, piece)]);
  const isHis = canMend(shown, actor);
  const findings = findingsOf(look, piece, text, { actor, canMend: isHis });
  const { returned } = piece;
  const view: MendView = {
    id: piece.id,
    trouble,
    tip: piece.tip,
    label: facts.label,
    state: pieceRow(shown, actor, desk.clock()).state.text,
    title: facts.title,
    sub: facts.sub,
    folder: `/pieces/${piece.id}/files/${dirname(piece.path)}/`,
    document: text && documentOfText(text, piece.path),
    noText: text ? undefined : noTextOf(piece.path),
    findings,
    errors: findings.filter(({ isError }) => isError).length,
    otherErrors: look.otherErrors,
    savedAt: momentText(piece.steps.at(-1)?.at ?? 0, desk.clock()),
    canMend: isHis,
    canDrop: mayDrop(desk, shown, actor),
    form: formOf(shown),
    ledger: facts.kind === 'board' ? `/pieces/${piece.id}/ledger/` : undefined,
    next: nextOf(desk, shown, actor),
    returned: returned && { by: returned.by, at: momentText(returned.at, desk.clock()), opinion: returned.note },
    address: look.address,
    noPage: look.html === undefined ? look.noPage?.message : undefined,
    hasReport: await desk.reports.has(piece.id),
  };
  return { page: 'mend', title: facts.title, status: trouble === undefined ? 200 : 422, view };
}

function formOf({ piece: { id }, facts }: ShownPiece): MendView['form'] {
  if (facts.kind === 'report') return { href: `/pieces/${id}/reported/`, label: '改这一条' };
  return { href: `/pieces/${id}/form/`, label: '标题、单位、照片' };
}

function noTextOf(path: string): string {
  if (path.endsWith('.yaml')) return '这里没有正文，都在“改这一条”里。';
  return /\.mdx?$/.test(path) ? '这个文件用的是旧的编码，先在外面另存为 UTF-8。' : '这里没有正文。';
}

export function nextOf(desk: Desk, { piece }: ShownPiece, actor: DeskActor): MendView['next'] {
  const base = `/pieces/${piece.id}/`;
  if (piece.isSent) return { label: '看审签', action: `${base}review/`, note: undefined };
  if (!may(actor, 'mend')) return undefined;
  if (desk.owner && !desk.needsReview(piece.path))
    return { label: '发布', action: `${base}publish/`, note: '发布就是提交、推送、生成网站。' };
  return { label: '送审', action: `${base}send/`, note: '送出去以后，由初审、复审、终审三个人先后看。' };
}

/** Saves what the field holds. What is wrong with it is asked for afterwards: nobody waits for that to know it saved. */
async function saveText(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, params, body } = visit;
  const shown = await mendable(visit);
  const seen = fieldOf(body, 'seen');
  refuseUnknownTip(shown.piece, seen);
  const text = await openText(desk, { ...shown.piece, tip: seen });
  if (!text) throw new NotHere();
  const now = text.head + writtenText(body['document'], text.body, textForm(shown.piece.path));
  const after =
    now === text.head + text.body
      ? shown.piece
      : await desk.pieces.save(params['id']!, seen, [[shown.piece.path, Buffer.from(now)]], authorOf(desk, actor), {
          kind: '存稿',
          title: shown.facts.title,
        });
  return { json: { tip: after.tip, savedAt: momentText(after.steps.at(-1)?.at ?? 0, desk.clock()) } };
}

function writtenText(document: string | readonly string[] | undefined, original: string, form: BodyForm): string {
  try {
    return writeText(JSON.parse(typeof document === 'string' ? document : ''), original, form);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnreadableDocument)
      throw new RefusedForm('编辑框送来的内容不完整，没有存。请刷新页面再试');
    throw error;
  }
}

/** A piece that somebody may change now. Throws a `RefusedForm` while it is with its reviewers. */
export async function mendable({ desk, actor, params }: DeskVisit): Promise<ShownPiece> {
  const shown = await pieceFor(desk, actor, params['id']!);
  if (!canMend(shown, actor)) throw new RefusedForm('这一篇送去审了，要改先请审稿的人退回');
  return shown;
}

/** Where a piece is now: what its page shows anew without being loaded again. */
async function state({ desk, actor, params }: DeskVisit): Promise<DeskAnswer> {
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece } = shown;
  const [text, look] = await Promise.all([openText(desk, piece), desk.looks.latest(desk, piece)]);
  // Somebody has asked for a newer state meanwhile: this one is of no use to anybody.
  if (!look) return { json: { tip: '', findings: [] } };
  const findings = findingsOf(look, piece, text, { actor, canMend: canMend(shown, actor) });
  return { json: { tip: piece.tip, findings } };
}

async function now(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, params } = visit;
  const { piece } = await pieceFor(desk, actor, params['id']!);
  const others = desk.presence.see(piece.id, actor.name, desk.clock());
  return { json: { tip: piece.tip, by: piece.steps.at(-1)?.by ?? '', others } };
}

/** Does a safe repair, if it is still one. */
async function repair(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body, params } = visit;
  const { piece, facts } = await mendable(visit);
  const seen = fieldOf(body, 'seen');
  if (seen !== piece.tip) throw new RefusedForm('这一篇刚改过，看看还要不要');
  const [text, look] = await Promise.all([openText(desk, piece), desk.looks.of(desk, piece)]);
  const index = Number(fieldOf(body, 'finding').slice(1));
  const mended = look.findings[index];
  if (!text || !mended?.repair || mended.file !== piece.path) throw new NotHere();
  const { from, to, replacement } = mended.repair;
  const whole = text.head + text.body;
  const shift = whole.startsWith('\ufeff') ? 1 : 0;
  if (whole.includes('\r')) throw new RefusedForm('这个文件的换行是 Windows 的，先手工改这一处');
  const now = whole.slice(0, from + shift) + replacement + whole.slice(to + shift);
  const author = authorOf(desk, actor);
  await desk.pieces.save(params['id']!, seen, [[piece.path, Buffer.from(now)]], author, {
    kind: '存稿',
    title: facts.title,
    note: mended.repair.label,
  });
  return { redirect: `/pieces/${piece.id}/` };
}

/** Photos for the text: turned upright, without what they say of where they were taken, beside the entry. */
async function addPictures(visit: DeskVisit): Promise<DeskAnswer> {
  if (visit.uploads.length === 0) throw new RefusedForm('还没有选照片');
  // Who puts in two one after the other gets two names for them.
  return inImportTurn(visit.actor.login, () => addOwnPictures(visit));
}

async function addOwnPictures(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, uploads, body } = visit;
  const { piece, facts } = await mendable(visit);
  const isTaken = async (path: string) => (await desk.pieces.branches.file(piece.tip, path)) !== undefined;
  const { pictures, refused } = await takePictures(piece.path, uploads, isTaken);
  // Whoever sends one again, because the answer did not come, gets the one that is there.
  const format = objectFormatOf(piece.tip);
  const known = new Map(piece.files.map(({ path, blob }) => [blob, path]));
  const shown = pictures.map((one) => {
    const before = known.get(blobId(one.bytes, format));
    return { ...one, before, src: before === undefined ? one.src : before.slice(dirname(piece.path).length + 1) };
  });
  const fresh = shown.filter(({ before }) => before === undefined);
  const { tip } =
    fresh.length === 0
      ? piece
      : await desk.pieces.save(
          piece.id,
          fieldOf(body, 'seen') || piece.tip,
          fresh.map(({ path, bytes }) => [path, bytes] as const),
          authorOf(desk, actor),
          { kind: '存稿', title: facts.title, note: `加照片${fresh.length}张` },
        );
  return { json: { tip, pictures: shown.map(({ name, src }) => ({ name, src })), refused } };
}

/** The page as readers would see it. */
async function page({ desk, actor, params }: DeskVisit): Promise<DeskAnswer> {
  const { piece } = await pieceFor(desk, actor, params['id']!);
  const { html, noPage } = await desk.looks.of(desk, piece);
  const text = noPage?.message ?? '';
  return {
    bytes: html ?? `<!doctype html><meta charset="utf-8"><title>预览</title><p>${escaped(text)}</p>`,
    type: 'text/html; charset=utf-8',
    isFrame: true,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** A picture that a text names, for the field. */
async function file({ desk, actor, params }: DeskVisit): Promise<DeskAnswer> {
  const { piece } = await pieceFor(desk, actor, params['id']!);
  const path = params['*'] ?? '';
  const type = PICTURE_TYPES[path.split('.').at(-1)!.toLowerCase()];
  if (type === undefined || path.split('/').some((part) => part === '..' || part === '')) throw new NotHere();
  const bytes = await desk.pieces.branches.file(piece.tip, path);
  if (!bytes) throw new NotHere();
  return { bytes, type };
}
