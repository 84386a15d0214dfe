import { seriesAddress } from '../../addresses/address.ts';
import { type Content, validValues } from '../../ingest/content/content.ts';
import { seriesOf } from '../../ingest/content/series-parts.ts';
import { compareEntries } from '../entities/entry.ts';
import type { Entry, Series, SeriesPart } from '../entities/linked.ts';

/** Every series that has a part among the entries that are shown, the one with the latest part first; tells its parts. */
export function linkSeries(content: Content, entries: readonly Entry[]): Series[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const all = seriesOf(content).all.flatMap(({ source, parts: written }): Series[] => {
    const data = validValues(source);
    if (!data) return [];
    const parts: SeriesPart[] = [];
    const series: Series = { id: source.id, address: seriesAddress(source.id), data, parts };
    for (const { number, entry: part } of written) {
      const entry = byPath.get(part.file.path);
      if (!entry) continue;
      entry.seriesPart = { series, number, place: parts.length, entry };
      parts.push(entry.seriesPart);
    }
    return parts.length === 0 ? [] : [series];
  });
  const latest = new Map(
    all.map((series) => [series, series.parts.map(({ entry }) => entry).sort(compareEntries)[0]!]),
  );
  return all.sort((a, b) => compareEntries(latest.get(a)!, latest.get(b)!));
}
