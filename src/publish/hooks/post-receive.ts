import { failureText } from '../attempts/failure.ts';
import type { Outcome } from '../attempts/record-attempt.ts';
import { whoPushed } from '../pushes/accepted-pushes.ts';
import { branchUpdate, type RefUpdate } from '../pushes/ref-update.ts';
import { publishTip } from '../release/publication.ts';
import type { Installation } from '../store/installation.ts';
import { liveList, type ReleaseRecord } from '../store/release-list.ts';
import { liveRelease } from '../store/site-folder.ts';
import { judgeTaken } from './pre-receive.ts';

/**
 * The last line that a pusher reads: programs that push look for it, since git does not tell them how the hook ended.
 */
export const PUBLISHED = '发布完成';
export const NOT_PUBLISHED = '没有发布';

/**
 * Publishes what a push brought, and tells the pusher how it went. Answers what is to be written down; undefined for a
 * push that is none for the branch.
 */
export async function publishPush(
  installation: Installation,
  updates: readonly RefUpdate[],
  print: (line: string) => void,
): Promise<Outcome | undefined> {
  const { branch, site } = installation;
  const update = branchUpdate(updates, branch);
  if (!update) {
    print(`已保存。只有推送到 ${branch} 分支才会发布。`);
    return undefined;
  }
  const commit = update.newCommit;
  try {
    const refused = await refuseUnchecked(installation, updates, print);
    if (refused !== undefined) {
      print(`${refused}\n${NOT_PUBLISHED}：内容已经存进了仓库，网站还是原来的样子。`);
      return { outcome: 'failed', commit, message: refused };
    }
    const record = await publishTip(installation, { why: 'push', print });
    if (record) print(releaseSummary(record));
    else print('这次推送已经和别的推送一起发布了。');
    const live = liveRelease(site);
    print(`${PUBLISHED}：${await addressOf(installation)}${live === undefined ? '' : `（${live}）`}`);
    return { outcome: 'published', commit: record?.commit ?? commit, author: record?.who, release: live };
  } catch (error) {
    print(failureText(error));
    print(`${NOT_PUBLISHED}：内容已经保存，网站还是原来的样子。`);
    return { outcome: 'failed', commit, message: failureText(error, 'administrator') };
  }
}

/**
 * What is wrong with a push that git took without asking `pre-receive`, which is away or not executable: then it is
 * judged now. Undefined if the push has been checked before, or is in order.
 */
async function refuseUnchecked(
  installation: Installation,
  updates: readonly RefUpdate[],
  print: (line: string) => void,
): Promise<string | undefined> {
  const { branch, site } = installation;
  const update = branchUpdate(updates, branch)!;
  if (update.newCommit === undefined || (await whoPushed(site, update.ref, update.newCommit)) !== undefined)
    return undefined;
  print(
    '注意：这次推送没有先检查就收下了，服务器仓库里的 hooks/pre-receive 不见了，或者不能执行。请告诉管理员，在服务器上再运行一次 npm run publish:init，用原来的 --repo 和 --site。现在补查。',
  );
  return judgeTaken(installation, update, print);
}

/** 「新增 1 页，改动 23 页……」 */
export function releaseSummary({ pages, seconds }: ReleaseRecord): string {
  const parts = [
    [pages.added, '新增'],
    [pages.changed, '改动'],
    [pages.removed, '删除'],
  ] as const;
  const changes = parts.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 页`);
  return `${changes.length > 0 ? changes.join('，') : '页面没有变化'}，共 ${pages.total} 页，用了 ${seconds} 秒。`;
}

async function addressOf({ site }: Installation): Promise<string> {
  return (await liveList(site))?.domain ?? site.current;
}
