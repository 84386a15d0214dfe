import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isPhotoFile } from '../../import/run/source-files.ts';
import type { ImportKind } from '../../import/recognise/kind.ts';
import { digestOf, jsonDigest } from '../../kernel/digest.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { inBeginTurn, inImportTurn } from '../handin/import-turns.ts';
import { openTwin } from '../handin/open-twin.ts';
import { atFreePlace, type TakenDraft, type TakenFiles, takeFiles } from '../handin/take-files.ts';
import { authorOf } from '../service/author.ts';
import { splitEntry, utf8Text } from '../pieces/entry-text.ts';
import type { ContentChange } from '../pieces/content-change.ts';
import { pieceFacts } from '../pieces/piece-facts.ts';
import { withSetting } from '../pieces/settings-line.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { canSee } from '../roles/roles.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, isRefill, type DeskVisit } from '../service/route.ts';
import type { Upload } from '../service/requests/form-body.ts';
import type { HandInView } from '../views/hand-in.ts';
import { momentText } from '../views/moment.ts';

/** Bytes that one hands in at once. */
const MOST_BYTES = 300 << 20;

const { topic: _, ...KINDS } = ENTRY_KINDS;

/** How a text comes in: as files, or typed. */
export const HAND_IN_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/hand-in/', needs: 'handIn', answer: () => Promise.resolve(handInPage(EMPTY)) },
  {
    method: 'POST',
    path: '/hand-in/',
    needs: 'handIn',
    mostBytes: MOST_BYTES,
    tellsUploadFault: true,
    answer: handIn,
  },
];

const EMPTY: HandInView = {
  kinds: [],
  kind: '',
  title: '',
  text: '',
  errors: [],
  refused: [],
  asksAgain: false,
  begun: [],
};

function handInPage(view: HandInView): DeskAnswer {
  const kinds = Object.entries(KINDS).map(([value, { label }]) => ({ value, label }));
  const status = view.errors.length + view.refused.length === 0 || view.begun.length > 0 ? 200 : 422;
  return { page: 'hand-in', title: '交稿', status, view: { ...view, kinds }, isTaken: view.begun.length > 0 };
}

async function handIn(visit: DeskVisit): Promise<DeskAnswer> {
  const { body, uploads, uploadFault } = visit;
  const [kind, title, text] = [fieldOf(body, 'kind'), fieldOf(body, 'title'), fieldOf(body, 'text')];
  const given = { ...EMPTY, kind, title, text };
  if (isRefill(body)) return handInPage(given);
  if (uploadFault !== undefined) return handInPage({ ...given, errors: [{ field: 'files', text: uploadFault }] });
  const as = Object.hasOwn(KINDS, kind) ? (kind as ImportKind) : undefined;
  if (uploads.length === 0 && text === '' && title === '')
    return handInPage({ ...given, errors: [{ field: 'files', text: '还没有选文件，也没有写字' }] });
  if (text !== '' && title === '')
    return handInPage({ ...given, errors: [{ field: 'title', text: '写个题目，先写个大概也行' }] });
  // Whoever presses the button twice is told the second time what came of the first.
  return inImportTurn(visit.actor.login, () => takeAll(visit, given, as));
}

async function takeAll(visit: DeskVisit, given: HandInView, as: ImportKind | undefined): Promise<DeskAnswer> {
  const { desk, body, folder } = visit;
  const { title, text } = given;
  const isAgain = fieldOf(body, 'again') === 'yes';
  const { fresh, known } = await knownFiles(visit, isAgain);
  const files = fresh.map(({ path }) => path);
  // A title beside a document is that of the document.
  const isTyped = text !== '' || (files.every(isPhotoFile) && known.length === 0);
  const typed = folder !== undefined && isTyped ? { path: await typedFile(folder, text), title } : undefined;
  // Photos that come along belong to the text that was typed with them.
  if (typed) files.push(typed.path);
  if (files.length === 0) return handInPage({ ...given, refused: known, asksAgain: true });
  const typedDigest = jsonDigest(
    'typed',
    visit.actor.login,
    given.kind,
    title,
    text,
    ...fresh.map(({ digest }) => digest),
  );
  const twin = typed && !isAgain ? await openTwin(desk, typedDigest) : undefined;
  if (twin) {
    const reason = '您交过，一个字不差，没有再收一份';
    const told = { name: title || '这几张照片', reason, href: `/pieces/${twin.id}/` };
    return handInPage({ ...given, refused: [...known, told], asksAgain: true });
  }
  const found = await takeFiles(files, desk.place.contentFolder, { as, typed });
  // Photos of which none could be read, without a word, are nothing to begin with.
  const isNothing = text === '' && title === '' && typed && found.drafts.every(({ changes }) => changes.length === 1);
  const taken = titled(isNothing ? { ...found, drafts: [] } : found, typed ? '' : title);
  const refused = [...known, ...refusedOf(taken, fresh)];
  const begun: Begun[] = [];
  for (const draft of taken.drafts) begun.push(await inBeginTurn(() => beginPiece(visit, draft)));
  rememberFiles(visit, fresh, begun, typed && typedDigest);
  const [only] = begun;
  if (only && begun.length === 1 && refused.length === 0) return { redirect: `/pieces/${only.piece.id}/form/` };
  // What was typed has become a piece, unless nothing has.
  return handInPage({
    ...(begun.length > 0 ? EMPTY : given),
    refused,
    asksAgain: known.length > 0,
    begun: begun.map(({ piece, title: name }) => ({ href: `/pieces/${piece.id}/form/`, title: name })),
  });
}

