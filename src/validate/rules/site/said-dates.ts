import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { publishedFrom, textOf } from '../../../ingest/content/content.ts';
import { dayOf } from '../../../kernel/beijing-time.ts';
import { metaOf } from '../../../schema/field.ts';
import { commentSchema } from '../../../schema/kinds/comment.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G02: the date of a comment, a report or an appraisal is not after the day on which it is published. */
export const saidDates: SiteRule = (content) => {
  const today = dayOf(content.now);
  const located: Located[] = [];
  for (const source of [...content.comments, ...content.reports, ...content.appraisals]) {
    const date = textOf(source, 'date');
    const published = publishedFrom(source, content.now);
    if (date === undefined || published === undefined || date <= dayOf(published)) continue;
    located.push({
      path: source.file.path,
      finding: finding(
        'G02',
        { label: metaOf(commentSchema.shape.date).label, date, today },
        source.reading.positions['date'] ?? FILE_START,
        'date',
      ),
    });
  }
  return located;
};
