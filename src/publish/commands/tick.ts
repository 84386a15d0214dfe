import { dayOf } from '../../kernel/beijing-time.ts';
import type { Environment } from '../../machine/environment.ts';
import { pageKeys } from '../../views/site/page-keys.ts';
import { pusher, pusherText } from '../pushes/pusher.ts';
import { havePublicFilesChanged } from '../release/public-files.ts';
import type { CommitContent } from '../release/opened-content.ts';
import { publishTip } from '../release/publication.ts';
import type { Installation } from '../store/installation.ts';
import type { ReleaseList, ReleaseRecord } from '../store/release-list.ts';
import { isRolledBack } from '../store/release-log.ts';
import { showsWithdrawn } from './withdraw.ts';

/**
 * For a timer: publishes what time has made due, and nothing otherwise. Due is what was to appear by now; what a new
 * day shows otherwise (a pledge that is overdue, a notice that is over); and a push whose publication was cut off.
 * After a rollback nothing is due: the next push is.
 */
export async function publishDue(
  installation: Installation,
  print: (line: string) => void,
  isClockRight = false,
): Promise<ReleaseRecord | undefined> {
  return publishTip(installation, {
    why: 'tick',
    who: '定时发布',
    isClockRight,
    print,
    isNeeded: async ({ live, log }, tip, environment, content) =>
      showsWithdrawn({ live, log }, environment.withdrawals ?? []) ||
      (!isRolledBack(log) && (await isBehind(live, tip, environment, content))),
  });
}

/**
 * Publishes what the branch holds, for an administrator: after a rollback, or after a publication that failed. Answers
 * undefined if all of it is live already.
 */
export async function publishNow(
  installation: Installation,
  print: (line: string) => void,
  isClockRight = false,
): Promise<ReleaseRecord | undefined> {
  return publishTip(installation, {
    why: 'now',
    who: pusherText(pusher()),
    isClockRight,
    print,
    isNeeded: async ({ live, log }, tip, environment, content) =>
      isRolledBack(log) || isBehind(live, tip, environment, content),
  });
}

/** True if a publication would show something else than what is live. */
async function isBehind(
  live: ReleaseList | undefined,
  tip: string,
  environment: Environment,
  content: CommitContent,
): Promise<boolean> {
  const { now } = environment;
  if (live === undefined || live.record.commit !== tip || isDue(live, now)) return true;
  // Published while the clock was ahead: what may not be seen yet goes again.
  if (live.now > now || (await havePublicFilesChanged(environment.publicFolder, live))) return true;
  return isNewDay(live, now) && doPagesDiffer(live, content);
}

function isDue({ due }: ReleaseList, now: string): boolean {
  return due !== undefined && due <= now;
}

/** Only boards change with the days. */
function isNewDay(live: ReleaseList, now: string): boolean {
  return dayOf(live.now) < dayOf(now) && [...live.files.keys()].some((path) => path.startsWith('pledges/'));
}

/**
 * True if a page would be another now. Sheets and tables for download carry the day itself: they wait for the next
 * publication.
 */
async function doPagesDiffer(live: ReleaseList, content: CommitContent): Promise<boolean> {
  const opened = await content.open();
  if ('errors' in opened) return true;
  for (const [address, key] of pageKeys(opened.site)) {
    if (address.includes('/poster/')) continue;
    const before = live.files.get(`${address.slice(1)}index.html`);
    if (before?.key !== key.own || before.shared !== key.shared) return true;
  }
  return false;
}