interface Begun {
  piece: DeskPiece;
  title: string;
  source: string | undefined;
}

interface FreshFile extends Upload {
  digest: string;
}

/** Which files came already, unless they are to come once more; photos may belong to several texts. */
async function knownFiles(
  { desk, actor, uploads }: DeskVisit,
  isAgain: boolean,
): Promise<{ fresh: FreshFile[]; known: HandInView['refused'][number][] }> {
  const fresh: FreshFile[] = [];
  const known: HandInView['refused'][number][] = [];
  const pieces = uploads.length === 0 ? [] : await desk.pieces.branches.all();
  const published = await desk.pieces.branches.published();
  for (const upload of uploads) {
    const digest = digestOf(await readFile(upload.path));
    const isPhoto = isPhotoFile(upload.path);
    const twin = fresh.find((other) => other.digest === digest);
    if (twin && !isPhoto) {
      known.push({
        name: upload.name,
        reason: `和${twin.name === upload.name ? '另一个' : `“${twin.name}”`}一模一样，收了一份`,
      });
      continue;
    }
    const before = isPhoto || isAgain ? undefined : desk.handedIn.of(digest);
    const open = before && pieces.find(({ id, path }) => id === before.piece && path === before.path);
    const isLive = before && !open && (await desk.pieces.branches.file(published, before.path)) !== undefined;
    if (before && (open ?? isLive)) {
      const when = momentText(Math.floor(before.at / 1000), desk.clock());
      const href = open && canSee(actor, open.authors) ? `/pieces/${open.id}/` : undefined;
      known.push({
        name: upload.name,
        reason: `${before.by}${when}交过，就是“${before.title}”，没有再收一份`,
        href,
      });
    } else fresh.push({ ...upload, digest });
  }
  return { fresh, known };
}

/** Of a zip, the first piece that came out of one. */
function rememberFiles(
  { desk, actor }: DeskVisit,
  files: readonly FreshFile[],
  begun: readonly Begun[],
  typedDigest: string | undefined,
): void {
  const remember = (digest: string, { piece, title }: Begun) =>
    desk.handedIn.add({ digest, piece: piece.id, path: piece.path, title, by: actor.name, at: desk.clock() });
  if (typedDigest !== undefined && begun[0]) remember(typedDigest, begun[0]);
  for (const { path: file, digest } of files) {
    if (isPhotoFile(file)) continue;
    const found = begun.find(({ source }) => source === file) ?? begun.find(({ source }) => source === undefined);
    if (found) remember(digest, found);
  }
}

/** A text as it was typed, in a file of a name that nothing has. */
async function typedFile(folder: string, text: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `直接写的${number === 1 ? '' : `（${number}）`}.txt`);
    try {
      await writeFile(path, `${text}\n`, { flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** What was taken, with a title that was written for it; of several entries nobody knows whose it is. */
function titled(taken: TakenFiles, title: string): TakenFiles {
  const [only, ...others] = taken.drafts;
  if (title === '' || !only || others.length > 0) return taken;
  const changes = only.changes.map(([path, bytes]): ContentChange => {
    const whole = path === only.path && bytes ? utf8Text(bytes) : undefined;
    if (whole === undefined) return [path, bytes];
    const { head, body } = splitEntry(whole);
    return [path, Buffer.from(withSetting(head, ['标题', 'title'], title) + body)];
  });
  return { ...taken, drafts: [{ ...only, changes }] };
}

/** By the names that their sender gave them. */
function refusedOf({ refused }: TakenFiles, files: readonly Upload[]): HandInView['refused'] {
  const names = new Map(files.map(({ name, path }) => [basename(path), name]));
  return refused.map(({ name, reason }) => ({ name: names.get(name) ?? name, reason }));
}

async function beginPiece({ desk, actor }: DeskVisit, draft: TakenDraft): Promise<Begun> {
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
  const author = authorOf(desk, actor);
  const piece = await desk.reports.keptWith(placed.report, () =>
    desk.pieces.begin(id, placed.path, placed.changes, author, { kind: '交稿', title }),
  );
  desk.log.add(desk.clock(), actor.name, '交稿', title);
  return { piece, title, source: draft.source };
}
