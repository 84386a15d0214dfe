import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { type Environment, readClock, readEnvironment } from '../../machine/environment.ts';
import { Checkout } from '../git/checkout.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { removeCutUploads } from '../git/uploads.ts';
import { whoPushed } from '../pushes/accepted-pushes.ts';
import type { Installation } from '../store/installation.ts';
import { type ReleaseList, type ReleaseRecord, writeList } from '../store/release-list.ts';
import { appendRecord, stampOf, timesAfter } from '../store/release-log.ts';
import { makeReleaseTree } from '../store/release-tree.ts';
import { makeSiteFolder, type SiteFolder, switchTo } from '../store/site-folder.ts';
import { sweep } from '../store/sweep.ts';
import { completeOrders, readOrders } from '../withdraw/orders.ts';
import { printPurge } from '../withdraw/purge-notice.ts';
import { announcePurge, purge } from '../withdraw/purge.ts';
import { buildRelease } from './build-release.ts';
import { forgetArrivals, type SiteState } from './clean-up.ts';
import { checkClock, contentMoment, saveClock } from './clock.ts';
import { withSiteLock } from './site-lock.ts';

export interface PublicationOrder {
  why: Extract<ReleaseRecord['why'], 'push' | 'tick' | 'now' | 'upgrade' | 'withdraw'>;
  /** Who asked for it; undefined for the author of the commit. */
  who?: string | undefined;
  /** Render everything, for this reason. */
  whole?: string | undefined;
  /** An administrator says so. Else it is believed only if something bears it out. */
  isClockRight?: boolean | undefined;
  /**
   * It shows no more than what is live: the time of its content is that of the live release, and the clock is not
   * asked.
   */
  reusesLiveTime?: boolean | undefined;
  /** Done first when it is this one's turn. What it throws, the publication throws. */
  prepare?: (state: SiteState, tip: string) => Promise<void>;
  /** The commit to publish in place of the branch's tip, once it is this one's turn. */
  commit?: (state: SiteState, tip: string) => string;
  /**
   * Asked once it is this one's turn: false if there is nothing to publish after all. The environment's content is what
   * was published last.
   */
  isNeeded?: (state: SiteState, tip: string, environment: Environment) => Promise<boolean>;
  print: (line: string) => void;
}

/**
 * Publishes what the branch holds: waits for its turn, builds beside the live release, checks, switches. Answers the
 * new release's record, or undefined if there was nothing to do, such as when a publication that went before has taken
 * this push along. Throws what was wrong; the live release stays then.
 */
export async function publishTip(
  installation: Installation,
  order: PublicationOrder,
): Promise<ReleaseRecord | undefined> {
  const { site, repo, branch } = installation;
  const began = performance.now();
  makeSiteFolder(site);
  return withSiteLock(
    site,
    '发布',
    (holder) => order.print(`另一次发布正在进行，等它结束：${holder}`),
    async ({ live: base, log }) => {
      const newest = await branchTip(repo, branch);
      if (newest === undefined) return undefined;
      const tip = order.commit?.({ live: base, log }, newest) ?? newest;
      const clock = readClock();
      const reusesTime = order.reusesLiveTime && base !== undefined;
      if (!order.isClockRight && !reusesTime)
        await checkClock(clock, {
          site,
          log,
          committedAt: async () => (await commitFacts(repo, tip)).committedAt * 1000,
        });
      if (!reusesTime) await saveClock(clock, site);
      const moment = contentMoment(clock, log);
      const times = timesAfter(log, moment);
      const now = reusesTime ? base.now : beijingTimeOf(new Date(moment));
      const checkout = new Checkout(join(site.state, 'content'));
      await order.prepare?.({ live: base, log }, tip);
      const environment: Environment = {
        ...readEnvironment(),
        withdrawals: readOrders(site),
        contentFolder: checkout.folder,
        cacheFolder: site.cache,
        now,
      };
      if (!(await (order.isNeeded?.({ live: base, log }, tip, environment) ?? base?.record.commit !== tip)))
        return undefined;
      await checkout.to(repo, tip);
      const name = `${await nextReleaseNumber(site, log)}-${tip.slice(0, 7)}`;
      const built = await buildRelease({
        name,
        commit: tip,
        at: times.at,
        environment,
        site,
        base,
        whole: order.whole,
        stamp: stampOf(times) / 1000,
        print: order.print,
      });
      await completeOrders(built.withdrawn ?? [], site);
      const { author, subject } = await commitFacts(repo, tip);
      const { pages, whole, ...parts } = built;
      const record: ReleaseRecord = {
        release: name,
        commit: tip,
        ...times,
        who: order.who ?? author,
        pushedBy: await whoPushed(site, `refs/heads/${branch}`, tip),
        subject,
        why: order.why,
        seconds: seconds(began),
        pages,
        whole,
      };
      await goLive({ record, ...parts }, site, order.print, base);
      await removeCutUploads(repo, moment);
      return record;
    },
  );
}

/**
 * Gives a release that is in the stores its tree, and lets it be served; older ones go. Throws what is wrong before the
 * switch. What fails behind it is only told: readers have the new release, and the next publication makes up for it.
 * `before`: the release that is live, to take links from.
 */
export async function goLive(
  list: ReleaseList,
  site: SiteFolder,
  print: (line: string) => void,
  before?: ReleaseList,
): Promise<void> {
  await writeList(list, site);
  await makeReleaseTree(list, site, before);
  // What a power failure must not take away is on the disk before anybody is sent there.
  await promisify(execFile)('sync', ['--file-system', site.root]);
  await announcePurge(list, before, site);
  await switchTo(list.record.release, site);
  try {
    await appendRecord(list.record, site);
    await forgetArrivals(site);
    printPurge(await purge(site), print);
    await sweep(site, Date.parse(list.record.at));
  } catch (error) {
    print(`网站已经换成新的，但是善后没有做完，下一次发布会补做：${(error as Error).message}`);
  }
}

/** Six digits, so that names sort by time. */
export async function nextReleaseNumber({ releases }: SiteFolder, log: readonly ReleaseRecord[]): Promise<string> {
  const names = [...(await readdir(releases)), ...log.map(({ release }) => release)];
  return String(names.reduce((most, name) => Math.max(most, Number.parseInt(name, 10) || 0), 0) + 1).padStart(6, '0');
}

function seconds(began: number): number {
  return Number(((performance.now() - began) / 1000).toFixed(1));
}
