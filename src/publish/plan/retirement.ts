import { listedReleases, readList, type ReleaseList } from '../store/release-list.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { retiredAssets } from '../store/sweep.ts';
import { purgedAssets } from '../withdraw/purged-assets.ts';

/**
 * Since when nobody needs a file with a digest in its name any more that a bucket may still have, in milliseconds, by
 * path: what `from`, which is in the bucket, or an earlier release had and `to` has not. `now` for what `from` needs.
 */
export async function retirements(
  from: ReleaseList,
  to: ReleaseList,
  site: SiteFolder,
  now: number,
): Promise<Map<string, number>> {
  const needed = new Set(to.assets);
  // What no release needs that there is still a list of; sweep.ts writes this down.
  const since = retiredAssets(site);
  let last: readonly string[] = [];
  for (const name of await listedReleases(site)) {
    const list = await readList(name, site);
    if (!list) continue;
    for (const path of last) since.set(path, Date.parse(list.record.at));
    last = list.assets;
  }
  for (const path of [...last, ...from.assets]) since.set(path, now);
  // What was purged is not spared for pages that are open.
  for (const path of purgedAssets(site).keys()) since.set(path, 0);
  return new Map([...since].filter(([path]) => !needed.has(path)));
}
