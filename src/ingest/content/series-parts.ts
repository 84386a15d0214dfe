import { writtenPart } from '../../schema/series-part.ts';
import { type Content, type EntrySource, type SeriesSource, textOf, valueAt } from './content.ts';

/** A part of a series as its entry says it. */
export interface PartSource {
  number: number;
  entry: EntrySource;
}

/** A series with all entries that name it, whether they are published or not, by their numbers. */
export interface SeriesWithParts {
  source: SeriesSource;
  parts: PartSource[];
}

/** Every series, and the entries that name one that is not there. Names are more readable than ids: both are found. */
export function seriesOf({ series, entries }: Pick<Content, 'series' | 'entries'>): {
  all: SeriesWithParts[];
  strays: { entry: EntrySource; name: string }[];
} {
  const all = series.map((source): SeriesWithParts => ({ source, parts: [] }));
  const byName = new Map<string, SeriesWithParts>();
  for (const one of all)
    for (const name of [textOf(one.source, 'name'), one.source.id])
      if (name !== undefined && !byName.has(nameKey(name))) byName.set(nameKey(name), one);
  const strays: { entry: EntrySource; name: string }[] = [];
  for (const entry of entries) {
    const written = writtenPart(valueAt(entry, 'series'));
    if (!written) continue;
    const found = byName.get(nameKey(written.name));
    if (found) found.parts.push({ number: written.part, entry });
    else strays.push({ entry, name: written.name });
  }
  for (const { parts } of all)
    parts.sort((a, b) => a.number - b.number || (a.entry.file.path < b.entry.file.path ? -1 : 1));
  return { all, strays };
}

/** Title marks and blanks around a name are no part of it. */
function nameKey(name: string): string {
  return name.replace(/^[《「“"]+|[》」”"]+$|\s+/g, '');
}
