import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, validValues } from '../../../ingest/content/content.ts';
import type { SiteRule } from '../rule.ts';

/** D43: the picture of 党政机关网站标识 is one of the site's own. */
export const siteMark: SiteRule = ({ site, publicFiles }) => {
  const picture = validValues(site)?.mark?.picture;
  if (!site || picture === undefined || publicFiles.has(picture)) return [];
  const names = [...publicFiles].filter((name) => /^\/[^/]+\.(?:png|jpe?g|gif|webp|svg)$/i.test(name));
  const details = { picture, names: names.slice(0, 4).join('、') };
  return [{ path: site.file.path, finding: finding('D43', details, placeIn(site, 'mark.picture', 'mark')) }];
};
