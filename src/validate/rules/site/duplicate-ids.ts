import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { EntrySource } from '../../../ingest/content/content.ts';
import { qualifiedId } from '../../references/entry-index.ts';
import type { Located, SiteRule } from '../rule.ts';

/** F07: two entries have one address. F08: entries of two kinds have one id. */
export const duplicateIds: SiteRule = ({ entries, display }) => {
  const byAddress = new Map<string, EntrySource>();
  const byId = new Map<string, EntrySource>();
  return entries.flatMap((entry): Located[] => {
    const address = `${entry.kind}/${entry.slug}`;
    const sameAddress = byAddress.get(address);
    const sameId = byId.get(entry.slug);
    if (!sameAddress) byAddress.set(address, entry);
    if (!sameId) byId.set(entry.slug, entry);
    const other = sameAddress ?? sameId;
    if (!other) return [];
    const { path } = entry.file;
    const twin = `${display(other.file.path)}:1`;
    if (sameAddress) return [{ path, finding: finding('F07', { other: twin }, FILE_START) }];
    const choices = [other, entry].map(({ kind, slug }) => qualifiedId(kind, slug));
    return [{ path, finding: finding('F08', { other: twin, choices }, FILE_START) }];
  });
};
