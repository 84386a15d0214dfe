import { dirname } from 'node:path';
import { ledgerForm } from '../../boards/ledger-files.ts';
import { fieldId } from '../../form/field-names.ts';
import type { CataloguePiece } from '../../looker/questions/catalogue.ts';
import { kindOfPath, pieceFacts } from '../../pieces/piece-facts.ts';
import type { ContentChange } from '../../pieces/content-change.ts';
import type { DeskPiece } from '../../pieces/piece.ts';
import { RefusedForm } from '../../pieces/refused-form.ts';
import { canSee, may } from '../../roles/roles.ts';
import { inBeginTurn } from '../../handin/import-turns.ts';
import { authorOf } from '../../service/author.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../../service/route.ts';
import { momentText } from '../../views/moment.ts';
import type { LivePieceView, LiveView } from '../../views/live.ts';

/** What was published, and what can be done with it. */
export const LIVE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/live/', needs: 'look', answer: livePage },
  { method: 'GET', path: '/live/piece/', needs: 'look', answer: (visit) => livePiecePage(visit) },
  { method: 'POST', path: '/live/open/', needs: 'correct', answer: open },
];

const ROWS = 40;
/** Lines of what was done with one piece. */
const MOST_HISTORY = 50;

async function livePage({ desk, query }: DeskVisit): Promise<DeskAnswer> {
  const words = (query['q'] ?? '').trim();
  const page = Math.max(1, Number(query['page'] ?? '1') || 1);
  const published = ({ state }: CataloguePiece) => state !== 'draft';
  const found =
    words === ''
      ? (await desk.looker.catalogue()).pieces.filter(published).map((piece) => ({ piece, excerpt: '' }))
      : (await desk.looker.search(words, 200)).filter(({ piece }) => published(piece));
  const rows = found.slice((page - 1) * ROWS, page * ROWS);
  const view: LiveView = {
    words,
    rows: rows.map(({ piece, excerpt }) => ({ ...rowOf(piece), excerpt })),
    count: found.length,
    next: page * ROWS < found.length ? `/live/?q=${encodeURIComponent(words)}&page=${page + 1}` : undefined,
  };
  return { page: 'live', title: '已发布', view };
}

const STATES = {
  published: '已发布',
  later: '排好日子',
  draft: '草稿',
  withdrawn: '已撤稿',
  expired: '已到期',
} as const;

function rowOf({ path, title, label, date, state }: CataloguePiece) {
  return {
    href: `/live/piece/?path=${encodeURIComponent(path)}`,
    title,
    state: { look: state === 'published' ? ('live' as const) : ('soon' as const), text: STATES[state] },
    meta: `${label}　${date ?? ''}`,
  };
}

/** Something published, by its path. Throws a `NotHere`. */
export async function livePieceAt({ desk }: DeskVisit, path: string): Promise<CataloguePiece> {
  const { pieces } = await desk.looker.catalogue();
  const piece = pieces.find((one) => one.path === path);
  if (!piece) throw new NotHere();
  return piece;
}

/** The same for what only something that is not withdrawn lets one do. */
export async function standingPieceAt(visit: DeskVisit, path: string): Promise<CataloguePiece> {
  const piece = await livePieceAt(visit, path);
  if (piece.state === 'withdrawn') throw new RefusedForm('这一篇撤稿了，恢复以后才能改、才能拿走用');
  return piece;
}

