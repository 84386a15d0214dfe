import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { lastFailure } from '../attempts/attempt-log.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { siteLockHolder } from '../release/site-lock.ts';
import { liveList } from '../store/release-list.ts';
import { isRolledBack, readLog } from '../store/release-log.ts';
import { liveRelease } from '../store/site-folder.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

/** What was pushed is what readers see, and the timer goes on. */
export const publication: DoctorCheck = async ({ site, repo, branch, base }) => {
  const holder = await siteLockHolder(site).catch(() => undefined);
  if (holder !== undefined)
    return [
      { kind: 'publishing', isRemark: true, what: `有一次发布正在进行：${holder}`, fix: '等它结束，再检查一次。' },
    ];
  const found: DoctorFinding[] = [];
  const tip = await branchTip(repo, branch).catch(() => undefined);
  const live = await liveList(site);
  const log = await readLog(site);
  if (tip === undefined) {
    // What was installed needs no repository.
    if (log.at(-1)?.why === 'install') return [];
    if (liveRelease(site) === undefined)
      return [{ kind: 'never-published', what: '还没有发布过', fix: `推送一次：git push 仓库地址 ${branch}。` }];
    return [
      {
        kind: 'no-branch',
        what: `仓库里没有 ${branch} 分支`,
        fix: `从备份里恢复仓库，或者推送一次：git push 仓库地址 ${branch}。`,
      },
    ];
  }
  const { author, subject } = await commitFacts(repo, tip);
  const commit = `${tip.slice(0, 7)}「${subject}」（${author}）`;
  if (isRolledBack(log)) {
    const rest = live?.record.commit === tip ? '' : `，仓库里最新的 ${commit}没有发布`;
    found.push({
      kind: 'rolled-back',
      what: `网站停在退回的 ${liveRelease(site)}${rest}，定时发布也停着`,
      fix: '改好以后再推送一次，或者运行 npm run publish:now 发布仓库里最新的内容，定时发布就接着走。',
    });
  } else if (live ? live.record.commit !== tip : liveRelease(site) === undefined) {
    const failure = lastFailure(site, tip);
    found.push({
      kind: 'not-live',
      what: `收下的提交 ${commit}不在网上${failure === undefined ? '，发布没有做完（例如断电、被关掉）' : `。${failure}`}`,
      fix: `${failure === undefined ? '' : '先处理这个原因，再'}运行 npm run publish:now。`,
    });
  }
  const folder = live?.folder ? `${live.folder}/` : '/';
  if (live && folder !== (base ?? '/'))
    found.push({
      kind: 'other-folder',
      what: `网页按目录 ${folder} 生成（site.yaml 的 base），服务器配置是按 ${base ?? '/'} 写的，网址对不上`,
      fix: `再运行一次 npm run publish:init，用原来的选项，${folder === '/' ? '不写 --base' : `加上 --base ${folder}`}，然后换上新的服务器配置；前面另有服务器转发的，不用管。`,
      isRemark: true,
    });
  const left = existsSync(site.unfinished) ? await readdir(site.unfinished) : [];
  if (left.length > 0)
    found.push({
      kind: 'half-done',
      isRemark: true,
      what: '有一次发布没有做完，留下了半成品',
      fix: '不用管，下一次发布会自己收拾。',
    });
  return found;
};
