import { finding } from '../../../diagnostics/issue.ts';
import { type EntrySource, isWithdrawn, placeIn, textOf } from '../../../ingest/content/content.ts';
import { originalOf } from '../../../ingest/files/copies.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R03: two entries of a kind have one title. R04: entries of two kinds have one. A copy is told, not what it copies. */
export const duplicateTitles: SiteRule = ({ entries, display }) => {
  const first = new Map<string, EntrySource>();
  const firstOfKind = new Map<string, EntrySource>();
  const copiesLast = [...entries.filter((entry) => !isCopy(entry)), ...entries.filter(isCopy)];
  return copiesLast.flatMap((entry): Located[] => {
    const title = textOf(entry, 'title');
    // What was taken back may be published again, corrected, under another id.
    if (title === undefined || isWithdrawn(entry)) return [];
    const key = `${entry.kind} ${title}`;
    const sameKind = firstOfKind.get(key);
    const other = sameKind ?? first.get(title);
    if (!sameKind) firstOfKind.set(key, entry);
    if (!other) {
      first.set(title, entry);
      return [];
    }
    const details = { title, other: `${display(other.file.path)}:${placeIn(other, 'title').line}` };
    const at = placeIn(entry, 'title');
    return [{ path: entry.file.path, finding: finding(sameKind ? 'R03' : 'R04', details, at, 'title') }];
  });
};

function isCopy({ slug }: EntrySource): boolean {
  return originalOf(slug) !== undefined;
}
