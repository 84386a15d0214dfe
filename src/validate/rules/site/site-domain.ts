import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { textOf } from '../../../ingest/content/content.ts';
import type { SiteRule } from '../rule.ts';

/** F12: the site has an address. */
export const siteDomain: SiteRule = ({ site }) =>
  site?.reading.valid && textOf(site, 'domain') === undefined
    ? [{ path: 'site.yaml', finding: finding('F12', {}, FILE_START, 'domain') }]
    : [];
