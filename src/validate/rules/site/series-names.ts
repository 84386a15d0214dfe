import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, type SeriesSource, textOf } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R65: two series have one name. */
export const seriesNames: SiteRule = ({ series, display }) => {
  const first = new Map<string, SeriesSource>();
  return series.flatMap((source): Located[] => {
    const name = textOf(source, 'name');
    const other = first.get(name ?? '');
    if (name !== undefined && !other) first.set(name, source);
    if (name === undefined || !other) return [];
    const details = { name, other: `${display(other.file.path)}:${placeIn(other, 'name').line}` };
    return [{ path: source.file.path, finding: finding('R65', details, placeIn(source, 'name'), 'name') }];
  });
};
