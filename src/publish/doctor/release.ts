import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { listedReleases, listFile, readList, type ReleaseList } from '../release-list.ts';
import { liveRelease, type SiteFolder } from '../site-folder.ts';
import { readStored, storedAssets, storedPages } from '../stored-files.ts';
import { someOf, UPGRADE, type Check, type Finding } from './finding.ts';

/** What readers get is what was published. */
export const liveFiles: Check = async ({ site }) => {
  const name = liveRelease(site);
  if (name === undefined) return [{ kind: 'never-published', what: '还没有发布过', cure: '推送一次内容。' }];
  const wrong = (what: string): Finding => ({ kind: 'served-files', what, cure: UPGRADE });
  try {
    realpathSync(site.current);
  } catch {
    return [wrong(`current 指向 ${name}，但是没有这一次发布`)];
  }
  const list = await readList(name, site);
  if (!list) return [wrong(`${name} 的清单读不出来`)];
  const damaged = await damagedFiles(list, site);
  return damaged.length > 0 ? [wrong(`这些文件不见了，或者内容不对：${someOf(damaged)}`)] : [];
};

/** Files of a release that are not in the stores, or are not what they were. */
export async function damagedFiles(list: ReleaseList, site: SiteFolder): Promise<string[]> {
  const damaged: string[] = [];
  for (const page of storedPages(list, site)) if (!(await readStored(page).catch(() => undefined))) damaged.push(page.path);
  for (const { path, source } of storedAssets(list, site)) if (!existsSync(source)) damaged.push(path);
  return damaged;
}

/** Files that only a release with an unreadable list uses are not known: nothing is cleared away until it is gone. */
export const earlierReleases: Check = async ({ site }) => {
  const live = liveRelease(site);
  const found: Finding[] = [];
  for (const name of existsSync(site.lists) ? await listedReleases(site) : []) {
    if (name === live || (await readList(name, site))) continue;
    found.push({ kind: 'earlier-list', what: `以前的发布 ${name} 的清单读不出来`, cure: `不能再退回这一次，旧文件也清理不了。删去它：rm -r ${join(site.releases, name)} ${listFile(name, site.lists)}` });
  }
  return found;
};
