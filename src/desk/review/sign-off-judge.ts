import { countedSignOffs, type PlacedSignOff, stillCounts } from '../../publish/signers/counted.ts';
import { readSigners } from '../../publish/signers/signers.ts';
import type { SiteFolder } from '../../publish/store/site-folder.ts';

/**
 * Tells of sign-offs why an installation does not count them, as its hooks would at the publication; undefined of one that
 * counts.
 */
export async function signOffJudge(site: SiteFolder): Promise<(one: PlacedSignOff) => string | undefined> {
  const signers = readSigners(site);
  const counted = await countedSignOffs(site);
  return ({ print, signOff }) => {
    const known = counted.get(print);
    if (!known) return '不是本人签的';
    return stillCounts(known, signers) ? undefined : `${signOff.by}已经不审稿了`;
  };
}
