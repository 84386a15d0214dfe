import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { briefList } from '../../kernel/brief-list.ts';
import { siteLockHolder } from '../release/site-lock.ts';
import { listedReleases, listFile, readList, type ReleaseList } from '../store/release-list.ts';
import { readLog } from '../store/release-log.ts';
import { assetFlaws, proofFor, releaseFlaws, type ServedFlaw } from '../store/served-files.ts';
import { liveRelease, type SiteFolder } from '../store/site-folder.ts';
import { type DoctorCheck, type DoctorFinding, UPGRADE } from './finding.ts';

const FLAWS: Readonly<Record<ServedFlaw['flaw'], string>> = {
  changed: '这些文件坏了，或者被人改过',
  missing: '这些文件不见了',
  stray: '这些文件不是发布的，是别人放进来的',
};

const CAME_BETWEEN: DoctorFinding = {
  kind: 'publishing',
  isRemark: true,
  what: '检查的时候来了一次新的发布',
  fix: '再检查一次。',
};

/** What readers get is what was published. */
export const liveFiles: DoctorCheck = async ({ site }, { quick }) => {
  const name = liveRelease(site);
  if (name === undefined) return [];
  const log = await readLog(site);
  const fix = log.at(-1)?.why === 'install' ? '再安装一次：npm run publish:install，用同一个安装包。' : UPGRADE;
  const wrong = (what: string, paths: readonly string[] = []): DoctorFinding => ({
    kind: 'served-files',
    what,
    fix,
    ...(paths.length > 0 ? { paths } : {}),
  });
  if (readlinkSync(site.current) !== join('releases', name) || !existsSync(join(site.releases, name)))
    return [wrong(`current 指向 ${readlinkSync(site.current)}，但是没有这一次发布`)];
  const list = await readList(name, site);
  if (!list) return [wrong(`${name} 的清单读不出来`)];
  const found: DoctorFinding[] = [];
  if (list.assetSeals === undefined)
    found.push({
      kind: 'no-seals',
      isRemark: true,
      what: '现在的发布是旧版程序做的，没有图片、脚本和压缩文件的校验码，查不了它们',
      fix: UPGRADE,
    });
  // A release that comes while this one is read would look like damage.
  const isBusy = (await siteLockHolder(site).catch(() => undefined)) !== undefined;
  const flaws = isBusy ? releaseFlaws(list, site, proofFor(list, log, quick)) : await servedFlaws(list, site, quick);
  if (liveRelease(site) !== name) return [CAME_BETWEEN];
  for (const flaw of Object.keys(FLAWS) as ServedFlaw['flaw'][]) {
    const paths = [...new Set(flaws.filter((one) => one.flaw === flaw).map(({ path }) => path))].sort();
    if (paths.length > 0) found.push(wrong(`${FLAWS[flaw]}：${briefList(paths)}`, paths));
  }
  return found;
};

/** Everything that a server would send of a site, and that is not as it was published. */
export async function servedFlaws(list: ReleaseList, site: SiteFolder, quick: boolean): Promise<ServedFlaw[]> {
  const proof = proofFor(list, await readLog(site), quick);
  return [...releaseFlaws(list, site, proof), ...(await assetFlaws(site, proof))];
}

/** Files that only a release with an unreadable list uses are not known: nothing is cleared away until it is gone. */
export const earlierReleases: DoctorCheck = async ({ site }) => {
  const live = liveRelease(site);
  const found: DoctorFinding[] = [];
  for (const name of existsSync(site.lists) ? await listedReleases(site) : []) {
    if (name === live || (await readList(name, site))) continue;
    found.push({
      kind: 'earlier-list',
      what: `以前的发布 ${name} 的清单读不出来`,
      fix: `不能再退回这一次，旧文件也清理不了。删去它：rm -r ${join(site.releases, name)} ${listFile(name, site.lists)}`,
    });
  }
  return found;
};
