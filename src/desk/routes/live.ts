import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FORM_SCHEMAS, type FormKind } from '../form/form-kinds.ts';
import { type FormValue, type FormValues, settingsTree } from '../form/settings-tree.ts';
import { writeForm } from '../form/write-form.ts';
import type { CataloguePiece } from '../looker/questions/catalogue.ts';
import { settingsIn, splitEntry, utf8Text } from '../pieces/entry-text.ts';
import { kindOfPath, pieceFacts, type PieceKind } from '../pieces/piece-facts.ts';
import type { ContentChange } from '../pieces/piece-desk.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { withSetting } from '../pieces/settings-line.ts';
import { canSee, may } from '../roles/roles.ts';
import { authorOf } from '../service/author.ts';
import { publishPiece } from '../service/publish.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';
import type { LivePieceView, LiveView } from '../views/live.ts';

/** Bytes of a ledger: what the check reads at most. */
const MOST_LEDGER_BYTES = 64 << 20;

/** What was published, and what can be done with it. */
export const LIVE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/live/', needs: 'look', answer: livePage },
  { method: 'GET', path: '/live/piece/', needs: 'look', answer: (visit) => piecePage(visit) },
  { method: 'POST', path: '/live/open/', needs: 'correct', answer: open },
  { method: 'POST', path: '/live/move/', needs: 'correct', answer: move },
  { method: 'POST', path: '/live/withdraw/', needs: 'withdraw', answer: withdraw },
  { method: 'POST', path: '/live/ledger/', needs: 'ledger', mostBytes: MOST_LEDGER_BYTES, answer: newLedger },
  { method: 'POST', path: '/live/takeaways/', needs: 'seeAll', answer: makeTakeaways },
  { method: 'GET', path: '/live/takeaway/', needs: 'seeAll', answer: takeaway },
];

const ROWS = 40;

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

async function pieceAt({ desk }: DeskVisit, path: string): Promise<CataloguePiece> {
  const { pieces } = await desk.looker.catalogue();
  const piece = pieces.find((one) => one.path === path);
  if (!piece) throw new NotHere();
  return piece;
}

async function piecePage(visit: DeskVisit, mistakes: LivePieceView['mistakes'] = []): Promise<DeskAnswer> {
  const { desk, actor, query, body } = visit;
  const piece = await pieceAt(visit, query['path'] ?? fieldOf(body, 'path'));
  const open = (await desk.pieces.branches.all()).find(({ path }) => path === piece.path);
  const view: LivePieceView = {
    ...rowOf(piece),
    path: piece.path,
    id: piece.id,
    address: piece.address === undefined ? undefined : desk.siteAddress() + piece.address,
    slug: slugOf(piece.path),
    openAs: open && { href: `/pieces/${open.id}/`, by: open.owner },
    canOpen: may(actor, 'correct') && /\.mdx?$/.test(piece.path),
    canMove: may(actor, 'correct') && /\.mdx?$/.test(piece.path) && piece.kind !== 'board',
    canWithdraw: may(actor, 'withdraw') && piece.state === 'published',
    isBoard: piece.kind === 'board' && may(actor, 'ledger'),
    takeaways: may(actor, 'seeAll')
      ? desk.takeaways.of(piece.path).map((name) => ({ name, href: takeawayHref(piece.path, name) }))
      : undefined,
    mistakes,
  };
  return { page: 'live-piece', title: piece.title, status: mistakes.length > 0 ? 422 : 200, view };
}

function slugOf(path: string): string {
  return path
    .replace(/(?:\/index)?\.mdx?$/, '')
    .split('/')
    .at(-1)!;
}

/** Works on something published: a piece of work that changes nothing yet, or the one that is there. */
async function open(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body } = visit;
  const { path } = await pieceAt(visit, fieldOf(body, 'path'));
  const there = (await desk.pieces.branches.all()).find((piece) => piece.path === path);
  if (there) return { redirect: `/pieces/${there.id}/` };
  const piece = await begin(visit, path, [], '修改');
  return { redirect: `/pieces/${piece.id}/` };
}

async function begin(
  visit: DeskVisit,
  path: string,
  changes: readonly ContentChange[],
  what: string,
): Promise<DeskPiece> {
  const { desk, actor } = visit;
  const published = await desk.pieces.branches.published();
  const own = changes.find(([name]) => name === path)?.[1];
  const { title } = pieceFacts(path, own ?? (await desk.pieces.branches.file(published, path)));
  desk.log.add(desk.clock(), actor.name, what, title);
  return desk.pieces.begin(slugOf(path), path, changes, authorOf(desk, actor), { kind: '交稿', title, note: what });
}

/** Another name for something published: its old address leads to the new one. */
async function move(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body } = visit;
  const { path } = await pieceAt(visit, fieldOf(body, 'path'));
  const slug = fieldOf(body, 'slug');
  const wrong = (text: string) => piecePage(visit, [{ field: 'slug', text }]);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
    return wrong('编号用小写字母、数字和短横线，如 tong-shui');
  const published = await desk.pieces.branches.published();
  const isFolder = /\/index\.mdx?$/.test(path);
  const parent = isFolder ? dirname(dirname(path)) : dirname(path);
  const target = isFolder ? `${parent}/${slug}/index.md` : `${parent}/${slug}${/\.mdx?$/.exec(path)![0]}`;
  const taken = [`${parent}/${slug}.md`, `${parent}/${slug}/index.md`];
  for (const other of taken)
    if ((await desk.pieces.branches.file(published, other)) !== undefined) return wrong('这个编号有了，换一个');
  const bytes = await desk.pieces.branches.file(published, path);
  const text = bytes && utf8Text(bytes);
  if (text === undefined) throw new NotHere();
  const { head, body: rest } = splitEntry(text);
  const source = settingsIn(head);
  const moved = head.replace(source, () => withFormer(kindOfPath(path), source, slugOf(path)));
  const others = isFolder ? await desk.pieces.branches.filesBelow(published, dirname(path)) : [];
  const changes: ContentChange[] = [
    [target, Buffer.from(moved + rest)],
    [path, undefined],
  ];
  for (const other of others.filter((one) => one !== path)) {
    changes.push([other.replace(dirname(path), dirname(target)), await desk.pieces.branches.file(published, other)]);
    changes.push([other, undefined]);
  }
  const piece = await begin(visit, target, changes, `换编号，原来是 ${slugOf(path)}`);
  return { redirect: `/pieces/${piece.id}/` };
}

