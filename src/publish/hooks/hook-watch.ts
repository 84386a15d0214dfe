import { Worker } from 'node:worker_threads';
import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { reportIssue } from '../../diagnostics/reports/text.ts';

const MINUTE_MS = 60_000;

/**
 * The longest that a hook may check. The largest sites that were measured (50,000 articles, 700,000 pledges) take a
 * minute on two cores; five leave room for a slow and busy machine, and nobody waits longer behind a push that will not
 * end.
 */
export const LONGEST_CHECK_MS = 5 * MINUTE_MS;

/** The longest that a hook waits for the checks of others. */
export const LONGEST_WAIT_MS = 15 * MINUTE_MS;

/** The last words to a pusher whose push is refused. */
export const NOT_ACCEPTED = '这次推送没有被接受，网站没有变。';

/**
 * What the hook does now, for the thread that watches it: how long it may take, and what is printed if it takes longer.
 */
export interface HookStage {
  milliseconds: number;
  lastWords: string;
}

/** Informs the watch of what the hook does now. */
export type Watch = (doing: string, kind?: 'check' | 'wait') => void;

/**
 * Watches a hook from another thread, so that it also ends while a parser occupies the main thread: once the
 * pusher has gone (git, which started it, is no more, or has nobody to hand its words on to, which it finds out within
 * `receive.keepAlive`), and when a stage takes too long. Programs that it has started end with it; locks go back by
 * themselves. Time that is spent waiting for others does not count as time of the check.
 */
export function watchHook({ check = LONGEST_CHECK_MS, wait = LONGEST_WAIT_MS } = {}): Watch {
  const worker = new Worker(new URL('./hook-watch-thread.ts', import.meta.url), {
    workerData: { parent: process.ppid },
  });
  worker.unref();
  // Without a watch the push is checked all the same.
  worker.on('error', () => undefined);
  const left = { check, wait };
  let began = performance.now();
  let current: keyof typeof left | undefined;
  return (doing, kind = 'check') => {
    if (current) left[current] -= performance.now() - began;
    began = performance.now();
    current = kind;
    const problem = finding(
      'V25',
      { minutes: Math.round((kind === 'check' ? check : wait) / MINUTE_MS), stage: doing },
      FILE_START,
    );
    worker.postMessage({
      milliseconds: Math.max(0, left[kind]),
      lastWords: `\n${reportIssue({ file: '这次推送', ...problem }, undefined)}\n\n${NOT_ACCEPTED}\n`,
    } satisfies HookStage);
  };
}
