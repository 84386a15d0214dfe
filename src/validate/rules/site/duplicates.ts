import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import {
  type Content,
  type EntrySource,
  isWithdrawn,
  placeIn,
  type Source,
  textOf,
} from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** F07, F08: one address or one id for two files. R03, R04: one title. R08: one unit's name. Both places are told. */
export const duplicates: SiteRule = (content) => [...slugs(content), ...titles(content), ...unitNames(content)];

function slugs({ entries, display }: Content): Located[] {
  const byAddress = new Map<string, EntrySource>();
  const bySlug = new Map<string, EntrySource>();
  return entries.flatMap((entry) => {
    const address = `${entry.kind}/${entry.slug}`;
    const twin = byAddress.get(address);
    const namesake = bySlug.get(entry.slug);
    if (!twin) byAddress.set(address, entry);
    if (!namesake) bySlug.set(entry.slug, entry);
    const other = twin ?? namesake;
    if (!other) return [];
    const details = { other: `${display(other.file.path)}:1` };
    return [{ path: entry.file.path, finding: finding(twin ? 'F07' : 'F08', details, FILE_START) }];
  });
}

function titles({ entries, display }: Content): Located[] {
  const first = new Map<string, EntrySource>();
  const firstOfKind = new Map<string, EntrySource>();
  return entries.flatMap((entry) => {
    const title = textOf(entry, 'title');
    // What was taken back may be published again, put right, under another id.
    if (title === undefined || isWithdrawn(entry)) return [];
    const sameKind = firstOfKind.get(`${entry.kind} ${title}`);
    const other = sameKind ?? first.get(title);
    if (!sameKind) firstOfKind.set(`${entry.kind} ${title}`, entry);
    if (!other) first.set(title, entry);
    if (!other) return [];
    const details = { title, other: `${display(other.file.path)}:${placeIn(other, 'title').line}` };
    return [
      { path: entry.file.path, finding: finding(sameKind ? 'R03' : 'R04', details, placeIn(entry, 'title'), 'title') },
    ];
  });
}

function unitNames({ units, display }: Content): Located[] {
  const first = new Map<string, Source>();
  return units.flatMap((unit) => {
    const name = textOf(unit, 'name');
    const other = name === undefined ? undefined : first.get(name);
    if (name !== undefined && !other) first.set(name, unit);
    if (name === undefined || !other) return [];
    return [
      {
        path: unit.file.path,
        finding: finding(
          'R08',
          { name, other: `${display(other.file.path)}:${placeIn(other, 'name').line}` },
          placeIn(unit, 'name'),
          'name',
        ),
      },
    ];
  });
}
