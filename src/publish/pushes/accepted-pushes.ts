import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { waitingProcess } from '../../machine/environment.ts';
import { acquireLock } from '../../machine/lock.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { allRefs } from '../git/refs.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { RefUpdate } from './ref-update.ts';

/** A push that the check let in. git moves the refs a moment later. */
export interface AcceptedPush {
  /** What each ref becomes; null where it is deleted. */
  refs: Record<string, string | null>;
  /** Who pushed, see `pusherText`. */
  by: string;
  /** The process of git that waits for the check and then moves the refs. */
  receiver: number;
}

/** Lines in the file: more pushes than can be under way, or wait for the timer. */
const MOST_LINES = 500;

/**
 * A receiver moves its refs within milliseconds; one that takes longer has failed, or its number belongs to another
 * process by now.
 */
const LONGEST_MOVE_MS = 10_000;

function acceptedFile({ state }: SiteFolder): string {
  return join(state, 'accepted.jsonl');
}

/**
 * Writes down that a push may go in, unless a ref is not where the pusher saw it: answers those that others have moved
 * meanwhile, and then nothing is written. One push after the other, and each after git has moved the refs of the one
 * before: git itself finds nothing to object to, in English.
 */
export async function acceptPush(
  site: SiteFolder,
  repo: string,
  updates: readonly RefUpdate[],
  { by, receiver }: Omit<AcceptedPush, 'refs'>,
): Promise<RefUpdate[]> {
  const release = await acquireLock(join(site.state, 'accept.lock'), '收下推送', () => undefined);
  try {
    const moved = await movedRefs(site, repo, updates);
    if (moved.length > 0) return moved;
    const refs = Object.fromEntries(updates.map(({ ref, newCommit }) => [ref, newCommit ?? null]));
    const lines = [...(await acceptedPushes(site)), { refs, by, receiver }].slice(-MOST_LINES);
    // Not among what publications have not finished, which may be swept meanwhile; who holds the lock is alone with it.
    await writeWhole(acceptedFile(site), lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      temporary: `${acceptedFile(site)}.new`,
    });
    return [];
  } finally {
    release();
  }
}

/**
 * Updates whose ref is not, or no longer, where the pusher saw it. Waits for git to move the refs of the push that was
 * accepted last, unless that is this very push: whoever had accepted it could not say so any more.
 */
export async function movedRefs(site: SiteFolder, repo: string, updates: readonly RefUpdate[]): Promise<RefUpdate[]> {
  const latest = (await acceptedPushes(site)).at(-1);
  const last = latest?.receiver === waitingProcess() ? undefined : latest;
  const began = performance.now();
  for (;;) {
    const refs = await allRefs(repo);
    const isSettled = !last || Object.entries(last.refs).every(([ref, id]) => refs.get(ref) === (id ?? undefined));
    if (isSettled || performance.now() - began > LONGEST_MOVE_MS || !isRunning(last.receiver))
      return updates.filter(({ ref, oldCommit }) => refs.get(ref) !== oldCommit);
    await pause(20);
  }
}

/** Who pushed a commit to a branch; undefined if no check has let it in. */
export async function whoPushed(site: SiteFolder, ref: string, commit: string): Promise<string | undefined> {
  return (await acceptedPushes(site)).findLast(({ refs }) => refs[ref] === commit)?.by;
}

async function acceptedPushes(site: SiteFolder): Promise<AcceptedPush[]> {
  const text = await readFile(acceptedFile(site), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as AcceptedPush];
    } catch {
      return [];
    }
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another account's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
