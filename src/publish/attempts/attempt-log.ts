import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isoInstant } from '../../kernel/beijing-time.ts';
import { oneLine } from '../../kernel/one-line.ts';
import { shorten } from '../../kernel/text-width.ts';
import { readClock } from '../../machine/environment.ts';
import { pusher, type Pusher } from '../pushes/pusher.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** A line of `state/attempts.jsonl`: something that was asked of an installation, and how it ended. */
export interface Attempt {
  /** ISO 8601 with the offset of Beijing. */
  at: string;
  /** The command, or the hook. */
  what: string;
  outcome: 'accepted' | 'refused' | 'published' | 'done' | 'failed';
  who: Pusher;
  /** In seconds. */
  seconds: number;
  /** What was to be published. */
  commit?: string | undefined;
  /** Who wrote that commit, as he has typed it himself. */
  author?: string | undefined;
  release?: string | undefined;
  /** How often each code stands in the refusal. */
  codes?: Readonly<Record<string, number>>;
  /** Why it failed or was refused, shortened. */
  message?: string | undefined;
}

/** Half a year of pushes; lines are shortened, so that nobody fills the disk by failing. */
const MOST_BYTES = 5 * 2 ** 20;
const OLDER = 3;
const LONGEST_MESSAGE = 600;

export function attemptsFile({ state }: SiteFolder): string {
  return join(state, 'attempts.jsonl');
}

/**
 * Writes an attempt down. A log that cannot be written, such as on a full disk, is no reason to fail. Answers the line.
 */
export function appendAttempt(attempt: Omit<Attempt, 'at' | 'who'>, site: SiteFolder): Attempt {
  const { message, ...rest } = attempt;
  const line: Attempt = {
    at: isoInstant(new Date(readClock())),
    who: pusher(),
    ...rest,
    ...(message === undefined ? {} : { message: shortMessage(message) }),
  };
  try {
    const file = attemptsFile(site);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) rotate(file);
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  } catch {
    // Whoever asked learns how it ended in any case.
  }
  return line;
}

/** A message as it stands in the log. */
export function shortMessage(message: string): string {
  return shorten(oneLine(message), LONGEST_MESSAGE);
}

/** The latest attempts, the oldest first; lines that cannot be read are left out. */
export function readAttempts(site: SiteFolder): Attempt[] {
  return linesOf(attemptsFile(site)).flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Attempt];
    } catch {
      return [];
    }
  });
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Why the latest attempt to publish a commit failed; undefined if none is known to have. */
export function lastFailure(site: SiteFolder, commit: string): string | undefined {
  const attempt = readAttempts(site).findLast((one) => one.commit === commit && one.outcome !== 'accepted');
  return attempt?.outcome === 'failed' ? attempt.message : undefined;
}

function rotate(file: string): void {
  for (let age = OLDER - 1; age >= 1; age--)
    if (existsSync(`${file}.${age}`)) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
  renameSync(file, `${file}.1`);
}
