import { failureText } from '../attempts/failure.ts';
import type { Outcome } from '../attempts/record-attempt.ts';
import { whoPushed } from '../pushes/accepted-pushes.ts';
import { branchUpdate, type RefUpdate } from '../pushes/ref-update.ts';
import { releaseSummary } from '../release/page-changes.ts';
import { type PublicationOrder, publishTip } from '../release/publication.ts';
import type { Installation } from '../store/installation.ts';
import { liveList } from '../store/release-list.ts';
import { liveRelease } from '../store/site-folder.ts';
import { judgeTaken } from './pre-receive.ts';

/**
 * The last line that a pusher reads: programs that push look for it, since git does not say how the hook ended.
 */
export const PUBLISHED = '发布完成';
export const NOT_PUBLISHED = '没有发布';

type Print = (line: string) => void;

/**
 * Publishes what a push brings, and prints for the pusher how that ended. Answers what is to be written down; undefined
 * for a push to other branches. `later`: see `PublicationOrder`.
 */
export async function publishPush(
  installation: Installation,
  updates: readonly RefUpdate[],
  print: Print,
  later?: PublicationOrder['later'],
): Promise<Outcome | undefined> {
  const { branch } = installation;
  const update = branchUpdate(updates, branch);
  if (!update) {
    print(`已保存。只有推送到 ${branch} 分支才会发布。`);
    return undefined;
  }
  try {
    return (
      (await refuseUnchecked(installation, update, print)) ?? (await publishUpdate(installation, update, print, later))
    );
  } catch (error) {
    print(failureText(error));
    print(`${NOT_PUBLISHED}：内容已经保存，网站还是原来的样子。`);
    return { outcome: 'failed', commit: update.newCommit, message: failureText(error, 'administrator') };
  }
}

async function publishUpdate(
  installation: Installation,
  { newCommit }: RefUpdate,
  print: Print,
  later: PublicationOrder['later'],
): Promise<Outcome> {
  const record = await publishTip(installation, { why: 'push', print, later });
  print(record ? releaseSummary(record) : '这次推送已经和别的推送一起发布了。');
  const live = liveRelease(installation.site);
  print(`${PUBLISHED}：${await addressOf(installation)}${live === undefined ? '' : `（${live}）`}`);
  return { outcome: 'published', commit: record?.commit ?? newCommit, author: record?.who, release: live };
}

/**
 * Judges a push now that git took without asking `pre-receive`, which is away or not executable. Answers the failure if
 * it is refused; undefined if the push has been checked before, or is in order.
 */
async function refuseUnchecked(
  installation: Installation,
  update: RefUpdate,
  print: Print,
): Promise<Outcome | undefined> {
  const { newCommit, ref } = update;
  if (newCommit === undefined || (await whoPushed(installation.site, ref, newCommit)) !== undefined) return undefined;
  print(
    '注意：这次推送没有先检查就收下了，服务器仓库里的 hooks/pre-receive 不见了，或者不能执行。请告诉管理员，在服务器上再运行一次 npm run publish:init，用原来的 --repo 和 --site。现在补查。',
  );
  const refusal = await judgeTaken(installation, update, print);
  if (refusal === undefined) return undefined;
  print(`${refusal}\n${NOT_PUBLISHED}：内容已经存进了仓库，网站还是原来的样子。`);
  return { outcome: 'failed', commit: newCommit, message: refusal };
}

async function addressOf({ site }: Installation): Promise<string> {
  return (await liveList(site))?.domain ?? site.current;
}
