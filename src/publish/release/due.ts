import { type Content, type Source, textOf, valueAt } from '../../ingest/content/content.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';

/** The next moment after the content's own at which something in it is to appear; undefined if nothing waits. */
export function nextDue({ entries, boards, comments, appraisals, namelists, now }: Content): BeijingTime | undefined {
  const times = [entries, boards, comments, appraisals, namelists].flatMap((sources: readonly Source[]) =>
    sources.flatMap((source) => timeOf(source) ?? []),
  );
  return times.reduce<BeijingTime | undefined>(
    (least, time) => (time > now && (least === undefined || time < least) ? time : least),
    undefined,
  );
}

function timeOf(source: Source): BeijingTime | undefined {
  return source.reading.valid && valueAt(source, 'draft') !== true ? textOf(source, 'publishedAt') : undefined;
}
