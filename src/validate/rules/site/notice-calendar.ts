import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, rowsOf, valueAt } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G16: the holidays of a notice's year are known. A notice whose last day is written down needs no calendar. */
export const noticeCalendar: SiteRule = ({ boards, holidays }) => {
  const years = new Set(rowsOf(holidays).map(({ from }) => String(from).slice(0, 4)));
  return boards.flatMap((board): Located[] => {
    const start = valueAt(board, 'notice.from') ?? valueAt(board, 'publishedAt');
    if (valueAt(board, 'notice.to') !== undefined || typeof start !== 'string') return [];
    const year = start.slice(0, 4);
    if (years.has(year)) return [];
    const at = placeIn(board, 'notice.from', 'title');
    return [{ path: board.file.path, finding: finding('G16', { year }, at, 'notice') }];
  });
};
