import { finding } from '../../../diagnostics/issue.ts';
import { plainText } from '../../../ingest/body/body.ts';
import { lineDate } from '../../../ingest/body/timeline-dates.ts';
import { timelines } from '../../../ingest/body/timelines.ts';
import type { BodyRule } from '../rule.ts';

/** B26: the lines of a timeline stand from the oldest to the latest, or the other way round; not mixed. */
export const timelineOrder: BodyRule = (body) =>
  timelines(body).flatMap((items) => {
    const dated = items.flatMap((item) => {
      const date = lineDate(plainText(item));
      return typeof date === 'object' ? [{ item, ...date }] : [];
    });
    const turn = dated.at(0)!.day > dated.at(-1)!.day ? -1 : 1;
    return dated.slice(1).flatMap(({ item, day, label }, index) => {
      const before = dated[index]!;
      if (turnOf(before.day, day) !== -turn) return [];
      return finding('B26', { label, before: before.label }, body.spanOf(item));
    });
  });

/** A year and a day of it stand in either order. */
function turnOf(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  const [from, to] = [a.slice(0, most), b.slice(0, most)];
  return from < to ? 1 : from > to ? -1 : 0;
}
