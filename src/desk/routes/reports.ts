import { readFile } from 'node:fs/promises';
import { addDays, beijingTimeOf, dayOf } from '../../kernel/beijing-time.ts';
import { digestOf, jsonDigest } from '../../kernel/digest.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { OUTCOMES } from '../../schema/kinds/pledge.ts';
import { type OpenedReport, openedReport, reportFile, reportPath, type ReportPhoto } from '../boards/report-file.ts';
import { EMPTY_REPORT, filledReport, type FormMistake, reportForm, type ReportForm } from '../boards/report-form.ts';
import { inImportTurn } from '../handin/import-turns.ts';
import { openTwin } from '../handin/open-twin.ts';
import { takePictures } from '../handin/take-pictures.ts';
import type { LookFinding } from '../looker/questions/look.ts';
import type { UnitPledge, UnitPledges } from '../looker/questions/unit-pledges.ts';
import { utf8Text } from '../pieces/entry-text.ts';
import type { ContentChange } from '../pieces/content-change.ts';
import { pieceFacts } from '../pieces/piece-facts.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { authorOf } from '../service/author.ts';
import type { DeskActor } from '../service/desk.ts';
import { type DeskAnswer, type DeskRoute, type DeskVisit, fieldOf, NotHere } from '../service/route.ts';
import { piecesFor } from '../service/shown-pieces.ts';
import type { PledgeView, ReportPageView, ReportingView } from '../views/reports.ts';
import { pieceRow } from '../views/today.ts';
import { mendable } from './mend.ts';

/** Bytes of one photo as phones take them. */
const MOST_BYTES = 40 << 20;

/** A unit's own pledges, and what it reports of them. */
export const REPORT_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pledges/', needs: 'report', answer: unitPage },
  { method: 'GET', path: '/pledges/report/', needs: 'report', answer: openReport },
  { method: 'POST', path: '/pledges/report/', needs: 'report', mostBytes: MOST_BYTES, answer: reportOnce },
  { method: 'GET', path: '/pieces/:id/reported/', needs: 'report', answer: reopen },
];

/** A pledge is looked at with the words 快到期 so many days before. */
const SOON_DAYS = 30;

async function unitPage({ desk, actor, query }: DeskVisit): Promise<DeskAnswer> {
  const own = actor.unit ?? query['unit'];
  const [found, pieces] = await Promise.all([
    own === undefined ? undefined : desk.looker.unitPledges(own),
    piecesFor(desk, actor),
  ]);
  const { units } = actor.unit === undefined ? await desk.looker.catalogue() : { units: [] };
  const today = todayOf(desk.clock());
  const pledges = (found?.pledges ?? []).map((pledge) => pledgeView(pledge, found!.unit.id, today));
  const reports = pieces.filter(({ piece, facts }) => facts.kind === 'report' && piece.owner === actor.name);
  const view: ReportingView = {
    unit: found?.unit,
    units: units.map(({ id, name }) => ({ id, name })),
    open: pledges.filter(({ isSettled }) => !isSettled),
    settled: pledges.filter(({ isSettled }) => isSettled),
    reports: reports.map((shown) => pieceRow(shown, actor, desk.clock())),
    sent: query['sent'] === '1',
  };
  return { page: 'boards/pledges', title: found ? `${found.unit.name}的承诺` : '承诺', view };
}

function todayOf(now: number): string {
  return dayOf(beijingTimeOf(new Date(now)));
}

function pledgeView(pledge: UnitPledge, unit: string, today: string): PledgeView {
  const { isSettled, daysLate, limit, name } = pledge;
  const look = isSettled ? 'done' : daysLate > 0 ? 'late' : limit <= addDays(today, SOON_DAYS) ? 'soon' : 'open';
  const href = `/pledges/report/?unit=${encodeURIComponent(unit)}&pledge=${encodeURIComponent(name)}`;
  return { ...pledge, href, look };
}

/** One pledge of one unit, for somebody who may report for it. Throws a `NotHere`. */
async function pledgeOf(
  { desk, actor }: Pick<DeskVisit, 'desk' | 'actor'>,
  { unit, pledge }: { unit: string; pledge: string },
): Promise<{ of: UnitPledges['unit']; found: PledgeView }> {
  if (actor.unit !== undefined && actor.unit !== unit) throw new NotHere();
  const answer = await desk.looker.unitPledges(unit);
  const found = answer?.pledges.find(({ name }) => name.toLowerCase() === pledge.toLowerCase());
  if (!answer || !found) throw new NotHere();
  return { of: answer.unit, found: pledgeView(found, unit, todayOf(desk.clock())) };
}

