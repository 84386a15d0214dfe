import { roleOf } from '../../../ingest/files/content-file.ts';
import { addDays, dayOf } from '../../../kernel/beijing-time.ts';
import { limitOf } from '../../../model/pledges/pledge-state.ts';
import type { Site } from '../../../model/site/site.ts';
import { columnAges } from '../../../patrol/column-ages.ts';
import type { CheckResult } from '../../../validate/check.ts';
import type { CataloguePiece } from '../questions/catalogue.ts';
import type { DayFacts, DayPiece, DueBoard } from '../questions/day.ts';
import { cataloguePieces } from './catalogue.ts';

/** Rows of each list. */
const MOST = 12;
const WEEK = 7;
/** A column is named so many days before it has been without anything new for too long. */
const SOON = 7;

/** What a day asks for. `site`: of the same content. */
export function dayFacts(check: CheckResult, site: Site): DayFacts {
  const { content } = check;
  const today = dayOf(content.now);
  const from = addDays(today, -WEEK);
  const pieces = cataloguePieces(content);
  const later = pieces.filter(({ state }) => state === 'later').reverse();
  const lately = pieces.filter(({ state, date }) => state === 'published' && date !== undefined && dayOf(date) >= from);
  return {
    later: later.slice(0, MOST).map(dayPiece),
    laterCount: later.length,
    lately: lately.slice(0, MOST).map(dayPiece),
    latelyCount: lately.length,
    stale: columnAges(content)
      .filter(({ isLate, days, limit }) => isLate || (limit > 0 && days !== undefined && days > limit - SOON))
      .map(({ column, days, latest, limit, isLate }) => ({ column, days, latest, limit, isLate })),
    boards: dueBoards(site),
    letters: lettersIn(check),
  };
}

function dayPiece({ path, title, label, date }: CataloguePiece): DayPiece {
  return { path, title, label, at: date ?? '' };
}

function dueBoards({ boards }: Site): DueBoard[] {
  return boards
    .map(({ path, data: { title }, pledges }): DueBoard => {
      const due = pledges.filter(({ state }) => state === 'due');
      const limits = due.map(({ data }) => limitOf(data)).sort();
      const overdue = pledges.filter(({ state }) => state === 'overdue').length;
      return { path, title, overdue, due: due.length, next: limits[0] };
    })
    .filter(({ overdue, due }) => overdue + due > 0)
    .sort((a, b) => b.overdue - a.overdue || b.due - a.due)
    .slice(0, MOST);
}

/** Letters without an answer are written down, and not published: the check says of each that its answer is missing. */
function lettersIn({ issues, content }: CheckResult): DayFacts['letters'] {
  const open = new Map<string, number>();
  for (const { code, file, path } of issues)
    if (code === 'G61' && path === 'reply') open.set(file, (open.get(file) ?? 0) + 1);
  if (open.size === 0) return [];
  return content.replies
    .map(({ file }) => ({ path: file.path, count: open.get(content.display(file.path)) ?? 0 }))
    .filter(({ path, count }) => count > 0 && roleOf(path).role === 'replies');
}
