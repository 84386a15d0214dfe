import { beijingTimeOf, chineseDate, dayOf, weekdayOf } from '../../kernel/beijing-time.ts';
import { nextStage } from '../pieces/piece.ts';
import type { DeskActor } from '../service/desk.ts';
import type { ShownPiece } from '../service/shown-pieces.ts';
import type { DayView } from './day.ts';
import { momentText } from './moment.ts';
import type { PieceRow } from './piece-row.ts';

/** What somebody finds when he comes in. */
export interface TodayPage {
  day: string;
  heading: string;
  waiting: readonly PieceRow[];
  mine: readonly PieceRow[];
  mineCount: number;
  canHandIn: boolean;
  /** What the content asks for today; undefined while it is not known yet. */
  asked: DayView | undefined;
  /** Whether somebody may change what is published. */
  canCorrect: boolean;
}

const MOST_ROWS = 8;
const WEEKDAYS = '日一二三四五六';

export function todayPage(
  pieces: readonly ShownPiece[],
  actor: DeskActor,
  now: number,
  canHandIn: boolean,
): Omit<TodayPage, 'asked' | 'canCorrect'> {
  const today = dayOf(beijingTimeOf(new Date(now)));
  const waiting = pieces.filter(({ piece }) => waitsFor(piece, actor));
  waiting.sort((a, b) => Number(b.piece.returned !== undefined) - Number(a.piece.returned !== undefined));
  const mine = pieces.filter(({ piece }) => piece.owner === actor.name && !waitsFor(piece, actor));
  const row = (shown: ShownPiece) => pieceRow(shown, actor, now);
  return {
    day: `${chineseDate(today)}　星期${WEEKDAYS[weekdayOf(today)]}`,
    heading: waiting.length === 0 ? '今天没有等您的' : `有${waiting.length}件等您处理`,
    waiting: waiting.map(row),
    mine: mine.slice(0, MOST_ROWS).map(row),
    mineCount: mine.length,
    canHandIn,
  };
}

/** Whether a piece waits for somebody: it came back to him, or he is to sign it next. */
function waitsFor(piece: ShownPiece['piece'], { id, name, roles }: DeskActor): boolean {
  if (piece.returned) return piece.owner === name;
  const stage = piece.isSent ? nextStage(piece) : undefined;
  if (stage === undefined || !roles.some((role) => role === stage)) return false;
  // Three signatures are of three people, and nobody signs what he has handed in.
  return id === undefined || (piece.owner !== name && !piece.signed.some(({ by }) => by === name));
}

/** A piece as it stands in a list for somebody. */
export function pieceRow({ piece, facts, isPublishing }: ShownPiece, actor: DeskActor, now: number): PieceRow {
  const last = piece.steps.at(-1);
  const stage = piece.isSent ? nextStage(piece) : undefined;
  const when = last === undefined ? '' : momentText(last.at, now);
  const own = waitsFor(piece, actor);
  const common = { title: facts.title, opinion: undefined };
  if (piece.returned) {
    const { by, note, at } = piece.returned;
    return {
      ...common,
      href: `/pieces/${piece.id}/`,
      state: { look: 'back', text: '退回' },
      meta: `${facts.label}　${piece.owner} 交`,
      opinion: { text: note, by, at: momentText(at, now) },
    };
  }
  if (stage !== undefined)
    return {
      ...common,
      href: own ? `/pieces/${piece.id}/review/` : `/pieces/${piece.id}/`,
      state: { look: 'wait', text: own ? `等您${stage}` : `等${stage}` },
      meta: `${facts.label}　${piece.owner} 交　${when}`,
    };
  if (isPublishing || piece.isSent)
    return {
      ...common,
      href: isPublishing ? `/pieces/${piece.id}/publishing/` : `/pieces/${piece.id}/review/`,
      state: { look: 'wait', text: isPublishing ? '正在发布' : '审完了，没有发出去' },
      meta: `${facts.label}　${piece.owner} 交　${when}`,
    };
  return {
    ...common,
    href: `/pieces/${piece.id}/`,
    state: { look: 'plain', text: '草稿' },
    meta: `${facts.label}　${piece.owner === actor.name ? '' : `${piece.owner} 交　`}${when} 存好`,
  };
}
