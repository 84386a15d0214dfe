import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { validValues } from '../../../ingest/content/content.ts';
import type { SiteRule } from '../rule.ts';

/** M02: a map is published with the number under which it was approved. */
export const mapApproval: SiteRule = ({ map, site }) => {
  const data = validValues(map);
  // Settings that cannot be read may say it.
  if (!map || !data || data.approval !== undefined || (site && !site.reading.valid)) return [];
  return validValues(site)?.map?.approval === undefined
    ? [{ path: map.file.path, finding: finding('M02', {}, FILE_START) }]
    : [];
};
