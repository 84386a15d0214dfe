import { readdir } from 'node:fs/promises';
import { briefList } from '../../kernel/brief-list.ts';
import { readClock } from '../../machine/environment.ts';
import { withSiteLock } from '../release/site-lock.ts';
import { readList, type ReleaseList, type ReleaseRecord } from '../store/release-list.ts';
import { appendRecord, rollbackRecord } from '../store/release-log.ts';
import { remakeTree } from '../store/restore.ts';
import { proofFor, releaseFlaws, treeFlaws } from '../store/served-files.ts';
import { liveRelease, type SiteFolder, switchTo } from '../store/site-folder.ts';

/**
 * Lets an earlier release be served again: so many back (`1`), or the one of a commit or a name, as far as it is typed.
 * It is there at once; nothing is built. Throws, with what there is, if there is no such release. `who` stands in the
 * log.
 */
export async function rollBack(
  site: SiteFolder,
  target: string,
  who: string,
  print: (line: string) => void,
): Promise<ReleaseRecord> {
  return withSiteLock(
    site,
    '退回',
    (holder) => print(`一次发布正在进行，等它结束：${holder}`),
    async ({ log }) => {
      const live = liveRelease(site);
      if (live === undefined) throw new Error('还没有发布过，没有可以退回的。');
      const names = (await readdir(site.releases)).sort();
      const name = findRelease(target, names, live);
      if (name === undefined && target === '1') throw new Error(`现在是 ${live}，没有更早的发布可以退回。`);
      const list = name === undefined ? undefined : await readList(name, site);
      if (!list)
        throw new Error(
          `没有「${target}」这一次发布。现在是 ${live}；留着的有：\n${names.map((one) => `  ${one}${one === live ? '（现在）' : ''}`).join('\n')}`,
        );
      if (list.record.release === live) throw new Error(`现在就是 ${live}，没有变。`);
      await repairOrRefuse(list, site, log);
      const record = rollbackRecord(list, who, log, readClock());
      await switchTo(list.record.release, site);
      await appendRecord(record, site);
      return record;
    },
  );
}

/** Readers are not sent to files that were changed since. Throws if they cannot be had as they were published. */
async function repairOrRefuse(list: ReleaseList, site: SiteFolder, log: readonly ReleaseRecord[]): Promise<void> {
  if (treeFlaws(list, site).length > 0) await remakeTree(list, site);
  const flaws = releaseFlaws(list, site, proofFor(list, log, true));
  if (flaws.length > 0)
    throw new Error(
      `${list.record.release} 的文件不见了或者被改过，不能退回这一次：${briefList(flaws.map(({ path }) => path))}。请退回别的一次。`,
    );
}

/** A short number counts back; anything else is the beginning of a name or of a commit. */
function findRelease(target: string, names: readonly string[], live: string): string | undefined {
  if (/^\d{1,3}$/.test(target)) return names[names.indexOf(live) - Number(target)];
  const isCommit = (short: string) => target.length >= 4 && (target.startsWith(short) || short.startsWith(target));
  return names.findLast((name) => name.startsWith(target) || isCommit(name.split('-')[1]!));
}
