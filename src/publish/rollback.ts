import { readdir } from 'node:fs/promises';
import { readClock } from '../site/environment.ts';
import { readList, type ReleaseRecord } from './release-list.ts';
import { appendRecord, rollbackRecord } from './release-log.ts';
import { liveRelease, switchTo, type SiteFolder } from './site-folder.ts';
import { inTurn } from './site-turn.ts';

/**
 * Lets an earlier release be served again: so many back (`1`), or the one of a commit or a name, as far as it is typed. It is there at once;
 * nothing is built. Throws, with what there is, if there is no such release. `who` stands in the log.
 */
export async function rollBack(site: SiteFolder, target: string, who: string, tell: (line: string) => void): Promise<ReleaseRecord> {
  return inTurn(site, '退回', (holder) => tell(`一次发布正在进行，等它结束：${holder}`), async ({ log }) => {
    const live = liveRelease(site);
    if (live === undefined) throw new Error('还没有发布过，没有可以退回的。');
    const names = (await readdir(site.releases)).sort();
    const name = chosen(target, names, live);
    const list = name === undefined ? undefined : await readList(name, site);
    if (!list) throw new Error(`没有「${target}」这一次发布。现在是 ${live}；留着的有：\n${names.map((one) => `  ${one}${one === live ? '（现在）' : ''}`).join('\n')}`);
    if (list.record.release === live) throw new Error(`现在就是 ${live}，没有变。`);
    const record = rollbackRecord(list, who, log, readClock());
    await switchTo(list.record.release, site);
    await appendRecord(record, site);
    return record;
  });
}

/** A short number counts back; anything else is the beginning of a name or of a commit. */
function chosen(target: string, names: readonly string[], live: string): string | undefined {
  if (/^\d{1,3}$/.test(target)) return names[names.indexOf(live) - Number(target)];
  const isCommit = (short: string) => target.length >= 4 && (target.startsWith(short) || short.startsWith(target));
  return names.findLast((name) => name.startsWith(target) || isCommit(name.split('-')[1]!));
}
