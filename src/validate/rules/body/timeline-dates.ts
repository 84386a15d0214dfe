import { finding } from '../../../diagnostics/issue.ts';
import { plainText } from '../../../ingest/body/body.ts';
import { lineDate } from '../../../ingest/body/timeline-dates.ts';
import { timelines } from '../../../ingest/body/timelines.ts';
import type { BodyRule } from '../rule.ts';

/** B25: a line of a timeline that does not begin with a date, or with one that there is not. */
export const timelineDates: BodyRule = (body) =>
  timelines(body)
    .flat()
    .flatMap((item) => {
      const text = plainText(item);
      const date = lineDate(text);
      if (typeof date === 'object') return [];
      return finding('B25', { text: text.trim() || '（空）', isImpossible: date === 'calendar' }, body.spanOf(item));
    });
