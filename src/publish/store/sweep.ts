import { existsSync, readFileSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree } from '../../ingest/files/read-tree.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { settingsOf } from './installation.ts';
import { listedReleases, listFile, readList } from './release-list.ts';
import { readLog } from './release-log.ts';
import { releaseSizes } from './release-sizes.ts';
import { LEAST_RELEASES, type Retention, USUAL_RETENTION } from './retention.ts';
import { liveRelease, ownPlace, pagePlace, type SiteFolder } from './site-folder.ts';

/** Old releases go some at a time: finding out what nobody needs any more costs as much for one as for all. */
const SLACK = 5;

/**
 * Files with a digest in their names stay so many days after the last release that uses them: pages that are open still
 * load them. Of a large site's index each new article brings forth some 40 MB anew, and a search page is not open for
 * weeks.
 */
export const ASSET_DAYS = 30;
const INDEX_DAYS = 2;

const DAY_MS = 86_400_000;

const TWIN = /\.(?:gz|br)$/;

/**
 * Removes releases beyond what the installation keeps, and what only they used; and what a sweep has left that was
 * killed. The live release and the one before it stay in any case. `now` in milliseconds.
 */
export async function sweep(site: SiteFolder, now: number): Promise<void> {
  const old = await leavingReleases(site, now);
  const mark = sweepingMark(site);
  if (old.length === 0 && !existsSync(mark)) return;
  // What is cut off from here on is done again by the next one: without its release nobody knows any more what it had.
  await writeFile(mark, '');
  const leaving = new Set<string>();
  for (const name of old) for (const path of (await readList(name, site))?.assets ?? []) leaving.add(path);
  // Written down before their lists go: a file that no list and no note knows is one that nobody has published.
  await noteRetired(leaving, site, now);
  for (const name of old) await removeRelease(name, site);
  const { pages, assets } = await inUse(site);
  await removeUnusedPages(site, pages);
  await removeOldAssets(site, assets, now);
  await rm(mark);
}

/** Whether a sweep would find anything to do: quick to ask. */
export async function isSweepDue(site: SiteFolder, now: number): Promise<boolean> {
  return existsSync(sweepingMark(site)) || (await leavingReleases(site, now)).length > 0;
}

function leavingReleases(site: SiteFolder, now: number): Promise<string[]> {
  const { keep = USUAL_RETENTION } = settingsOf(site) ?? {};
  return beyond(keep, site, now, existsSync(sweepingMark(site)) ? 0 : SLACK);
}

/** Names of releases that do not stay. `slack`: how many more than wanted there may be. */
async function beyond(keep: Retention, site: SiteFolder, now: number, slack: number): Promise<string[]> {
  const releases = (await readdir(site.releases)).sort().toReversed();
  const live = liveRelease(site);
  // One may have gone back: the one before the live one is not the second of all then.
  const needed = new Set([live, ...releases.slice(Math.max(0, releases.indexOf(live ?? ''))).slice(0, LEAST_RELEASES)]);
  const stay = Math.min(
    releases.length > keep.releases + slack ? keep.releases : releases.length,
    keep.days === undefined ? Infinity : await youngerThan(keep.days, releases, site, now),
    keep.bytes === undefined ? Infinity : await within(keep.bytes, site),
  );
  return releases.slice(stay).filter((name) => !needed.has(name));
}

/** How many of these, the newest first, went live in the last so many days. */
async function youngerThan(days: number, releases: readonly string[], site: SiteFolder, now: number): Promise<number> {
  const last = new Map((await readLog(site)).map(({ release, at }) => [release, Date.parse(at)]));
  const first = releases.findIndex((name) => now - (last.get(name) ?? now) > days * DAY_MS);
  return first === -1 ? releases.length : first;
}

/** How many of the newest releases together are not larger than that. */
async function within(bytes: number, site: SiteFolder): Promise<number> {
  const sizes = await releaseSizes(site);
  let sum = 0;
  const first = sizes.findIndex((size) => (sum += size.bytes) > bytes);
  return first === -1 ? sizes.length : first;
}

