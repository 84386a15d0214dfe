import type { Content, Source } from '../../ingest/content/content.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';

/** The next moment after the content's own at which something in it is to appear; undefined if nothing waits. */
export function nextDue({ entries, boards, comments, appraisals, now }: Content): BeijingTime | undefined {
  const times = [entries, boards, comments, appraisals].flatMap((sources: readonly Source[]) =>
    sources.flatMap((source) => timeOf(source) ?? []),
  );
  return times.reduce<BeijingTime | undefined>(
    (least, time) => (time > now && (least === undefined || time < least) ? time : least),
    undefined,
  );
}

function timeOf({ reading }: Source): BeijingTime | undefined {
  const { draft, publishedAt } = (reading.value ?? {}) as { draft?: unknown; publishedAt?: BeijingTime };
  return reading.valid && draft !== true ? publishedAt : undefined;
}
