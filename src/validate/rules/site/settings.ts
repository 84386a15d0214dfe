import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { SiteRule } from '../rule.ts';

/** F11: the site has settings. */
export const settings: SiteRule = ({ site }) =>
  site ? [] : [{ path: 'site.yaml', finding: finding('F11', {}, FILE_START) }];
