import { finding } from '../../../diagnostics/issue.ts';
import type { BeijingTime } from '../../../kernel/beijing-time.ts';
import { isWithdrawn, placeIn, textOf } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** D24: nothing is published more than a year from now. */
export const farDates: SiteRule = ({ entries, boards, appraisals, namelists, now }) => {
  const limit = inAYear(now);
  return [...entries, ...boards, ...appraisals, ...namelists].flatMap((source): Located[] => {
    const value = textOf(source, 'publishedAt');
    if (value === undefined || !DATE.test(value) || value <= limit || isWithdrawn(source)) return [];
    const details = { label: '发布时间', value };
    const at = placeIn(source, 'publishedAt');
    return [{ path: source.file.path, finding: finding('D24', details, at, 'publishedAt') }];
  });
};

/** Dates that are written in another way do not fit their schema, and are told by it. */
const DATE = /^\d{4}-\d\d-\d\d/;

function inAYear(now: BeijingTime): string {
  return `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`;
}
