import { downloadAddress, DOWNLOADS } from '../../../addresses/address.ts';
import { linkTarget } from '../../../addresses/link.ts';
import { ownAddress } from '../../../addresses/own-address.ts';
import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { isWithdrawn } from '../../../ingest/content/content.ts';
import { Suggestions } from '../../../ingest/content/suggestions.ts';
import { rootOfContent, sourcesOfLinks } from '../../references/link-sources.ts';
import type { SiteRule } from '../rule.ts';

/**
 * F29: files for download that no link leads to. Nothing is reported while a file that may have the link cannot be
 * read.
 */
export const downloads: SiteRule = (content) => {
  if (content.downloads.length === 0 || content.unread.size > 0) return [];
  const sources = sourcesOfLinks(content);
  if (sources.some(({ hasText, reading }) => !hasText || reading.value === undefined)) return [];
  const root = rootOfContent(content);
  const linked = new Set<string>();
  for (const source of sources) {
    if (isWithdrawn(source)) continue;
    for (const { target } of source.reading.links) {
      const link = linkTarget(ownAddress(target, root));
      if (link.to === 'site' && link.path.startsWith(DOWNLOADS)) linked.add(link.path);
    }
  }
  // A link with a misspelt address is reported as broken; its file counts as linked.
  const similar = new Suggestions(content.publicFiles);
  for (const path of [...linked]) if (!content.publicFiles.has(path)) linked.add(similar.for(path) ?? path);
  return content.downloads.flatMap(({ path }) => {
    const address = downloadAddress(path);
    return linked.has(address) ? [] : [{ path, finding: finding('F29', { address }, FILE_START) }];
  });
};
