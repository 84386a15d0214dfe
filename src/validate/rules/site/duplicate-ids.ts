import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { EntrySource } from '../../../ingest/content/content.ts';
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
    const details = { other: `${display(other.file.path)}:1` };
    return [{ path: entry.file.path, finding: finding(sameAddress ? 'F07' : 'F08', details, FILE_START) }];
  });
};
