import { csvFile } from '../kernel/csv-cell.ts';
import type { Site } from '../model/site/site.ts';
import { REPLY_TEXTS } from '../wording/feedback.ts';
import { targetOfReply } from '../views/feedback/reply.ts';

/** All replies as a table. */
export function repliesCsv({ replies, root }: Site): string {
  const { date, about, address, category, matter, reply, repliedAt, days, unit } = REPLY_TEXTS;
  return csvFile([
    [date, about, address, category, matter, reply, repliedAt, days, unit],
    ...replies.all.map((one) => {
      const { label, href, of } = targetOfReply(one);
      return [
        one.date,
        of ?? label,
        root + href,
        one.category,
        one.matter ?? '',
        one.reply,
        one.repliedAt,
        String(one.days),
        one.by.name,
      ];
    }),
  ]);
}