interface Given {
  form: ReportForm;
  isPublic?: boolean;
  mistakes?: readonly FormMistake[];
  piece?: DeskPiece | undefined;
  photo?: ReportPhoto | undefined;
}

async function reportPage(
  visit: DeskVisit,
  named: { unit: string; pledge: string },
  { form, mistakes = [], piece, photo, isPublic = false }: Given,
): Promise<DeskAnswer> {
  const { desk } = visit;
  const { of, found } = await pledgeOf(visit, named);
  const today = todayOf(desk.clock());
  const isPublishedAtOnce = desk.owner !== undefined && !desk.needsReview('reports/a.yaml');
  const view: ReportPageView = {
    unit: of,
    pledge: found,
    form,
    mistakes,
    outcomes: OUTCOMES,
    today,
    yesterday: addDays(today, -1),
    piece: piece && { id: piece.id, tip: piece.tip },
    photo,
    isPublic,
    ...wordsFor(isPublishedAtOnce, isPublic),
  };
  return { page: 'boards/report', title: found.item, status: mistakes.length > 0 ? 422 : 200, view };
}

function wordsFor(isPublishedAtOnce: boolean, isPublic: boolean): Pick<ReportPageView, 'button' | 'note'> {
  if (isPublishedAtOnce) return { button: '存上，看一看', note: '下一步看登出来的样子，按“发布”才公开。' };
  if (isPublic) return { button: '送去签', note: '送去审签，签过才换上；没有签以前，网站上还是原来的。' };
  return { button: '报上去', note: '送去审，审过才公开；没有审以前不能再改。' };
}

function openReport(visit: DeskVisit): Promise<DeskAnswer> {
  const { actor, query } = visit;
  return reportPage(
    visit,
    { unit: query['unit'] ?? actor.unit ?? '', pledge: query['pledge'] ?? '' },
    { form: EMPTY_REPORT },
  );
}

/** A report that is not published yet, to be changed: sent back, or not sent. */
async function reopen(visit: DeskVisit): Promise<DeskAnswer> {
  const { piece } = await mendable(visit);
  const [opened, before] = await Promise.all([reportAt(visit, piece), publicReport(visit, piece)]);
  // What this piece of work itself tells of, if it was sent back.
  const own = before && opened.corrections[before.corrections.length];
  const form = { ...opened.form, corrected: own?.text ?? '' };
  return reportPage(visit, opened, { form, piece, photo: opened.photo, isPublic: before !== undefined });
}

async function reportAt(visit: DeskVisit, piece: DeskPiece): Promise<OpenedReport> {
  const opened = await reportIn(visit, piece.tip, piece.path);
  if (!opened) throw new NotHere();
  return opened;
}

/** The report as it is public; undefined of a new one. */
function publicReport(visit: DeskVisit, { base, path }: DeskPiece): Promise<OpenedReport | undefined> {
  return reportIn(visit, base, path);
}

async function reportIn({ desk }: DeskVisit, commit: string, path: string): Promise<OpenedReport | undefined> {
  const bytes = await desk.pieces.branches.file(commit, path);
  const text = bytes && utf8Text(bytes);
  return text === undefined ? undefined : openedReport(text);
}

/** One after the other for one person: whoever presses the button twice has reported once. */
function reportOnce(visit: DeskVisit): Promise<DeskAnswer> {
  return inImportTurn(visit.actor.login, () => report(visit));
}

/** Names what somebody reports anew: the same words and photo of the same pledge, by the same person. */
async function digestOfReport({ actor, uploads }: DeskVisit, pledge: object, form: ReportForm): Promise<string> {
  const photos = await Promise.all(uploads.map(async ({ path }) => digestOf(await readFile(path))));
  return jsonDigest('report', actor.login, pledge, form, photos);
}

