import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { textOf } from '../../../ingest/content/content.ts';
import type { SiteRule } from '../rule.ts';

/** Every file of settings names the site, in the language of its keys. */
const ENGLISH_NAME = /^["']?name["']?\s*:/m;

/** F12: the site has an address. */
export const siteDomain: SiteRule = ({ site }) => {
  if (!site?.reading.valid || textOf(site, 'domain') !== undefined) return [];
  const word = ENGLISH_NAME.test(site.text()) ? 'domain' : '域名';
  return [{ path: 'site.yaml', finding: finding('F12', { word }, FILE_START, 'domain') }];
};
