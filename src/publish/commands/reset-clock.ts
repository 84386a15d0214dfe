import { existsSync, lstatSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoInstant } from '../../kernel/beijing-time.ts';
import { readClock } from '../../machine/environment.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { pusher, pusherText } from '../pushes/pusher.ts';
import { checkClock, saveClock } from '../release/clock.ts';
import { publishTip } from '../release/publication.ts';
import { withSiteLock } from '../release/site-lock.ts';
import type { Installation } from '../store/installation.ts';
import { listedReleases, readList, type ReleaseRecord, writeList } from '../store/release-list.ts';
import { isRolledBack, readLog, stampOf } from '../store/release-log.ts';
import type { SiteFolder } from '../store/site-folder.ts';

export interface ResetOrder {
  isClockRight: boolean;
  write: (line: string) => void;
}

/**
 * Takes back what a clock did that was ahead: stamps of the future in the log, the lists and the files become real ones
 * in the same order, and the branch is published by the clock as it is now, unless an administrator has gone back to an
 * earlier release. Answers the release that this makes. Throws a `ClockDoubt`.
 */
export async function resetClock(
  installation: Installation,
  { isClockRight, write }: ResetOrder,
): Promise<ReleaseRecord | undefined> {
  const { site, repo, branch } = installation;
  const clock = readClock();
  const log = await withSiteLock(
    site,
    '改正时间',
    (holder) => write(`一次发布正在进行，等它结束：${holder}`),
    async (state) => {
      const committedAt = async () => {
        const tip = await branchTip(repo, branch);
        return tip === undefined ? Number.NaN : (await commitFacts(repo, tip)).committedAt * 1000;
      };
      if (!isClockRight) await checkClock(clock, { site, log: state.log, committedAt });
      const times = correctedTimes(state.log, clock);
      if (times.size > 0) await rewriteTimes(times, site, clock);
      await saveClock(clock, site);
      write(times.size > 0 ? `改正了 ${times.size} 个比现在还晚的时间。` : '没有比现在还晚的时间。');
      return readLog(site);
    },
  );
  if (isRolledBack(log)) {
    write('网站停在退回的那一次，没有重新发布。要发布仓库里最新的内容，运行 npm run publish:now。');
    return undefined;
  }
  return publishTip(installation, {
    why: 'now',
    who: pusherText(pusher()),
    isClockRight,
    print: write,
    isNeeded: async () => true,
  });
}

/**
 * For stamps of the future, in milliseconds: others that are past, in the same order, and later than all that were
 * right.
 */
function correctedTimes(log: readonly ReleaseRecord[], clock: number): Map<number, number> {
  const stamps = [...new Set(log.map(stampOf))].sort((a, b) => a - b);
  const wrong = stamps.filter((stamp) => stamp > clock);
  const last = stamps.findLast((stamp) => stamp <= clock) ?? 0;
  const whole = Math.floor(clock / 1000) * 1000;
  // As late as they can be; behind what was right even if there were more of them since than seconds.
  return new Map(
    wrong.map((stamp, index) => [stamp, Math.max(whole - (wrong.length - index) * 1000, last + (index + 1) * 1000)]),
  );
}

async function rewriteTimes(times: ReadonlyMap<number, number>, site: SiteFolder, clock: number): Promise<void> {
  // Files first; trees of releases share them. When that is cut off, the log still says what there is to do.
  for (const folder of [site.pages, site.assets]) restampFiles(folder, times, clock);
  for (const name of await listedReleases(site)) {
    const list = await readList(name, site);
    const record = list && withCorrectedTimes(list.record, times, clock);
    if (record) await writeList({ ...list, record }, site);
  }
  const lines = (await readFile(site.log, 'utf8')).split('\n').map((line) => {
    try {
      const record = withCorrectedTimes(JSON.parse(line) as ReleaseRecord, times, clock);
      return record ? JSON.stringify(record) : line;
    } catch {
      return line;
    }
  });
  await writeWhole(site.log, lines.join('\n'), {
    temporary: join(site.unfinished, 'releases.jsonl'),
    flush: true,
    mode: existsSync(site.log) ? statSync(site.log).mode & 0o777 : undefined,
  });
}

/** The record with its times put right; undefined if nothing is wrong with it. */
function withCorrectedTimes(
  { stamp, ...record }: ReleaseRecord,
  times: ReadonlyMap<number, number>,
  clock: number,
): ReleaseRecord | undefined {
  const corrected = times.get(Date.parse(stamp ?? record.at));
  if (corrected === undefined) return undefined;
  const time = isoInstant(new Date(corrected));
  // Made when the clock was right again: only its stamp had to be later than a wrong one.
  if (Date.parse(record.at) <= clock) return { ...record, stamp: time };
  return { ...record, at: time, wrongAt: record.at };
}

function restampFiles(folder: string, times: ReadonlyMap<number, number>, clock: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const facts = lstatSync(file);
    if (facts.isDirectory()) restampFiles(file, times, clock);
    else if (facts.isFile() && facts.mtimeMs > clock) {
      const time = (times.get(facts.mtimeMs) ?? clock) / 1000;
      utimesSync(file, time, time);
    }
  }
}