async function report(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body, uploads } = visit;
  const id = fieldOf(body, 'piece');
  const piece = id === '' ? undefined : (await mendable({ ...visit, params: { id } })).piece;
  const before = piece && (await reportAt(visit, piece));
  const shown = piece && (await publicReport(visit, piece));
  const isPublic = shown !== undefined;
  const named = before ?? { unit: fieldOf(body, 'unit'), pledge: fieldOf(body, 'pledge') };
  const { of, found } = await pledgeOf(visit, named);
  const form = reportForm(body);
  const [upload] = uploads;
  const kept = fieldOf(body, 'dropPhoto') === 'yes' ? undefined : before?.photo;
  const today = todayOf(desk.clock());
  const again = (mistakes: readonly FormMistake[]) =>
    reportPage(visit, named, { form, mistakes, piece, photo: before?.photo, isPublic });
  const hasPhoto = upload !== undefined || kept !== undefined;
  const result = filledReport(form, { today, due: found.due, hasPhoto, isPublic });
  if ('mistakes' in result) return again(result.mistakes);
  const { filled } = result;
  const target = { pledge: found.name, unit: of.id };
  const path = piece?.path ?? reportPath(target, filled.date, `${actor.name} ${desk.clock()}`);
  const digest = await digestOfReport(visit, target, form);
  const twin = piece ? undefined : await openTwin(desk, digest);
  if (twin) return sentPage(visit, twin, of.id);
  const taken = await takePictures(path, upload ? [upload] : [], (one) => isTaken(visit, piece, one));
  const [refused] = taken.refused;
  if (refused) return again([{ field: 'photo', text: `照片没有收下：${refused.reason}` }]);
  const [picture] = taken.pictures;
  const photo = picture ? { src: picture.src, alt: form.alt } : kept && { ...kept, alt: form.alt };
  const told = shown ? [...shown.corrections, { date: today, text: form.corrected }] : [];
  const changes: ContentChange[] = [[path, Buffer.from(reportFile(target, filled, photo, told))]];
  if (picture) changes.push([picture.path, picture.bytes]);
  if (before?.photo && photo?.src !== before.photo.src)
    changes.push([`${folderOf(path)}${before.photo.src}`, undefined]);
  const look = await desk.looker.look({
    changes: changes.map(([file, bytes]) => ({ path: file, bytes: bytes ?? null })),
    piece: path,
  });
  const errors = look.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return again(errors.map((error) => mistakeOf(error, form)));
  const saved = await save(visit, { piece, path, changes });
  const { title } = pieceFacts(path, changes[0]![1]);
  if (!piece) desk.handedIn.add({ digest, piece: saved.id, path, title, by: actor.name, at: desk.clock() });
  if (desk.owner && !desk.needsReview(path)) return sentPage(visit, saved, of.id);
  await desk.pieces.save(saved.id, saved.tip, [], authorOf(desk, actor), { kind: '送审', title });
  desk.log.add(desk.clock(), actor.name, '送审', title, path);
  if (isPublic) return { redirect: `/pieces/${saved.id}/review/` };
  return sentPage(visit, saved, of.id);
}

function sentPage({ desk }: DeskVisit, { id, path }: DeskPiece, unit: string): DeskAnswer {
  if (desk.owner && !desk.needsReview(path)) return { redirect: `/pieces/${id}/` };
  return { redirect: `/pledges/?sent=1&unit=${encodeURIComponent(unit)}` };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

async function isTaken({ desk }: DeskVisit, piece: DeskPiece | undefined, path: string): Promise<boolean> {
  const at = piece?.tip ?? (await desk.pieces.branches.published());
  return (await desk.pieces.branches.file(at, path)) !== undefined;
}

async function save(
  { desk, actor, body }: { desk: DeskVisit['desk']; actor: DeskActor; body: DeskVisit['body'] },
  { piece, path, changes }: { piece: DeskPiece | undefined; path: string; changes: readonly ContentChange[] },
): Promise<DeskPiece> {
  const { title } = pieceFacts(path, changes[0]![1]);
  const author = authorOf(desk, actor);
  if (piece) return desk.pieces.save(piece.id, fieldOf(body, 'seen'), changes, author, { kind: '存稿', title });
  desk.log.add(desk.clock(), actor.name, '报承诺', title);
  const name = path.slice(folderOf(path).length, -'.yaml'.length);
  return desk.pieces.begin(name, path, changes, author, { kind: '交稿', title });
}

const FIELDS: Readonly<Record<string, string>> = {
  date: 'otherDay',
  progress: 'said',
  outcome: 'outcome-0',
  extendedTo: 'extendedTo',
  reason: 'reason',
  corrections: 'corrected',
  'photo.alt': 'alt',
  'photo.src': 'photo',
};

const SENTENCES = ['said', 'reason', 'alt', 'corrected'] as const;

/** What the check says, at the field that it is about; of numbers of people it says only where they stand in the file. */
function mistakeOf({ field, message, hint }: LookFinding, form: ReportForm): FormMistake {
  const personal = SENTENCES.find((name) => maskPersonalData(form[name]) !== form[name]);
  const known = FIELDS[field] ?? FIELDS[field.split('.')[0]!];
  return { field: known ?? personal ?? 'said', text: `${message}${hint}` };
}
