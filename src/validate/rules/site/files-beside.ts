import { finding, type Finding } from '../../../diagnostics/issue.ts';
import { type Content, isWithdrawn, type OfferingSource } from '../../../ingest/content/content.ts';
import { besidePath, type NamedFile, namedFiles } from '../../../ingest/content/file-uses.ts';
import type { FileUse } from '../../../diagnostics/problems/download.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { isPlayable } from '../../../media/recording/probe-recording.ts';
import { extensionOf } from '../../../schema/download.ts';
import type { SiteRule } from '../rule.ts';

/** A01, A09: files that entries and boards name lie beside them; recordings are listed. */
export const filesBeside: SiteRule = (content) => {
  let namesByFolder: Map<string, string[]> | undefined;
  return [...content.entries, ...content.boards].flatMap((entry) => {
    // The files of what was taken back in a hurry may be gone already.
    if (isWithdrawn(entry)) return [];
    return namedFiles(entry).flatMap((use) => {
      const folder = folderOf(entry.file.path);
      const similar = () => {
        namesByFolder ??= Map.groupBy(content.companions.keys(), folderOf);
        const names = namesByFolder.get(folder)?.map((path) => path.slice(folder.length)) ?? [];
        return nearest(use.name, names);
      };
      const found = problemOf(use, entry, content, similar);
      return found ? [{ path: entry.file.path, finding: found }] : [];
    });
  });
};

function problemOf(
  { of, name, at, path }: NamedFile,
  entry: OfferingSource,
  { companions, pictureFiles, pledges, unread, useless }: Content,
  similar: () => string | undefined,
): Finding | undefined {
  const file = besidePath(entry, name);
  if (file === undefined) return finding('A01', { name, of, reason: 'outside', suggestion: undefined }, at, path);
  // A file of which something is said already.
  if (companions.has(file) || unread.has(file) || useless.has(file))
    return isUnlisted(of, path, file, entry) ? finding('A09', { name }, at) : undefined;
  if (pictureFiles.has(file)) return finding('A01', { name, of, reason: 'picture', suggestion: undefined }, at, path);
  if (pledges.some((ledger) => ledger.file.path === file))
    return finding('A01', { name, of, reason: 'ledger', suggestion: undefined }, at, path);
  return finding('A01', { name, of, reason: 'missing', suggestion: similar() }, at, path);
}

/** True for a link to a recording that the settings neither play nor offer. */
function isUnlisted(of: FileUse, path: string, file: string, entry: OfferingSource): boolean {
  if (of !== '附件' || path !== '' || !isPlayable(extensionOf(file))) return false;
  return !namedFiles(entry).some((other) => other.path !== '' && besidePath(entry, other.name) === file);
}
