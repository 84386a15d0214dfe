import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listedReleases, readList, type ReleaseList } from './release-list.ts';
import { makeReleaseTree } from './release-tree.ts';
import { assetFlaws, releaseFlaws, treeFlaws } from './served-files.ts';
import { liveRelease, type SiteFolder } from './site-folder.ts';
import { inUse, removeUnusedPages } from './sweep.ts';

/**
 * Takes away what is served though nobody has published it, and what was changed of earlier releases and cannot be made
 * again; their trees are made anew. The live release was published anew before. Answers what it took away, by address.
 * Only while the site is held.
 */
export async function removeStrays(site: SiteFolder): Promise<string[]> {
  const live = liveRelease(site);
  const list = live === undefined ? undefined : await readList(live, site);
  if (!list) return [];
  const needed = new Set(list.assets);
  const ofAssets = (await assetFlaws(site, { by: 'bytes' })).filter(
    ({ path }) => !needed.has(path.replace(/\.(?:gz|br)$/, '')),
  );
  const flaws = [...releaseFlaws(list, site, { by: 'bytes' }).filter(({ flaw }) => flaw === 'stray'), ...ofAssets];
  for (const { place } of flaws) await rm(place, { recursive: true, force: true });
  for (const name of await listedReleases(site)) {
    const earlier = name === live ? undefined : await readList(name, site);
    if (earlier && treeFlaws(earlier, site).length > 0) await remakeTree(earlier, site);
  }
  // Pages of releases whose lists were removed by hand. While a list cannot be read, nobody knows what is of no use.
  const used = await inUse(site).catch(() => undefined);
  if (used) await removeUnusedPages(site, used.pages);
  return [...new Set(flaws.map(({ path }) => path))];
}

/** Makes the tree of a release anew that is not live. Left as it is if the stores have not all of it any more. */
export async function remakeTree(list: ReleaseList, site: SiteFolder): Promise<void> {
  const tree = join(site.releases, list.record.release);
  const old = join(site.unfinished, `${list.record.release}.old`);
  if (existsSync(tree)) await rename(tree, old);
  try {
    await makeReleaseTree(list, site);
    await rm(old, { recursive: true, force: true });
  } catch {
    if (existsSync(old)) await rename(old, tree);
  }
}
