import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readClock } from '../../machine/environment.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { listedReleases, listFile, liveList, type ReleaseList, type ReleaseRecord } from '../store/release-list.ts';
import { appendRecord, readLog, rollbackRecord } from '../store/release-log.ts';
import { SERVED_AS } from '../store/seal.ts';
import { liveRelease, ownPlace, type SiteFolder } from '../store/site-folder.ts';
import { inUse, removeRelease, sweepingMark } from '../store/sweep.ts';
import { purge } from '../withdraw/purge.ts';

/**
 * What a publication is about to bring into the stores: written down before, so that it can be taken away if the
 * release never comes.
 */
export interface Arrivals {
  release: string;
  /** Places in the store of pages. */
  pages: readonly string[];
  /** Paths in the store of assets. */
  assets: readonly string[];
}

function arrivalsFile({ state }: SiteFolder): string {
  return join(state, 'arriving.json');
}

export async function announceArrivals(arrivals: Arrivals, site: SiteFolder): Promise<void> {
  const temporary = join(site.unfinished, 'arriving.json');
  await writeWhole(arrivalsFile(site), JSON.stringify(arrivals), { temporary, flush: true });
}

/** The release is there: what came is its own. */
export async function forgetArrivals(site: SiteFolder): Promise<void> {
  await rm(arrivalsFile(site), { force: true });
}

/** How things stand when they are put right. */
export interface SiteState {
  /** What is served; undefined before the first release, and if its list cannot be read. */
  live: ReleaseList | undefined;
  log: readonly ReleaseRecord[];
}

/**
 * Puts right what a publication has left that was killed at whatever moment: what is unfinished goes, a release that went live but
 * was not written down is written down, and what came into the stores for a release that never came goes too. Only
 * while the lock is held.
 */
export async function cleanUp(site: SiteFolder): Promise<SiteState> {
  for (const name of await readdir(site.unfinished))
    await rm(join(site.unfinished, name), { recursive: true, force: true });
  // Where earlier programs checked out what they checked.
  await rm(join(site.state, 'pushed'), { recursive: true, force: true });
  const trees = new Set(await readdir(site.releases));
  for (const name of await listedReleases(site))
    if (!trees.has(name)) await rm(listFile(name, site.lists), { force: true });
  // Without its list nobody can go back to a release, and what it uses is not known.
  for (const name of trees) {
    if (name === liveRelease(site) || existsSync(listFile(name, site.lists))) continue;
    await writeFile(sweepingMark(site), '');
    await removeRelease(name, site);
  }
  const live = await liveList(site);
  const log = await readLog(site);
  if (live && log.at(-1)?.release !== live.record.release) {
    log.push(missingRecord(live, log));
    await appendRecord(log.at(-1)!, site);
  }
  await removeArrivals(site, log);
  await purge(site);
  return { live, log };
}

/** Of a switch that was not written down: to a new release, or back to one that has its line already. */
function missingRecord(list: ReleaseList, log: readonly ReleaseRecord[]): ReleaseRecord {
  const isBack = log.some(({ release }) => release === list.record.release);
  return isBack ? rollbackRecord(list, '管理员', log, readClock()) : list.record;
}

async function removeArrivals(site: SiteFolder, log: readonly ReleaseRecord[]): Promise<void> {
  if (!existsSync(arrivalsFile(site))) return;
  const arrivals = JSON.parse(await readFile(arrivalsFile(site), 'utf8')) as Arrivals;
  const isPublished = arrivals.release === liveRelease(site) || log.some(({ release }) => release === arrivals.release);
  if (!isPublished) await removeRelease(arrivals.release, site);
  const { pages, assets } = await inUse(site);
  for (const place of arrivals.pages)
    if (!pages.has(ownPlace(place)))
      for (const extension of SERVED_AS)
        await rm(join(site.pages, ownPlace(place) + extension), { recursive: true, force: true });
  for (const path of arrivals.assets) {
    if (!assets.has(path))
      for (const extension of SERVED_AS) await rm(join(site.assets, path + extension), { force: true });
  }
  await forgetArrivals(site);
}
