import { finding } from '../../../diagnostics/issue.ts';
import { rowsOf, valueAt } from '../../../ingest/content/content.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/** Plans of a whole term are pledged too; beyond, and before the board's year, a due date is hardly meant. */
const YEARS_AHEAD = 5;

/** G25: the limits of a board's pledges lie in its year or in the few after it. */
export const pledgeYears: SiteRule = (content) => {
  const years = new Map(content.boards.map((board) => [board.slug, valueAt(board, 'year')]));
  const located: Located[] = [];
  for (const source of content.pledges) {
    const year = years.get(source.board);
    if (typeof year !== 'number') continue;
    for (const [index, { due }] of rowsOf(source).entries()) {
      const dueYear = typeof due === 'string' && /^\d{4}-\d\d-\d\d$/.test(due) ? Number(due.slice(0, 4)) : year;
      if (dueYear >= year && dueYear <= year + YEARS_AHEAD) continue;
      located.push({
        path: source.file.path,
        finding: finding('G25', { due: String(due), year: String(year) }, pledgePlace(source, index, 'due'), 'due'),
      });
    }
  }
  return located;
};