/** While this lies there, something is left for a sweep to take away. */
export function sweepingMark({ state }: SiteFolder): string {
  return join(state, 'sweeping');
}

/** Takes a release away that is not live; what only it used stays in the stores. Nothing happens if it is not there. */
export async function removeRelease(name: string, { releases, unfinished, lists }: SiteFolder): Promise<void> {
  // Away at once under its own name, then at leisure: what is cut off here goes with all that is unfinished.
  const old = join(unfinished, `${name}.old`);
  if (existsSync(join(releases, name))) await rename(join(releases, name), old);
  await rm(listFile(name, lists), { force: true });
  await rm(old, { recursive: true, force: true });
}

/**
 * What the listed releases use: places in the store of pages as `ownPlace` gives them, paths in that of assets. Throws if a list cannot be
 * read: nothing may go then.
 */
export async function inUse(site: SiteFolder): Promise<{ pages: Set<string>; assets: Set<string> }> {
  const pages = new Set<string>();
  const assets = new Set<string>();
  for (const name of await listedReleases(site)) {
    const list = await readList(name, site);
    if (!list) throw new Error(`发布记录 ${name} 读不出来，没有清理旧文件。请运行 npm run publish:doctor。`);
    for (const [path, { digest }] of list.files) pages.add(ownPlace(pagePlace(digest, path, list.layout)));
    for (const path of list.assets) assets.add(path);
  }
  return { pages, assets };
}

/** Removes what is not in use of the store of pages, with its twins. */
export async function removeUnusedPages({ pages: folder }: SiteFolder, used: ReadonlySet<string>): Promise<void> {
  for (const shelf of await readdir(folder)) {
    for (const name of await readdir(join(folder, shelf)))
      if (!used.has(join(shelf, name.replace(TWIN, ''))))
        await rm(join(folder, shelf, name), { recursive: true, force: true });
  }
}

/** From now on files are of no use, unless they were before. */
async function noteRetired(paths: Iterable<string>, site: SiteFolder, now: number): Promise<void> {
  const retired = retiredAssets(site);
  for (const path of paths) if (!retired.has(path)) retired.set(path, now);
  await writeRetired(retired, site);
}

async function removeOldAssets(site: SiteFolder, used: ReadonlySet<string>, now: number): Promise<void> {
  const { assets: folder } = site;
  const before = retiredAssets(site);
  // What is gone is remembered for as long: a bucket elsewhere may still have it.
  const after = new Map([...before].filter(([path, since]) => !used.has(path) && now - since <= ASSET_DAYS * DAY_MS));
  for (const { path: name, absolute: file, link } of readTree(folder)) {
    const path = name.replace(TWIN, '');
    const noted = before.get(path);
    // What nobody has published is for doctor to report.
    if (link || noted === undefined || used.has(path)) continue;
    // Never later than now: it may have been written down while the clock was ahead.
    const since = Math.min(noted, now);
    const days = `/${path}`.startsWith(SEARCH_INDEX) ? INDEX_DAYS : ASSET_DAYS;
    if (now - since > days * DAY_MS) await rm(file, { force: true });
    else after.set(path, since);
  }
  await writeRetired(after, site);
}

async function writeRetired(retired: ReadonlyMap<string, number>, site: SiteFolder): Promise<void> {
  const temporary = join(site.unfinished, 'retired.json');
  await writeWhole(retiredFile(site), JSON.stringify(Object.fromEntries(retired)), { temporary });
}

function retiredFile({ state }: SiteFolder): string {
  return join(state, 'retired.json');
}

/** When assets were first seen to be of no use any more, in milliseconds, by path. */
export function retiredAssets(site: SiteFolder): Map<string, number> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(retiredFile(site), 'utf8')) as Record<string, number>));
  } catch {
    return new Map();
  }
}
