import { statfs } from 'node:fs/promises';
import { isoInstant } from '../../kernel/beijing-time.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { type Attempt, readAttempts } from '../attempts/attempt-log.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { pusherText } from '../pushes/pusher.ts';
import { lastSeen } from '../release/clock.ts';
import { releaseSummary } from '../release/page-changes.ts';
import { siteLockHolder } from '../release/site-lock.ts';
import { residentState } from '../resident/ask-resident.ts';
import type { ResidentState } from '../resident/messages.ts';
import type { Installation } from '../store/installation.ts';
import { type Kept, keptReleases, keptText } from '../store/kept.ts';
import { liveList, type ReleaseRecord } from '../store/release-list.ts';
import { isRolledBack, readLog } from '../store/release-log.ts';
import { readOrders, type RecordedOrder } from '../withdraw/orders.ts';

/** What is served, what waits, and the latest releases: what `--json` prints. Keys stay, more may come. */
export interface Status {
  format: 1;
  site: string;
  repo: string;
  branch: string;
  /** The site's address; null where the settings name none. */
  domain: string | null;
  /** The release that readers get; null before the first one. */
  live: ReleaseRecord | null;
  /** Beijing time at which the next entry appears. */
  due: string | null;
  /** The newest commit that was accepted. */
  tip: { commit: string; author: string; subject: string } | null;
  isTipLive: boolean;
  /** True after a rollback: the timer stands still. */
  isRolledBack: boolean;
  /** Who publishes right now. */
  publishing: string | null;
  /** The resident program: what it says of itself; null where none was started. */
  resident: ResidentState | 'ended' | 'busy' | null;
  /** When a push or the timer was last at work; ISO 8601. */
  lastRun: string | null;
  /** What the administrator has withdrawn. */
  withdrawn: Pick<RecordedOrder, 'address' | 'reason' | 'at' | 'who'>[];
  freeBytes: number;
  kept: Kept;
  /** The latest last. */
  releases: ReleaseRecord[];
  /** Whatever was asked and did not lead to a release, the latest last. */
  failures: Attempt[];
}

const LATEST = 10;
const FAILURES = 5;

const REASONS: Readonly<Record<ReleaseRecord['why'], string>> = {
  push: '推送',
  tick: '定时',
  now: '管理员发布',
  rollback: '退回',
  install: '安装',
  upgrade: '升级程序',
  withdraw: '撤稿',
};

export async function statusOf({ site, repo, branch, keep }: Installation): Promise<Status> {
  const [list, log, tip, seen] = [
    await liveList(site),
    await readLog(site),
    await branchTip(repo, branch).catch(() => undefined),
    await lastSeen(site),
  ];
  const facts = tip === undefined ? undefined : await commitFacts(repo, tip);
  const { bavail, bsize } = await statfs(site.root);
  return {
    format: 1,
    site: site.root,
    repo,
    branch,
    domain: list?.domain ?? null,
    live: list?.record ?? null,
    due: list?.due ?? null,
    tip: facts ? { commit: tip!, author: facts.author, subject: facts.subject } : null,
    isTipLive: tip !== undefined && tip === list?.record.commit,
    isRolledBack: isRolledBack(log),
    publishing: (await siteLockHolder(site).catch(() => undefined)) ?? null,
    resident: await residentState(site.root).then((state) => (state === 'none' ? null : state)),
    lastRun: seen === undefined ? null : isoInstant(new Date(seen)),
    withdrawn: readOrders(site).map(({ address, reason, at, who }) => ({ address, reason, at, who })),
    freeBytes: bavail * bsize,
    kept: await keptReleases(site, { keep }),
    releases: log.slice(-LATEST),
    failures: readAttempts(site)
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'refused')
      .slice(-FAILURES),
  };
}

/** For a terminal. */
export function statusText({
  site,
  repo,
  branch,
  domain,
  live,
  due,
  tip,
  isTipLive,
  isRolledBack,
  publishing,
  resident,
  lastRun,
  withdrawn,
  freeBytes,
  kept,
  releases,
  failures,
}: Status): string {
  const lines = [`网站：${site}${domain === null ? '' : `　${domain}`}`, `仓库：${repo}（${branch} 分支）`];
  if (live) {
    lines.push(
      `现在的网站：${live.release}　${shownTime(live)}　${shownWho(live)}「${live.subject}」`,
      `  共 ${live.pages.total} 页`,
    );
    if (due !== null) lines.push(`  下一篇到时间发布的：${due}`);
  } else lines.push('还没有发布过。');
  if (isRolledBack)
    lines.push('  网站停在退回的这一次，定时发布也停着：再推送一次，或者运行 npm run publish:now，就接着走。');
  if (tip && !isTipLive)
    lines.push(
      `仓库里有还没有发布的内容：${tip.commit.slice(0, 7)}　${tip.author}「${tip.subject}」${isRolledBack ? '' : '。运行 npm run publish:now 发布。'}`,
    );
  if (publishing !== null) lines.push(`正在进行：${publishing}`);
  if (resident !== null) lines.push(`常驻的发布程序：${residentText(resident)}`);
  if (lastRun !== null) lines.push(`推送或定时发布上一次运行：${shownTime({ at: lastRun })}`);
  for (const { address, reason } of withdrawn)
    lines.push(`管理员撤下的：${address}${reason === '' ? '' : `（${reason}）`}`);
  lines.push(`${keptText(kept)}；磁盘还剩 ${fileSize(freeBytes)}`);
  if (releases.length > 0) lines.push('', '最近的发布：', ...releases.toReversed().map(row));
  if (failures.length > 0) lines.push('', '最近没有成功的：', ...failures.toReversed().map(failureRow));
  return lines.join('\n');
}

function row(record: ReleaseRecord): string {
  const { release, why, subject } = record;
  const changes = why === 'rollback' ? '' : releaseSummary(record);
  const columns = [shownTime(record), release, REASONS[why], `${shownWho(record)}「${subject}」`, changes];
  return `  ${columns.join('  ')}`.trimEnd();
}

function failureRow({ at, what, who, codes, message = '' }: Attempt): string {
  const reason =
    codes && Object.keys(codes).length > 0
      ? `退回：${Object.entries(codes)
          .map(([code, count]) => `${code}×${count}`)
          .join(' ')}`
      : message.slice(0, SHOWN_MESSAGE);
  return `  ${shownTime({ at })}  ${what}  ${pusherText(who)}  ${reason}`;
}

const SHOWN_MESSAGE = 80;

function residentText(resident: NonNullable<Status['resident']>): string {
  if (resident === 'busy') return '正忙';
  if (resident === 'ended') return '停了，推送自己发布；用 systemctl restart bangyang-resident 重新启动';
  const { process, since, answered, memory } = resident;
  return `进程 ${process}，${shownTime({ at: isoInstant(new Date(since)) })} 开始，做了 ${answered} 次，内存 ${fileSize(memory)}`;
}

/** The author, and behind him the account that pushed: only that one is known for certain. */
function shownWho({ who, pushedBy }: ReleaseRecord): string {
  return pushedBy === undefined ? who : `${who}（${pushedBy} 推送）`;
}

function shownTime({ at }: Pick<ReleaseRecord, 'at'>): string {
  return at.slice(0, 19).replace('T', ' ');
}
