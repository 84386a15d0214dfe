import { whoPushed } from './accepted-pushes.ts';
import { ContentErrors } from './build-release.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { CLOCK_CURE, ClockDoubt } from './clock.ts';
import type { Installation } from './installation.ts';
import { judgeTaken } from './pre-receive.ts';
import { publishTip } from './publication.ts';
import { isDiskFull } from './disk-full.ts';
import { branchUpdate, type RefUpdate } from './ref-update.ts';
import { liveRelease } from './site-folder.ts';
import { liveList, type ReleaseRecord } from './release-list.ts';

/** The last line that a pusher reads: programs that push look for it, since git does not tell them how the hook ended. */
export const PUBLISHED = '发布完成';
export const NOT_PUBLISHED = '没有发布';

/** Publishes what a push brought, and tells the pusher how it went. True if it is live, with this push or a later one. */
export async function publishPush(installation: Installation, updates: readonly RefUpdate[], tell: (line: string) => void): Promise<boolean> {
  const { branch, site } = installation;
  if (!branchUpdate(updates, branch)) {
    tell(`已保存。只有推送到 ${branch} 分支才会发布。`);
    return true;
  }
  try {
    const refused = await refuseUnchecked(installation, updates, tell);
    if (refused !== undefined) {
      tell(`${refused}\n${NOT_PUBLISHED}：内容已经存进了仓库，网站还是原来的样子。`);
      return false;
    }
    const record = await publishTip(installation, { why: 'push', tell });
    if (record) tell(described(record));
    else tell('这次推送已经和别的推送一起发布了。');
    const live = liveRelease(site);
    tell(`${PUBLISHED}：${await addressOf(installation)}${live === undefined ? '' : `（${live}）`}`);
    return true;
  } catch (error) {
    tell(failure(error));
    tell(`${NOT_PUBLISHED}：内容已经保存，网站还是原来的样子。`);
    return false;
  }
}

/**
 * What is wrong with a push that git took without asking `pre-receive`, which is away or not executable: then it is judged now. Undefined if
 * the push has been checked before, or is in order.
 */
async function refuseUnchecked(installation: Installation, updates: readonly RefUpdate[], tell: (line: string) => void): Promise<string | undefined> {
  const { branch, site } = installation;
  const update = branchUpdate(updates, branch)!;
  if (update.newCommit === undefined || (await whoPushed(site, update.ref, update.newCommit)) !== undefined) return undefined;
  tell('注意：这次推送没有先检查就收下了，服务器仓库里的 hooks/pre-receive 不见了，或者不能执行。请告诉管理员，在服务器上再运行一次 npm run publish:init，用原来的 --repo 和 --site。现在补查。');
  return judgeTaken(installation, update, tell);
}

/** 「新增 1 页，改动 23 页……」 */
export function described({ pages, seconds }: ReleaseRecord): string {
  const parts = [[pages.added, '新增'], [pages.changed, '改动'], [pages.removed, '删除']] as const;
  const changes = parts.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 页`);
  return `${changes.length > 0 ? changes.join('，') : '页面没有变化'}，共 ${pages.total} 页，用了 ${seconds} 秒。`;
}

/** What went wrong, for whoever pushed. */
export function failure(error: unknown): string {
  if (error instanceof ContentErrors) return reportText(error.check.issues, error.check.linesOf, error.check.files);
  if (error instanceof ClockDoubt) return `${error.message}\n照错的时钟发布，到时间才公布的文章会提前公开，已经公布的会消失，所以没有发布。\n请管理员在服务器上${CLOCK_CURE}`;
  if (isDiskFull(error)) return '服务器的磁盘满了。请联系管理员。';
  return `发布没有成功：${(error as Error).message}\n请联系管理员，在服务器上运行 npm run publish:doctor。`;
}

async function addressOf({ site }: Installation): Promise<string> {
  return (await liveList(site))?.domain ?? site.current;
}
