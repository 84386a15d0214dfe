import { type Content, type Source, textOf, valueAt } from '../../ingest/content/content.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';

/** The next moment after the content's own at which something in it is to appear or to go; undefined if nothing waits. */
export function nextDue({ entries, boards, comments, appraisals, namelists, now }: Content): BeijingTime | undefined {
  const times = [entries, boards, comments, appraisals, namelists].flatMap((sources: readonly Source[]) =>
    sources.flatMap(timesOf),
  );
  return times.reduce<BeijingTime | undefined>(
    (least, time) => (time > now && (least === undefined || time < least) ? time : least),
    undefined,
  );
}

/** When it appears, and when it is over. */
function timesOf(source: Source): BeijingTime[] {
  if (!source.reading.valid || valueAt(source, 'draft') === true) return [];
  return [textOf(source, 'publishedAt'), textOf(source, 'expires')].filter((time) => time !== undefined);
}
