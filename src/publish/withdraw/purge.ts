import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA } from '../../addresses/address.ts';
import { readTree } from '../../ingest/files/read-tree.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { TWINS } from '../store/packed-twins.ts';
import { listedReleases, readList, type ReleaseList } from '../store/release-list.ts';
import { liveRelease, type SiteFolder } from '../store/site-folder.ts';
import { inUse, removeRelease, removeUnusedPages, retiredAssets } from '../store/sweep.ts';
import { addPurged } from './purged-assets.ts';
import { deleteOldRemovedLists, saveRemovedList } from './removed-lists.ts';
import { writeAddresses } from './stale-addresses.ts';
import { shows } from './withdrawn-pages.ts';

/** Which release has taken something back, and in the place of which, while its purge is not over. */
interface Purge {
  release: string;
  before: string | undefined;
  /** Ids of what the one before had not withdrawn. */
  ids: string[];
  /** In milliseconds. */
  moment: number;
}

/** What a purge has come to. */
export interface Purged {
  /** Of what was withdrawn. */
  ids: string[];
  /** Names of earlier releases that are gone. */
  releases: string[];
  /** Path of the list of addresses, below the site folder. */
  addresses: string;
  /** How many addresses are in it. */
  count: number;
}

function purgeFile({ state }: SiteFolder): string {
  return join(state, 'purging.json');
}

/**
 * Writes down that a release which is about to go live has something to purge, if it takes back what the one before did
 * not.
 */
export async function announcePurge(
  list: ReleaseList,
  before: ReleaseList | undefined,
  site: SiteFolder,
): Promise<void> {
  const known = new Set(before?.withdrawn?.map(({ id, pages }) => `${id} ${pages.length}`));
  const ids = (list.withdrawn ?? []).filter(({ id, pages }) => !known.has(`${id} ${pages.length}`)).map(({ id }) => id);
  if (ids.length === 0) return;
  const temporary = join(site.unfinished, 'purging.json');
  const purge: Purge = {
    release: list.record.release,
    before: before?.record.release,
    ids,
    moment: Date.parse(list.record.at),
  };
  await writeWhole(purgeFile(site), JSON.stringify(purge), { temporary, flush: true });
}

/**
 * Takes everything that the live release has withdrawn out of the site folder: earlier releases that show it, what
 * only they used, all pictures and parts of search indexes that no release needs any more, and pictures in the cache.
 * Whatever was cut off is done again. Undefined if there is nothing to do. Only while the lock is held.
 */
export async function purge(site: SiteFolder): Promise<Purged | undefined> {
  if (!existsSync(purgeFile(site))) return undefined;
  const { release, before, ids, moment } = JSON.parse(await readFile(purgeFile(site), 'utf8')) as Purge;
  const live = liveRelease(site);
  const list = live === release ? await readList(release, site) : undefined;
  // The release never came, or has gone: the next one that takes something back announces its own.
  if (!list) {
    await rm(purgeFile(site));
    return undefined;
  }
  await deleteOldRemovedLists(site, moment);
  const releases = await removeReleasesShowing(list, site);
  const { pages, assets } = await inUse(site);
  await removeUnusedPages(site, pages);
  const gone = [
    ...storedUnused(site, assets),
    ...[...retiredAssets(site).keys()].filter((path) => mayShow(path) && !assets.has(path)),
  ];
  await addPurged(gone, moment, site);
  for (const path of gone)
    for (const extension of ['', ...TWINS]) await rm(join(site.assets, path + extension), { force: true });
  await removeCached(list, site);
  const addresses = await writeAddresses({ list, before, moment }, site);
  await rm(purgeFile(site));
  return { ids, releases, ...addresses };
}

/**
 * Removes earlier releases that show what was withdrawn, or may. Their lists stay for plans of uploads: a bucket may
 * still have what they name.
 */
async function removeReleasesShowing(live: ReleaseList, site: SiteFolder): Promise<string[]> {
  const removed: string[] = [];
  for (const name of new Set([...(await readdir(site.releases)), ...(await listedReleases(site))])) {
    if (name === live.record.release) continue;
    const list = await readList(name, site);
    if (list && !live.withdrawn!.some((withdrawn) => shows(list, withdrawn))) continue;
    if (list) await saveRemovedList(name, site);
    await removeRelease(name, site);
    removed.push(name);
  }
  return removed.sort();
}

/** Pictures and parts of indexes may hold what was withdrawn; scripts and styles do not. */
function mayShow(path: string): boolean {
  return `/${path}`.startsWith(MEDIA) || `/${path}`.startsWith(SEARCH_INDEX);
}

function storedUnused({ assets: folder }: SiteFolder, used: ReadonlySet<string>): Set<string> {
  const unused = new Set<string>();
  for (const { path: name, link } of readTree(folder)) {
    const path = name.replace(/\.(?:gz|br)$/, '');
    if (!link && mayShow(path) && !used.has(path)) unused.add(path);
  }
  return unused;
}

/** Cached pictures are named after the file and a checksum. */
async function removeCached({ withdrawn = [] }: ReleaseList, { cache }: SiteFolder): Promise<void> {
  const names = new Set(withdrawn.flatMap(({ media }) => media.map((path) => path.slice(MEDIA.length - 1))));
  const folder = join(cache, 'media');
  if (names.size === 0 || !existsSync(folder)) return;
  for (const name of await readdir(folder))
    if (names.has(name.replace(/\.[0-9a-f]+$/, ''))) await rm(join(folder, name), { force: true });
}
