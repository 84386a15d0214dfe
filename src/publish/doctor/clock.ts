import { readClock } from '../../site/environment.ts';
import { lastMoment, readLog } from '../release-log.ts';
import type { Check } from './finding.ts';

/** The machine knows what time it is. */
export const clock: Check = async ({ site }) => {
  const log = await readLog(site);
  if (lastMoment(log) <= readClock() + 60_000) return [];
  return [{ kind: 'clock', what: `这台机器的时间比最近一次发布（${log.at(-1)!.at}）还早`, cure: '用 timedatectl 对好时间。时间对好以前，到时间发布的文章按最近一次发布的时间算。' }];
};
