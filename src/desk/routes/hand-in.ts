import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportKind } from '../../import/recognise/kind.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { atFreePlace, type TakenDraft, type TakenFiles, takeFiles } from '../handin/take-files.ts';
import { authorOf } from '../service/author.ts';
import { pieceFacts } from '../pieces/piece-facts.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, type DeskVisit } from '../service/route.ts';
import type { HandInView } from '../views/hand-in.ts';

/** Bytes that one hands in at once. */
const MOST_BYTES = 300 << 20;

const { topic: _, ...KINDS } = ENTRY_KINDS;

/** How a text comes in: as files, or typed. */
export const HAND_IN_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/hand-in/', needs: 'handIn', answer: () => Promise.resolve(handInPage(EMPTY)) },
  { method: 'POST', path: '/hand-in/', needs: 'handIn', mostBytes: MOST_BYTES, answer: handIn },
];

const EMPTY: HandInView = { kinds: [], kind: '', title: '', text: '', errors: [], refused: [], begun: [] };

function handInPage(view: HandInView): DeskAnswer {
  const kinds = Object.entries(KINDS).map(([value, { label }]) => ({ value, label }));
  const status = view.errors.length + view.refused.length === 0 || view.begun.length > 0 ? 200 : 422;
  return { page: 'hand-in', title: '交稿', status, view: { ...view, kinds } };
}

async function handIn({ desk, actor, body, uploads, folder }: DeskVisit): Promise<DeskAnswer> {
  const [kind, title, text] = [fieldOf(body, 'kind'), fieldOf(body, 'title'), fieldOf(body, 'text')];
  const given = { ...EMPTY, kind, title, text };
  const as = kind in KINDS ? (kind as ImportKind) : undefined;
  if (uploads.length === 0 && text === '' && title === '')
    return handInPage({ ...given, errors: [{ field: 'files', text: '还没有选文件，也没有写字' }] });
  if (text !== '' && title === '')
    return handInPage({ ...given, errors: [{ field: 'title', text: '写个题目，先写个大概也行' }] });
  const files = uploads.map(({ path }) => path);
  if (folder !== undefined && title !== '') {
    // Photos that come along belong to the text that was typed with them.
    const typed = join(folder, `${title.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 60)}.txt`);
    await writeFile(typed, `${title}\n\n${text}\n`);
    files.push(typed);
  }
  const taken = await takeFiles(files, desk.place.contentFolder, as);
  const begun: DeskPiece[] = [];
  for (const draft of taken.drafts) begun.push(await beginPiece({ desk, actor }, draft));
  const [only] = begun;
  if (only && begun.length === 1 && taken.refused.length === 0) return { redirect: `/pieces/${only.id}/form/` };
  return handInPage({
    ...given,
    ...refusedOf(taken),
    begun: begun.map(({ id, path }) => ({ href: `/pieces/${id}/`, title: titleOf(taken, path) })),
  });
}

function refusedOf({ refused }: TakenFiles): Pick<HandInView, 'refused'> {
  return { refused: refused.map(({ name, reason }) => ({ name, reason })) };
}

function titleOf({ drafts }: TakenFiles, path: string): string {
  const draft = drafts.find((one) => one.path === path) ?? drafts[0];
  return pieceFacts(path, draft?.changes.find(([name]) => name === draft.path)?.[1]).title;
}

async function beginPiece({ desk, actor }: Pick<DeskVisit, 'desk' | 'actor'>, draft: TakenDraft): Promise<DeskPiece> {
  const published = await desk.pieces.branches.published();
  const others = new Set((await desk.pieces.branches.all()).map(({ path }) => path));
  const placed = await atFreePlace(
    draft,
    async (path) => others.has(path) || (await desk.pieces.branches.file(published, path)) !== undefined,
  );
  const { title } = pieceFacts(placed.path, placed.changes.find(([path]) => path === placed.path)?.[1]);
  const id = placed.path
    .replace(/(?:\/index)?\.mdx?$/, '')
    .split('/')
    .at(-1)!;
  const piece = await desk.pieces.begin(id, placed.path, placed.changes, authorOf(desk, actor), {
    kind: '交稿',
    title,
  });
  desk.log.add(desk.clock(), actor.name, '交稿', title);
  await desk.reports.keep(piece.id, placed.report);
  return piece;
}
