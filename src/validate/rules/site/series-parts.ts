import { finding, type Span } from '../../../diagnostics/issue.ts';
import {
  type Content,
  type EntrySource,
  isWithdrawn,
  placeIn,
  publishedFrom,
  textOf,
  valueAt,
  withheld,
} from '../../../ingest/content/content.ts';
import { isUnread } from '../../../ingest/content/unread.ts';
import { type PartSource, seriesOf, type SeriesWithParts } from '../../../ingest/content/series-parts.ts';
import { Suggestions } from '../../../ingest/content/suggestions.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R60 to R64: the series that entries name are there, and their parts follow each other. */
export const seriesParts: SiteRule = (content) => {
  const { all, strays } = seriesOf(content);
  return [...strayParts(strays, content), ...all.flatMap((series) => partsInOrder(series, content))];
};

function strayParts(strays: ReturnType<typeof seriesOf>['strays'], content: Content): Located[] {
  const names = content.series.map((source) => textOf(source, 'name'));
  // The name that is wanted may stand in the file that could not be read.
  if (names.includes(undefined)) return [];
  const similar = new Suggestions([
    ...names.filter((name) => name !== undefined),
    ...content.series.map(({ id }) => id),
  ]);
  return strays
    .filter(({ name }) => !isUnread(content, name))
    .map(({ entry, name }) => ({
      path: entry.file.path,
      finding: finding(
        'R60',
        { name, suggestion: similar.for(name) },
        placeIn(entry, 'series.name', 'series'),
        'series',
      ),
    }));
}

function partsInOrder({ source, parts }: SeriesWithParts, content: Content): Located[] {
  const name = textOf(source, 'name') ?? source.id;
  const total = valueAt(source, 'total');
  const located: Located[] = [];
  let before: PartSource | undefined;
  for (const part of parts) {
    const { number, entry } = part;
    const at = placeOf(entry);
    const tell = (found: Located['finding']) => located.push({ path: entry.file.path, finding: found });
    if (typeof total === 'number' && number > total) tell(finding('R64', { name, part: number, total }, at, 'series'));
    // What was taken back leaves its number to another entry, and is not missed.
    if (before?.number === number && isWithdrawn(entry)) continue;
    if (before?.number === number && !isWithdrawn(before.entry)) {
      const other = `${content.display(before.entry.file.path)}:${placeOf(before.entry).line}`;
      tell(finding('R61', { name, part: number, other }, at, 'series'));
      continue;
    }
    const moment = publishedFrom(entry, content.now);
    const next = (before?.number ?? 0) + 1;
    if (moment !== undefined && number > next) tell(finding('R62', { name, from: next, to: number - 1 }, at, 'series'));
    else if (moment !== undefined && before && number === next && !isWithdrawn(before.entry)) {
      const reason = withheld(before.entry, moment);
      if (reason !== undefined) tell(finding('R63', { name, part: before.number, reason }, at, 'series'));
    }
    before = part;
  }
  return located;
}

function placeOf(entry: EntrySource): Span {
  return placeIn(entry, 'series.part', 'series');
}
