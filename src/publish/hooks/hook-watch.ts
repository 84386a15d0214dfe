import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { reportIssue } from '../../diagnostics/reports/text.ts';
import { type Stage, watchStages } from '../resident/stage-watch.ts';

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

/** Informs the watch of what the hook does now. */
export type Watch = (doing: string, kind?: 'check' | 'wait') => void;

/** Watches a hook, see `watchStages`. Time that is spent waiting for others does not count as time of the check. */
export function watchHook({
  check = LONGEST_CHECK_MS,
  wait = LONGEST_WAIT_MS,
  tell = watchStages(process.ppid),
}: { check?: number; wait?: number; tell?: (stage: Stage) => void } = {}): Watch {
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
    tell({
      milliseconds: Math.max(0, left[kind]),
      lastWords: `\n${reportIssue({ file: '这次推送', ...problem }, undefined)}\n\n${NOT_ACCEPTED}\n`,
    });
  };
}
