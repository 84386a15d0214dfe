import { readClock } from '../../machine/environment.ts';
import { commitFacts } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { checkClock, CLOCK_FIX, ClockDoubt, STEP_MS } from '../release/clock.ts';
import { liveList } from '../store/release-list.ts';
import { readLog, stampOf } from '../store/release-log.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

/** The machine knows what time it is, and nothing is left of a time when it did not. */
export const clock: DoctorCheck = async ({ site, repo, branch }) => {
  const now = readClock();
  const log = await readLog(site);
  const committedAt = async () => {
    const tip = await branchTip(repo, branch).catch(() => undefined);
    return tip === undefined ? Number.NaN : (await commitFacts(repo, tip)).committedAt * 1000;
  };
  try {
    await checkClock(now, { site, log, committedAt });
  } catch (error) {
    if (!(error instanceof ClockDoubt)) throw error;
    return [{ kind: 'clock', what: error.message, fix: CLOCK_FIX }];
  }
  const ahead = now + STEP_MS;
  const found: DoctorFinding[] = [];
  const live = await liveList(site);
  if (live && Date.parse(`${live.now.replace(' ', 'T')}+08:00`) > ahead) {
    found.push({
      kind: 'published-ahead',
      what: `现在的网站是在时钟错的时候生成的（按 ${live.now} 算），可能公开了还没有到时间的文章`,
      fix: '运行 npm run publish:reset-clock。',
    });
  } else if (log.some((record) => stampOf(record) > ahead)) {
    found.push({
      kind: 'stamps-ahead',
      isRemark: true,
      what: 'releases.jsonl 里有比现在还晚的时间，是时钟错的时候记下的',
      fix: '不影响发布；要改成真的时间，运行 npm run publish:reset-clock。',
    });
  }
  return found;
};
