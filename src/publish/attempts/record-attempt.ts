import { readClock } from '../../machine/environment.ts';
import { branchTip } from '../git/refs.ts';
import type { Settings } from '../store/installation.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { appendAttempt, type Attempt, readAttempts, shortMessage } from './attempt-log.ts';
import { failureText, type Reader } from './failure.ts';
import { runNotify } from './notify.ts';

/** Where something is asked for: the settings name the command that is notified of a failure. */
export type AttemptTarget = { site: SiteFolder } & Partial<Pick<Settings, 'notify' | 'repo' | 'branch'>>;

/** What came of it, as far as it is written down. */
export type Outcome = Pick<Attempt, 'outcome' | 'commit' | 'author' | 'release' | 'codes' | 'message'>;

/** A timer that fails each few minutes in the same way is reported once a day. */
const AGAIN_MS = 24 * 3_600_000;

/**
 * Does what is asked of an installation, writes down how that ended, and lets the command in its settings know of a
 * failure. What was thrown is printed, in words for its reader. Answers the outcome; undefined if it failed. An
 * outcome of undefined is not written down: nothing was to do.
 */
export async function recordAttempt<T extends Outcome | undefined>(
  target: AttemptTarget,
  what: string,
  reader: Reader,
  print: (line: string) => void,
  work: () => Promise<T>,
): Promise<{ ended: T } | undefined> {
  const began = performance.now();
  const seconds = () => Number(((performance.now() - began) / 1000).toFixed(1));
  try {
    const ended = await work();
    if (ended?.outcome === 'failed') await recordFailure(target, { what, seconds: seconds(), ...ended });
    else if (ended) appendAttempt({ what, seconds: seconds(), ...ended }, target.site);
    return { ended };
  } catch (error) {
    print(failureText(error, reader));
    await recordFailure(target, {
      what,
      outcome: 'failed',
      seconds: seconds(),
      message: failureText(error, 'administrator'),
    });
    return undefined;
  }
}

async function recordFailure(
  { site, notify, repo, branch }: AttemptTarget,
  attempt: Omit<Attempt, 'at' | 'who'>,
): Promise<void> {
  const commit =
    attempt.commit ??
    (repo === undefined || branch === undefined ? undefined : await branchTip(repo, branch).catch(() => undefined));
  if (attempt.what === 'tick' && isKnown(attempt, readAttempts(site).at(-1))) return;
  const line = appendAttempt({ ...attempt, commit }, site);
  if (notify === undefined) return;
  const why = await runNotify(notify, { ...line, site: site.root });
  if (why !== undefined) appendAttempt({ what: 'notify', outcome: 'failed', seconds: 0, message: why }, site);
}

/** The same but for what time it is. */
function isKnown({ what, message = '' }: Pick<Attempt, 'what' | 'message'>, before: Attempt | undefined): boolean {
  const words = (text: string) => shortMessage(text).replace(/\d/g, '');
  return (
    before?.what === what &&
    before.outcome === 'failed' &&
    words(before.message ?? '') === words(message) &&
    readClock() - Date.parse(before.at) < AGAIN_MS
  );
}
