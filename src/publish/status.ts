import { statfs } from 'node:fs/promises';
import { fileSize } from '../kernel/file-size.ts';
import { commitFacts } from './git/commits.ts';
import { branchTip } from './git/refs.ts';
import type { Installation } from './installation.ts';
import { described } from './post-receive.ts';
import { liveList, type ReleaseRecord } from './release-list.ts';
import { readLog } from './release-log.ts';
import { KEPT_RELEASES } from './sweep.ts';

const REASONS: Readonly<Record<ReleaseRecord['why'], string>> = { push: '推送', tick: '定时', now: '管理员发布', rollback: '退回', install: '安装', upgrade: '升级程序' };

/** What is served, what waits, and the latest releases, for a terminal. */
export async function statusText({ site, repo, branch }: Installation): Promise<string> {
  const list = await liveList(site);
  const log = await readLog(site);
  const tip = await branchTip(repo, branch);
  const { bavail, bsize } = await statfs(site.root);
  const lines = [`网站：${site.root}${list?.domain === undefined ? '' : `　${list.domain}`}`, `仓库：${repo}（${branch} 分支）`];
  if (list) {
    const { record } = list;
    lines.push(`现在的网站：${record.release}　${shownTime(record)}　${shownWho(record)}「${record.subject}」`, `  共 ${record.pages.total} 页`);
    if (list.due !== undefined) lines.push(`  下一篇到时间发布的：${list.due}`);
  } else lines.push('还没有发布过。');
  if (tip !== undefined && tip !== list?.record.commit) {
    const { author, subject } = await commitFacts(repo, tip);
    lines.push(`仓库里有还没有发布的内容：${tip.slice(0, 7)}　${author}「${subject}」`);
  }
  lines.push(`磁盘还剩 ${fileSize(bavail * bsize)}`);
  if (log.length > 0) lines.push('', '最近的发布：', ...log.slice(-KEPT_RELEASES).reverse().map(row));
  return lines.join('\n');
}

function row(record: ReleaseRecord): string {
  return `  ${shownTime(record)}  ${record.release}  ${REASONS[record.why]}  ${shownWho(record)}「${record.subject}」  ${record.why === 'rollback' ? '' : described(record)}`.trimEnd();
}

/** The author, and behind him the account that pushed: only that one is known for certain. */
function shownWho({ who, pushedBy }: ReleaseRecord): string {
  return pushedBy === undefined ? who : `${who}（${pushedBy} 推送）`;
}

function shownTime({ at }: ReleaseRecord): string {
  return at.slice(0, 19).replace('T', ' ');
}
