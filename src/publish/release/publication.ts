import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { type Environment, readClock } from '../../machine/environment.ts';
import { spareMemory } from '../../machine/spare-memory.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { removeCutUploads } from '../git/uploads.ts';
import { whoPushed } from '../pushes/accepted-pushes.ts';
import type { Installation } from '../store/installation.ts';
import { type ReleaseRecord } from '../store/release-list.ts';
import { stampOf, timesAfter } from '../store/release-log.ts';
import { makeSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { isSweepDue, sweep } from '../store/sweep.ts';
import { completeOrders } from '../withdraw/orders.ts';
import { buildRelease, ContentErrors } from './build-release.ts';
import { type SiteState } from './clean-up.ts';
import { checkClock, contentMoment, saveClock } from './clock.ts';
import { goLive, nextReleaseNumber } from './go-live.ts';
import { contentEnvironment, CommitContent } from './opened-content.ts';
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
   * Asked once it is this one's turn: false if there is nothing to publish after all. `content`: what would be
   * published.
   */
  isNeeded?: (state: SiteState, tip: string, environment: Environment, content: CommitContent) => Promise<boolean>;
  /**
   * Takes what can be done once whoever waits has his answer: old releases are taken away. If it never is, the next
   * publication does it.
   */
  later?: ((work: () => Promise<void>) => void) | undefined;
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
  spareMemory();
  makeSiteFolder(site);
  return withSiteLock(
    site,
    '发布',
    (holder) => order.print(`另一次发布正在进行，等它结束：${holder}`),
    async (state) => {
      const tip = await branchTip(repo, branch);
      if (tip === undefined) return undefined;
      const commit = order.commit?.(state, tip) ?? tip;
      const time = await timeOf(order, state, installation, commit);
      await order.prepare?.(state, commit);
      const environment = contentEnvironment(installation, time.now);
      const content = new CommitContent(installation, commit, environment, order.print);
      try {
        if (!(await isNeeded(order, state, commit, environment, content))) return undefined;
        return await publish(installation, order, state, { commit, time, environment, content, began });
      } finally {
        content.close();
      }
    },
  );
}

/** What has been found out before anything is built. */
interface Prepared {
  commit: string;
  time: PublicationTime;
  environment: Environment;
  content: CommitContent;
  /** When the publication began, as `performance.now` says it. */
  began: number;
}

async function publish(
  installation: Installation,
  order: PublicationOrder,
  { live, log }: SiteState,
  { commit, time, environment, content, began }: Prepared,
): Promise<ReleaseRecord> {
  const { site, repo } = installation;
  const opened = await content.open();
  if ('errors' in opened) throw new ContentErrors(opened.errors);
  const release = `${await nextReleaseNumber(site, log)}-${commit.slice(0, 7)}`;
  const { pages, upload, whole, ...built } = await buildRelease({
    name: release,
    commit,
    at: time.at,
    opened,
    environment,
    site,
    base: live,
    whole: order.whole,
    stamp: stampOf(time) / 1000,
    print: order.print,
  });
  content.close();
  await completeOrders(built.withdrawn ?? [], site);
  const record: ReleaseRecord = {
    release,
    commit,
    at: time.at,
    ...(time.stamp === undefined ? {} : { stamp: time.stamp }),
    ...(await originOf(installation, order, commit)),
    why: order.why,
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    pages,
    upload,
    whole,
  };
  await goLive({ record, ...built }, site, order.print, live, order.later !== undefined);
  order.later?.(() => sweepInTurn(site, Date.parse(record.at)));
  await removeCutUploads(repo, time.moment);
  return record;
}

async function sweepInTurn(site: SiteFolder, now: number): Promise<void> {
  if (!(await isSweepDue(site, now))) return;
  await withSiteLock(
    site,
    '清理',
    () => undefined,
    () => sweep(site, now),
  );
}

/** The times of a release: of its content, and of its files. */
interface PublicationTime extends Pick<ReleaseRecord, 'at' | 'stamp'> {
  /** In milliseconds. */
  moment: number;
  /** Beijing time of the content. */
  now: string;
}

/** Throws a `ClockDoubt`; a clock that is believed is remembered. */
async function timeOf(
  { isClockRight, reusesLiveTime }: PublicationOrder,
  { live, log }: SiteState,
  { site, repo }: Installation,
  commit: string,
): Promise<PublicationTime> {
  const clock = readClock();
  const liveTime = reusesLiveTime ? live?.now : undefined;
  const committedAt = async () => (await commitFacts(repo, commit)).committedAt * 1000;
  if (!isClockRight && liveTime === undefined) await checkClock(clock, { site, log, committedAt });
  if (liveTime === undefined) await saveClock(clock, site);
  const moment = contentMoment(clock, log);
  return { ...timesAfter(log, moment), moment, now: liveTime ?? beijingTimeOf(new Date(moment)) };
}

async function isNeeded(
  order: PublicationOrder,
  state: SiteState,
  commit: string,
  environment: Environment,
  content: CommitContent,
): Promise<boolean> {
  return order.isNeeded ? order.isNeeded(state, commit, environment, content) : state.live?.record.commit !== commit;
}

/** Where a release comes from, as its record says it. */
async function originOf(
  { site, repo, branch }: Installation,
  { who }: PublicationOrder,
  commit: string,
): Promise<Pick<ReleaseRecord, 'who' | 'pushedBy' | 'subject'>> {
  const { author, subject } = await commitFacts(repo, commit);
  return { who: who ?? author, pushedBy: await whoPushed(site, `refs/heads/${branch}`, commit), subject };
}
