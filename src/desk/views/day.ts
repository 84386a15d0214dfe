import type { DayFacts, DayPiece } from '../looker/questions/day.ts';

/** What the content asks for today, as a page prints it. */
export interface DayView {
  later: readonly DayRow[];
  laterMore: number;
  lately: readonly DayRow[];
  latelyCount: number;
  stale: readonly { column: string; isLate: boolean; state: string; text: string }[];
  boards: readonly { href: string; title: string; overdue: number; due: number; text: string }[];
  letters: readonly { name: string; text: string }[];
}

interface DayRow {
  path: string;
  href: string;
  title: string;
  text: string;
}

export function dayView({ later, laterCount, lately, latelyCount, stale, boards, letters }: DayFacts): DayView {
  return {
    later: later.map((piece) => ({ ...rowOf(piece), text: `${dayText(piece.at)} 发布　${piece.label}` })),
    laterMore: laterCount - later.length,
    lately: lately.map((piece) => ({ ...rowOf(piece), text: `${piece.label}　${dayText(piece.at)}` })),
    latelyCount,
    stale: stale.map(({ column, days, latest, limit, isLate }) => ({
      column,
      isLate,
      state: days === undefined ? '空着' : isLate ? `过期${days - limit}天` : `还有${limit - days}天`,
      text:
        days === undefined
          ? `一篇也没有，期限${limit}天`
          : `最近一篇是${dayText(latest ?? '')}，${days}天没有新的，期限${limit}天`,
    })),
    boards: boards.map(({ path, title, overdue, due, next }) => ({
      href: liveHref(path),
      title,
      overdue,
      due,
      text: [
        overdue > 0 ? [`逾期${overdue}项`] : [],
        due > 0 ? [`30天内到期${due}项，最近的是${dayText(next ?? '')}`] : [],
      ]
        .flat()
        .join('，'),
    })),
    letters: letters.map(({ path, count }) => ({ name: nameOf(path), text: `${count}条没有答复` })),
  };
}

function rowOf({ path, title }: DayPiece): Pick<DayRow, 'path' | 'href' | 'title'> {
  return { path, title, href: liveHref(path) };
}

function liveHref(path: string): string {
  return `/live/piece/?path=${encodeURIComponent(path)}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** 「11月18日」, 「11月18日 9:00」: as it is written in settings. */
function dayText(written: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?/.exec(written) ?? [];
  if (year === undefined) return written;
  const clock = hour === undefined || (hour === '00' && minute === '00') ? '' : ` ${Number(hour)}:${minute}`;
  return `${Number(month)}月${Number(day)}日${clock}`;
}
