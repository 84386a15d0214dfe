import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type ReleaseList, type ReleaseRecord, writeList } from '../store/release-list.ts';
import { appendRecord } from '../store/release-log.ts';
import { makeReleaseTree } from '../store/release-tree.ts';
import { type SiteFolder, switchTo } from '../store/site-folder.ts';
import { sweep } from '../store/sweep.ts';
import { printPurge } from '../withdraw/purge-notice.ts';
import { announcePurge, purge } from '../withdraw/purge.ts';
import { forgetArrivals } from './clean-up.ts';

/**
 * Gives a release that is in the stores its tree, and lets it be served; older ones go. Throws what is wrong before the
 * switch. What fails after it is only reported: readers have the new release, and the next publication makes up for it.
 * `before`: the release that is live, to take links from. `isSweptLater`: older ones stay for now.
 */
export async function goLive(
  list: ReleaseList,
  site: SiteFolder,
  print: (line: string) => void,
  before?: ReleaseList,
  isSweptLater = false,
): Promise<void> {
  await writeList(list, site);
  await makeReleaseTree(list, site, before);
  // What a power failure must not take away is on the disk before anybody is sent there.
  await promisify(execFile)('sync', ['--file-system', site.root]);
  await announcePurge(list, before, site);
  await switchTo(list.record.release, site);
  try {
    await appendRecord(list.record, site);
    await forgetArrivals(site);
    printPurge(await purge(site), print);
    if (!isSweptLater) await sweep(site, Date.parse(list.record.at));
  } catch (error) {
    print(`网站已经换成新的，但是善后没有做完，下一次发布会补做：${(error as Error).message}`);
  }
}

/** Six digits, so that names sort by time. */
export async function nextReleaseNumber({ releases }: SiteFolder, log: readonly ReleaseRecord[]): Promise<string> {
  const names = [...(await readdir(releases)), ...log.map(({ release }) => release)];
  return String(names.reduce((most, name) => Math.max(most, Number.parseInt(name, 10) || 0), 0) + 1).padStart(6, '0');
}
