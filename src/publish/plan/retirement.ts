import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listedReleases, readList, type ReleaseList } from '../release-list.ts';
import type { SiteFolder } from '../site-folder.ts';

/**
 * Since when nobody needs a file with a digest in its name any more that a bucket may still have, in milliseconds, by path: what `from`, which
 * is in the bucket, or an earlier release had and `to` has not. `now` for what `from` needs.
 */
export async function retirements(from: ReleaseList, to: ReleaseList, site: SiteFolder, now: number): Promise<Map<string, number>> {
  const needed = new Set(to.assets);
  // What no release needs that there is still a list of; sweep.ts writes this down.
  const since = new Map(Object.entries(await forgotten(site)).filter(([path]) => !/\.(?:gz|br)$/.test(path)));
  const lists = (await Promise.all((await listedReleases(site)).map((name) => readList(name, site)))).filter((list) => list !== undefined);
  for (const [at, { assets }] of lists.entries()) {
    const next = lists[at + 1];
    for (const path of assets) since.set(path, next ? Date.parse(next.record.at) : now);
  }
  for (const path of from.assets) since.set(path, now);
  return new Map([...since].filter(([path]) => !needed.has(path)));
}

async function forgotten({ state }: SiteFolder): Promise<Record<string, number>> {
  const text = await readFile(join(state, 'retired.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, number>;
}
