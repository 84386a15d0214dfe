import { join } from 'node:path';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { type Environment, readClock, readEnvironment } from '../../machine/environment.ts';
import { Checkout } from '../git/checkout.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { removeCutUploads } from '../git/uploads.ts';
import { whoPushed } from '../pushes/accepted-pushes.ts';
import type { Installation } from '../store/installation.ts';
import { type ReleaseRecord } from '../store/release-list.ts';
import { stampOf, timesAfter } from '../store/release-log.ts';
import { makeSiteFolder } from '../store/site-folder.ts';
import { completeOrders, readOrders } from '../withdraw/orders.ts';
import { buildRelease } from './build-release.ts';
import { type SiteState } from './clean-up.ts';
import { checkClock, contentMoment, saveClock } from './clock.ts';
import { goLive, nextReleaseNumber } from './go-live.ts';
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
    async (state) => {
      const tip = await branchTip(repo, branch);
      if (tip === undefined) return undefined;
      const commit = order.commit?.(state, tip) ?? tip;
      const time = await timeOf(order, state, installation, commit);
      await order.prepare?.(state, commit);
      const checkout = new Checkout(join(site.state, 'content'));
      const environment = environmentOf(installation, checkout.folder, time.now);
      if (!(await isNeeded(order, state, commit, environment))) return undefined;
      await checkout.to(repo, commit);
      const release = `${await nextReleaseNumber(site, state.log)}-${commit.slice(0, 7)}`;
      const { pages, upload, whole, ...built } = await buildRelease({
        name: release,
        commit,
        at: time.at,
        environment,
        site,
        base: state.live,
        whole: order.whole,
        stamp: stampOf(time) / 1000,
        print: order.print,
      });
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
      await goLive({ record, ...built }, site, order.print, state.live);
      await removeCutUploads(repo, time.moment);
      return record;
    },
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

function environmentOf({ site, speech }: Installation, contentFolder: string, now: string): Environment {
  const environment = readEnvironment();
  return {
    ...environment,
    withdrawals: readOrders(site),
    contentFolder,
    cacheFolder: site.cache,
    now,
    speechCommand: speech ?? environment.speechCommand,
  };
}

async function isNeeded(
  order: PublicationOrder,
  state: SiteState,
  commit: string,
  environment: Environment,
): Promise<boolean> {
  return order.isNeeded ? order.isNeeded(state, commit, environment) : state.live?.record.commit !== commit;
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
