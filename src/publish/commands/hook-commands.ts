import { type Outcome, recordAttempt } from '../attempts/record-attempt.ts';
import { commitFacts } from '../git/commits.ts';
import { NOT_ACCEPTED, watchHook } from '../hooks/hook-watch.ts';
import { publishPush } from '../hooks/post-receive.ts';
import { judgePush } from '../hooks/pre-receive.ts';
import { branchUpdate, type RefUpdate, refUpdates } from '../pushes/ref-update.ts';
import { type Installation, siteNamed } from '../store/installation.ts';
import { type Command, SITE_OPTION } from './command.ts';

/** What git starts at each push. */
export const HOOK_COMMANDS: Readonly<Record<'pre-receive' | 'post-receive', Command>> = {
  'pre-receive': {
    options: SITE_OPTION,
    isHook: true,
    run: async ({ values: { site }, input, print, watch = watchHook() }) => {
      const installation = siteNamed(site);
      const updates = refUpdates(input);
      const judged = await recordAttempt(
        installation,
        'push',
        'pusher',
        (text) => print(`\n${text}\n${NOT_ACCEPTED}\n`),
        async (): Promise<Outcome> => {
          const refusal = await judgePush(installation, updates, print, watch);
          if (refusal !== undefined) print(`\n${refusal}\n`);
          return {
            ...(await pushed(installation, updates)),
            ...(refusal === undefined
              ? { outcome: 'accepted' }
              : { outcome: 'refused', codes: codesIn(refusal), message: refusal }),
          };
        },
      );
      return judged?.ended.outcome === 'accepted';
    },
  },
  'post-receive': {
    options: SITE_OPTION,
    isHook: true,
    run: async ({ values: { site }, input, print, later }) => {
      const installation = siteNamed(site);
      const done = await recordAttempt(installation, 'publish', 'pusher', print, () =>
        publishPush(installation, refUpdates(input), print, later),
      );
      return done !== undefined && done.ended?.outcome !== 'failed';
    },
  },
};

/** The commit of a push and its author, as far as it is one for the branch that is published. */
async function pushed(
  { repo, branch }: Installation,
  updates: readonly RefUpdate[],
): Promise<Pick<Outcome, 'commit' | 'author'>> {
  const commit = branchUpdate(updates, branch)?.newCommit;
  return commit === undefined
    ? {}
    : { commit, author: (await commitFacts(repo, commit).catch(() => undefined))?.author };
}

/** How often each code stands in a report. */
function codesIn(report: string): Record<string, number> {
  const codes = [...report.matchAll(/ 错误 ([A-Z]\d{2,3})$/gm)].map(([, code]) => code!);
  return Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
}
