import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isoInstant } from '../../kernel/beijing-time.ts';
import { isClockGiven } from '../../machine/environment.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import type { ReleaseRecord } from '../store/release-list.ts';
import type { SiteFolder } from '../store/site-folder.ts';

const HOUR_MS = 3_600_000;

/**
 * A clock may be so far from what else is known of the time. The timer comes every few minutes; this lets it miss a
 * day, and a time zone be wrong.
 */
const MOST_DRIFT_MS = 26 * HOUR_MS;

/** A clock that is put right by less than this does not take back what has appeared. */
export const STEP_MS = HOUR_MS;

/** What else is known of the time, in milliseconds. */
export interface ClockEvidence {
  site: SiteFolder;
  log: readonly ReleaseRecord[];
  /** When the commit was made that is to be published, by its editor's clock. */
  committedAt: () => Promise<number>;
}

/** The clock is not believed: nothing is published by it. The message says why; what to do depends on who reads it. */
export class ClockDoubt extends Error {}

/** What an administrator does about a clock that is not believed. */
export const CLOCK_FIX =
  "用 date 看服务器的时间：不对的，用 timedatectl set-ntp true 自动对时，或者 timedatectl set-time '年-月-日 时:分:秒' 对好；没有错的（例如机器停了很久），运行 npm run publish:now -- --clock-is-right。";

/**
 * Throws a `ClockDoubt` unless something bears the clock out: it goes on from where the last publication or timer run
 * saw it, the commit was made at about this time on another machine, or the system says that it is set over the
 * network. Before the first publication any clock is believed. A clock that is ahead would publish what is to appear
 * later; one that is behind would take away what has appeared.
 */
export async function checkClock(clock: number, { site, log, committedAt }: ClockEvidence): Promise<void> {
  const seen = (await lastSeen(site)) ?? lastPublished(log);
  if (seen === undefined || isPlausible(clock, seen)) return;
  const committed = await committedAt();
  if (isPlausible(clock, committed) || (await isSetByNetwork())) return;
  const days = Math.round(Math.abs(clock - seen) / (24 * HOUR_MS));
  throw new ClockDoubt(
    `服务器的时钟可能错了：它说现在是 ${shown(clock)}，可是上一次运行时是 ${shown(seen)}（${clock > seen ? '跳到了' : '退到了'} ${days} 天${clock > seen ? '以后' : '以前'}），要发布的提交写于 ${shown(committed)}。`,
  );
}

/** Remembers a clock that is believed. A disk that is full or read-only is no reason to stop. */
export async function saveClock(clock: number, site: SiteFolder): Promise<void> {
  const temporary = join(site.unfinished, `clock.${process.pid}`);
  await writeWhole(clockFile(site), `${isoInstant(new Date(clock))}\n`, { temporary }).catch(() => undefined);
}

/** The time of content that is published now: what the clock says, but not back by a small step. */
export function contentMoment(clock: number, log: readonly ReleaseRecord[]): number {
  const last = lastPublished(log);
  return last !== undefined && last > clock && last - clock <= STEP_MS ? last : clock;
}

function clockFile({ state }: SiteFolder): string {
  return join(state, 'clock');
}

/** When a publication or the timer last ran with a clock that was believed, in milliseconds. */
export async function lastSeen(site: SiteFolder): Promise<number | undefined> {
  const time = Date.parse((await readFile(clockFile(site), 'utf8').catch(() => '')).trim());
  return Number.isNaN(time) ? undefined : time;
}

const WITHOUT_CLOCK: ReadonlySet<ReleaseRecord['why']> = new Set(['rollback', 'install', 'withdraw']);

/** Rollbacks, installations and withdrawals do not ask whether the clock is right. */
function lastPublished(log: readonly ReleaseRecord[]): number | undefined {
  const at = log.findLast(({ why }) => !WITHOUT_CLOCK.has(why))?.at;
  return at === undefined ? undefined : Date.parse(at);
}

function isPlausible(clock: number, witness: number): boolean {
  return Math.abs(clock - witness) <= MOST_DRIFT_MS;
}

/** False where that is not known, such as without systemd. */
async function isSetByNetwork(): Promise<boolean> {
  if (isClockGiven()) return false;
  const answer = await promisify(execFile)('timedatectl', ['show', '-p', 'NTPSynchronized', '--value']).catch(
    () => undefined,
  );
  return answer?.stdout.trim() === 'yes';
}

function shown(moment: number): string {
  return Number.isFinite(moment) ? isoInstant(new Date(moment)).slice(0, 16).replace('T', ' ') : '不知道什么时候';
}
