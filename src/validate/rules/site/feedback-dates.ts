import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, validValues } from '../../../ingest/content/content.ts';
import { addDays, dayOf } from '../../../kernel/beijing-time.ts';
import { replySchema } from '../../../schema/kinds/feedback.ts';
import { labelOf } from '../../../schema/shape.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G65: what was said and replied lies behind us. */
export const feedbackDates: SiteRule = ({ replies, now }) => {
  const today = dayOf(now);
  return replies.flatMap((source) =>
    (validValues(source) ?? []).flatMap(({ date, repliedAt, days = 0 }, index): Located[] => {
      const ends = repliedAt ?? addDays(date, days);
      if (ends <= today) return [];
      const key = date > today ? 'date' : 'repliedAt';
      const details = { label: labelOf(replySchema, key), date: key === 'date' ? date : ends, now: today };
      const path = `${index}.${key}`;
      return [{ path: source.file.path, finding: finding('G65', details, placeIn(source, path), path) }];
    }),
  );
};