/** Its page; `mistakes`: of what was asked for there. */
export async function livePiecePage(visit: DeskVisit, mistakes: LivePieceView['mistakes'] = []): Promise<DeskAnswer> {
  const { desk, actor, query, body } = visit;
  const piece = await livePieceAt(visit, query['path'] ?? fieldOf(body, 'path'));
  const open = (await desk.pieces.branches.all()).find(({ path }) => path === piece.path);
  const view: LivePieceView = {
    ...rowOf(piece),
    path: piece.path,
    id: piece.id,
    address: piece.address === undefined ? undefined : desk.siteAddress() + piece.address,
    slug: slugOf(piece.path),
    openAs: open && { href: `/pieces/${open.id}/`, by: open.owner },
    isWithdrawn: piece.state === 'withdrawn',
    canOpen: may(actor, 'correct') && piece.state !== 'withdrawn' && isOpened(piece),
    canMove:
      may(actor, 'correct') && piece.state !== 'withdrawn' && /\.mdx?$/.test(piece.path) && piece.kind !== 'board',
    canWithdraw: may(actor, 'withdraw') && piece.state === 'published',
    canRestore: may(actor, 'withdraw') && piece.state === 'withdrawn',
    isReport: piece.kind === 'report',
    upload: piece.kind === 'board' && may(actor, 'ledger') ? await uploadOf(visit, piece, open) : undefined,
    workbook:
      piece.kind === 'board' && may(actor, 'ledger') && piece.state === 'published'
        ? `/live/workbook/?path=${encodeURIComponent(piece.path)}`
        : undefined,
    takeaways:
      may(actor, 'seeAll') && piece.state !== 'withdrawn'
        ? desk.takeaways.of(piece.path).map((name) => ({ name, href: takeawayHref(piece.path, name) }))
        : undefined,
    history: may(actor, 'seeAll')
      ? desk.log.ofPiece(piece.path, MOST_HISTORY).map(({ who, did, what, at }) => ({
          text: `${who}　${did}`,
          note: what.startsWith(`${piece.title}：`) ? what.slice(piece.title.length + 1) : '',
          at: momentText(at / 1000, desk.clock()),
        }))
      : [],
    mistakes,
  };
  return { page: 'live-piece', title: piece.title, status: mistakes.length > 0 ? 422 : 200, view };
}

/** How its ledger is sent anew: of what somebody works on already if that is for his eyes, else of what is published. */
async function uploadOf({ desk, actor, body }: DeskVisit, { path }: CataloguePiece, open: DeskPiece | undefined) {
  const own = open && canSee(actor, open.authors) ? open : undefined;
  const { branches } = desk.pieces;
  const files = await branches.filesBelow(own?.tip ?? (await branches.published()), dirname(path));
  const given = fieldOf(body, 'replaces');
  return ledgerForm(path, files, given === '' ? undefined : given);
}

/** The last part of its address. */
export function slugOf(path: string): string {
  return path
    .replace(/(?:\/index)?\.(?:mdx?|ya?ml)$/, '')
    .split('/')
    .at(-1)!;
}

/** Kinds that have a form or a text at the desk. */
function isOpened({ path, kind }: CataloguePiece): boolean {
  return kind === 'report' || /\.mdx?$/.test(path);
}

/** For what something published is opened, by the first part of the place where that is done. */
const WHAT: Readonly<Record<string, string>> = { form: '改期', reported: '更正' };

function placeIn(path: string, to: string): string {
  if (kindOfPath(path) === 'report') return 'reported/';
  // Another day is a field of the form.
  return to === 'day' ? `form/#${fieldId(['publishedAt'])}` : '';
}

/** Works on something published: a piece of work that changes nothing yet, or the one that is there. */
async function open(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body } = visit;
  const { path } = await standingPieceAt(visit, fieldOf(body, 'path'));
  const to = placeIn(path, fieldOf(body, 'to'));
  const piece = await inBeginTurn(async () => {
    const there = (await desk.pieces.branches.all()).find((one) => one.path === path);
    return there ?? begin(visit, path, [], WHAT[to.split('/')[0]!] ?? '修改');
  });
  return { redirect: `/pieces/${piece.id}/${to}` };
}

/** Begins to work on something published. `what`: for what, as the log says it. */
export async function begin(
  visit: DeskVisit,
  path: string,
  changes: readonly ContentChange[],
  what: string,
): Promise<DeskPiece> {
  const { desk, actor } = visit;
  const published = await desk.pieces.branches.published();
  const own = changes.find(([name]) => name === path)?.[1];
  const { title } = pieceFacts(path, own ?? (await desk.pieces.branches.file(published, path)));
  desk.log.add(desk.clock(), actor.name, what, title, path);
  return desk.pieces.begin(slugOf(path), path, changes, authorOf(desk, actor), { kind: '交稿', title, note: what });
}

function takeawayHref(path: string, name: string): string {
  return `/live/takeaway/?path=${encodeURIComponent(path)}&name=${encodeURIComponent(name)}`;
}
