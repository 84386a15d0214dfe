import { beijingTimeOf, dayOf } from '../../kernel/beijing-time.ts';
import { oneLine } from '../../kernel/one-line.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { REGISTERS, type RegisterRow, type WaiverKind, withRow } from '../pieces/registers.ts';
import { exceptionKind, waivedWord, waiverFor } from '../findings/waivers.ts';
import type { LookFinding } from '../looker/questions/look.ts';
import { utf8Text } from '../pieces/entry-text.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { authorOf } from '../service/author.ts';
import { openText } from '../service/opened-piece.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';
import { pieceFor, type ShownPiece } from '../service/shown-pieces.ts';
import { findingsOf, type FindingView } from '../views/findings.ts';
import type { WaiveView } from '../views/waive.ts';
import { canMend } from './mend.ts';

/** Somebody answers for it that what was found is right: written down with its reason, in the piece, for its reviewers. */
export const WAIVE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/waive/', needs: 'look', answer: (visit) => ask(visit) },
  { method: 'POST', path: '/pieces/:id/waive/word/', needs: 'mend', answer: (visit) => waive(visit, 'word') },
  { method: 'POST', path: '/pieces/:id/waive/privacy/', needs: 'except', answer: (visit) => waive(visit, 'privacy') },
];

const LONGEST_REASON = 200;

interface Waivable {
  shown: ShownPiece;
  finding: LookFinding;
  view: FindingView;
  kind: WaiverKind;
  /** The word, or the kind of personal data. */
  what: string;
  /** Findings like it in its file. */
  count: number;
}

/** Throws a `NotHere` for a finding that is not there, or not to be waived by whoever asks. */
async function openFinding({ desk, actor, params, query, body }: DeskVisit): Promise<Waivable> {
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece } = shown;
  const seen = query['seen'] ?? fieldOf(body, 'seen');
  if (seen !== piece.tip) throw new RefusedForm('这一篇刚改过，回到这一篇再看看');
  const [text, look] = await Promise.all([openText(desk, piece), desk.looks.of(desk, piece)]);
  const isHis = canMend(shown, actor);
  const index = Number(/^f(\d{1,4})$/.exec(query['finding'] ?? fieldOf(body, 'finding'))?.[1] ?? -1);
  const finding = look.findings[index];
  const kind = finding && waiverFor(finding, actor, isHis);
  const view = findingsOf(look, piece, text, { actor, canMend: isHis })[index];
  const bytes = finding && (await desk.pieces.branches.file(piece.tip, finding.file));
  const what = finding && (kind === 'word' ? wordOf(finding, bytes) : exceptionKind(finding));
  if (!finding || !kind || !view || what === undefined) throw new NotHere();
  const count = look.findings.filter(({ code, file }) => code === finding.code && file === finding.file).length;
  return { shown, finding, view, kind, what, count };
}

/** As the text has it; where the place in a text is not known, as the message says it. */
function wordOf(finding: LookFinding, bytes: Uint8Array | undefined): string | undefined {
  const text = bytes && finding.stretch ? utf8Text(bytes) : undefined;
  if (text !== undefined) return waivedWord(finding, text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  return /^(?:这里写[了]?)?「([^「」]{2,40})」/.exec(finding.message)?.[1];
}

async function ask(visit: DeskVisit, given: Pick<WaiveView, 'reason' | 'errors'> = { reason: '', errors: [] }) {
  const { shown, view, kind, what, count } = await openFinding(visit);
  const { piece, facts } = shown;
  const page: WaiveView = {
    id: piece.id,
    tip: piece.tip,
    finding: view.id,
    kind,
    title: facts.title,
    text: view.text,
    what,
    count,
    by: visit.actor.name,
    ...given,
  };
  const title = kind === 'word' ? '没写错' : '可以公开';
  return { page: 'waive', title: `${title}：${facts.title}`, status: given.errors.length > 0 ? 422 : 200, view: page };
}

async function waive(visit: DeskVisit, kind: WaiverKind): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const found = await openFinding(visit);
  if (found.kind !== kind) throw new NotHere();
  const { shown, finding, what, count } = found;
  const { piece, facts } = shown;
  const reason = oneLine(fieldOf(body, 'reason'));
  const wrong = (text: string) => ask(visit, { reason, errors: [{ field: 'reason', text }] });
  if (reason.length < 2) return wrong('写上理由：为什么没有错，依据是什么');
  if (reason.length > LONGEST_REASON) return wrong(`理由最多${LONGEST_REASON}个字`);
  if (maskPersonalData(reason) !== reason) return wrong('理由里不要写号码');
  const day = dayOf(beijingTimeOf(new Date(desk.clock())));
  const row: RegisterRow =
    kind === 'word'
      ? { 写法: what, 理由: reason, 决定人: actor.name, 日期: day }
      : { 文件: `content/${finding.file}`, 种类: what, 处数: count, 理由: reason, 决定人: actor.name, 日期: day };
  const { path } = REGISTERS[kind];
  const before = await desk.pieces.branches.file(piece.tip, path);
  const text = before && utf8Text(before);
  if (before && text === undefined) throw new RefusedForm('用词规定读不出来，请管理员看看');
  let change: readonly [string, Buffer];
  try {
    change = [path, Buffer.from(withRow(kind, text, row))];
  } catch {
    throw new RefusedForm('记不进去：登记的文件里有写错的地方，请管理员看看');
  }
  const after = await desk.looks.with(desk, piece, [change]);
  const isLess = (look: typeof after) => look.findings.filter((one) => isLike(one, finding)).length;
  if (isLess(after) >= isLess(await desk.looks.of(desk, piece)))
    return wrong('记上了也放不过这一处，请管理员在用词规定里看看');
  await desk.pieces.save(piece.id, piece.tip, [change], authorOf(desk, actor), {
    kind: '存稿',
    title: facts.title,
    note: `${kind === 'word' ? '没写错' : '可以公开'}：${what}。${reason}`,
  });
  desk.log.add(desk.clock(), actor.name, kind === 'word' ? '没写错' : '可以公开', `${what}（${facts.title}）`);
  return { redirect: `/pieces/${piece.id}/` };
}

function isLike(one: LookFinding, finding: LookFinding): boolean {
  return one.code === finding.code && one.file === finding.file;
}
