import { readClock } from '../../machine/environment.ts';
import { branchTip } from '../git/refs.ts';
import type { Settings } from '../store/installation.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type Attempt, noteAttempt, readAttempts, shortMessage } from './attempts.ts';
import { failure, type Reader } from './failure.ts';
import { runNotify } from './notify.ts';

/** Where something is asked for: the settings name who hears of a failure. */
export type Place = { site: SiteFolder } & Partial<Pick<Settings, 'notify' | 'repo' | 'branch'>>;

/** What came of it, as far as it is written down. */
export type Outcome = Pick<Attempt, 'outcome' | 'commit' | 'author' | 'release' | 'codes' | 'message'>;

/** A timer that fails each few minutes in the same way is told of once a day. */
const AGAIN_MS = 24 * 3_600_000;

/**
 * Does what is asked of an installation, writes down how that ended, and lets the command in its settings know of a
 * failure. What was thrown is told to `print`, in words for its reader. Answers the outcome; undefined if it failed. An
 * outcome of undefined is not written down: nothing was to do.
 */
export async function attempted<T extends Outcome | undefined>(
  place: Place,
  what: string,
  reader: Reader,
  print: (line: string) => void,
  work: () => Promise<T>,
): Promise<{ ended: T } | undefined> {
  const began = performance.now();
  const seconds = () => Number(((performance.now() - began) / 1000).toFixed(1));
  try {
    const ended = await work();
    if (ended?.outcome === 'failed') await noteFailure(place, { what, seconds: seconds(), ...ended });
    else if (ended) noteAttempt({ what, seconds: seconds(), ...ended }, place.site);
    return { ended };
  } catch (error) {
    print(failure(error, reader));
    await noteFailure(place, { what, outcome: 'failed', seconds: seconds(), message: failure(error, 'administrator') });
    return undefined;
  }
}

async function noteFailure({ site, notify, repo, branch }: Place, attempt: Omit<Attempt, 'at' | 'who'>): Promise<void> {
  const commit =
    attempt.commit ??
    (repo === undefined || branch === undefined ? undefined : await branchTip(repo, branch).catch(() => undefined));
  if (attempt.what === 'tick' && isKnown(attempt, readAttempts(site).at(-1))) return;
  const line = noteAttempt({ ...attempt, commit }, site);
  if (notify === undefined) return;
  const why = await runNotify(notify, { ...line, site: site.root });
  if (why !== undefined) noteAttempt({ what: 'notify', outcome: 'failed', seconds: 0, message: why }, site);
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
