import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, type RepliesSource, rowsOf } from '../../../ingest/content/content.ts';
import { FeedbackPlaces } from '../../../ingest/content/feedback-places.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G67: nothing stands twice, in one table or in two of them. */
export const feedbackTwice: SiteRule = (content) => {
  if (content.replies.length === 0) return [];
  const places = new FeedbackPlaces(content);
  const firsts = new Map<string, { source: RepliesSource; index: number }>();
  return content.replies.flatMap((source) =>
    rowsOf(source).flatMap(({ date, about, matter, reply }, index): Located[] => {
      const place = places.find(String(about));
      const key = JSON.stringify([date, place ?? about, matter, reply]);
      const first = firsts.get(key);
      firsts.set(key, first ?? { source, index });
      if (!first) return [];
      const at = placeIn(first.source, `${first.index}.about`);
      const details = {
        row: `第 ${at.cell?.row ?? at.line} 行`,
        file: first.source === source ? undefined : first.source.file.path.split('/').at(-1),
      };
      const path = `${index}.about`;
      return [{ path: source.file.path, finding: finding('G67', details, placeIn(source, path), path) }];
    }),
  );
};