/** Settings with one more id under which their piece was published. */
function withFormer(kind: PieceKind, source: string, slug: string): string {
  if (!Object.hasOwn(FORM_SCHEMAS, kind)) throw new NotHere();
  const known = kind as FormKind;
  const { former = [] } = settingsTree(source, FORM_SCHEMAS[known]).value as FormValues;
  return writeForm(known, source, { former: [former, slug].flat() as FormValue }).text;
}

/** Takes something back at once. */
async function withdraw(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const piece = await pieceAt(visit, fieldOf(body, 'path'));
  const reason = fieldOf(body, 'reason').replace(/\s+/g, ' ');
  const wrong = (field: string, text: string) => piecePage(visit, [{ field, text }]);
  if (reason === '' || reason.length > 200) return wrong('reason', '写上原因，一句话，读者会看到');
  if (fieldOf(body, 'sure') !== 'yes') return wrong('sure', '勾上“我确认”，才撤');
  desk.log.add(desk.clock(), actor.name, '撤稿', `${piece.title}：${reason}`);
  if (desk.withdrawWork && piece.address !== undefined) {
    const job = `withdraw-${slugOf(piece.path)}`;
    const facts = { title: `撤稿：${piece.title}`, address: piece.address, path: piece.path, owners: [] };
    desk.publishing.begin(job, facts, desk.withdrawWork(piece.address, reason));
    return { redirect: `/pieces/${job}/publishing/` };
  }
  const published = await desk.pieces.branches.published();
  const bytes = await desk.pieces.branches.file(published, piece.path);
  const text = bytes && utf8Text(bytes);
  if (text === undefined) throw new NotHere();
  const parts = splitEntry(text);
  const now = withSetting(parts.head, ['撤稿', 'withdrawn'], reason) + parts.body;
  const work = await begin(visit, piece.path, [[piece.path, Buffer.from(now)]], `撤稿：${reason}`);
  await publishPiece(desk, actor, { piece: work, facts: pieceFacts(piece.path, Buffer.from(now)) });
  return { redirect: `/pieces/${work.id}/publishing/` };
}

function takeawayHref(path: string, name: string): string {
  return `/live/takeaway/?path=${encodeURIComponent(path)}&name=${encodeURIComponent(name)}`;
}

/** The department's ledger once more: what is wrong in it is shown cell by cell, and nothing is published yet. */
async function newLedger(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body, uploads, actor } = visit;
  const board = await pieceAt(visit, fieldOf(body, 'path'));
  const [upload] = uploads;
  const extension = upload && /\.(?:xlsx|csv)$/i.exec(upload.name)?.[0].toLowerCase();
  if (!upload || extension === undefined || board.kind !== 'board')
    return piecePage(visit, [{ field: 'ledger', text: '选一个 .xlsx 或者 .csv 的台账' }]);
  const there = (await desk.pieces.branches.all()).find(({ path }) => path === board.path);
  const commit = there?.tip ?? (await desk.pieces.branches.published());
  const ledgers = (await desk.pieces.branches.filesBelow(commit, dirname(board.path))).filter((path) =>
    /\.(?:xlsx|csv)$/.test(path),
  );
  if (ledgers.length > 1)
    return piecePage(visit, [{ field: 'ledger', text: '这块公示栏由几份台账合成，请会用 git 的人换' }]);
  const target = `${dirname(board.path)}/items${extension}`;
  const bytes = await readFile(upload.path);
  const gone = ledgers.filter((path) => path !== target).map((path): ContentChange => [path, undefined]);
  const changes: ContentChange[] = [[target, bytes], ...gone];
  if (there && !canSee(actor, there.authors))
    return piecePage(visit, [{ field: 'ledger', text: `${there.owner}正在换这份台账，问一问他` }]);
  const piece = there
    ? await desk.pieces.save(there.id, there.tip, changes, authorOf(desk, actor), {
        kind: '存稿',
        title: board.title,
        note: `换台账：${upload.name}`,
      })
    : await begin(visit, board.path, changes, `换台账：${upload.name}`);
  return { redirect: `/pieces/${piece.id}/` };
}

async function makeTakeaways(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body } = visit;
  const { path, id, title, address } = await pieceAt(visit, fieldOf(body, 'path'));
  const job = `takeaways-${slugOf(path)}`;
  const work = desk.takeaways.work(desk.place.contentFolder, desk.environment, { path, id });
  desk.publishing.begin(job, { title: `一稿多发：${title}`, address, path, owners: [] }, work);
  return { redirect: `/pieces/${job}/publishing/` };
}

async function takeaway({ desk, query }: DeskVisit): Promise<DeskAnswer> {
  const name = query['name'] ?? '';
  const bytes = await desk.takeaways.file(query['path'] ?? '', name);
  if (!bytes) throw new NotHere();
  return { bytes, type: 'application/octet-stream', name: name.split('/').at(-1)! };
}
