import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { textOf } from '../../../ingest/content/content.ts';
import type { SiteRule } from '../rule.ts';

/** F11, F12: the site has settings, and an address. */
export const settings: SiteRule = ({ site }) => {
  if (!site) return [{ path: 'site.yaml', finding: finding('F11', {}, FILE_START) }];
  if (site.reading.valid && textOf(site, 'domain') === undefined)
    return [{ path: 'site.yaml', finding: finding('F12', {}, FILE_START, 'domain') }];
  return [];
};
