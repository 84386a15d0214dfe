import { git, GitError } from '../../git/git.ts';

/**
 * What git finds wrong in a `.gitmodules`, and would refuse in English before the hook runs. The hook refuses any such
 * file (V07, V14), also one in the history.
 */
const REFUSED_BY_THE_HOOK = ['Blob', 'Large', 'Missing', 'Name', 'Parse', 'Path', 'Symlink', 'Update', 'Url'].map(
  (problem) => `gitmodules${problem}`,
);

/**
 * What git itself is to refuse, and what editors of one group need. Deleting and rewriting are refused by our own hook,
 * which says what to do. Hooks are named here because settings of the account that git runs as (`core.hooksPath` in its
 * `.gitconfig`) would lead past them.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(REFUSED_BY_THE_HOOK.map((problem) => [`receive.fsck.${problem}`, 'ignore'])),
  'core.hooksPath': 'hooks',
  'receive.fsckObjects': 'true',
  // Seconds until git finds out that a pusher has gone while a hook is silent.
  'receive.keepAlive': '5',
  'receive.denyDeletes': 'false',
  'receive.denyNonFastForwards': 'false',
  'core.sharedRepository': 'group',
  'core.logAllRefUpdates': 'true',
};

const MOST_INPUT = 'receive.maxInputSize';

/**
 * The largest push that is taken at all, packed: many times what editors bring in a day. A province that moves in sets
 * it higher first.
 */
export const USUAL_INPUT = '300m';

/** What `publish:init` has set in earlier versions: nobody has chosen it. */
const FORMER_INPUT = '3g';

/** Sets what a repository that is pushed to needs. The largest push is left as an administrator has set it. */
export async function setUpReceiving(repo: string): Promise<void> {
  for (const [key, value] of Object.entries(SETTINGS)) await git(repo, ['config', key, value]);
  const most = await settingOf(repo, MOST_INPUT);
  if (most === undefined || most === FORMER_INPUT) await git(repo, ['config', MOST_INPUT, USUAL_INPUT]);
}

/** Settings of a repository that are not as `setUpReceiving` leaves them, by key. */
export async function wrongReceiving(repo: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [key, value] of Object.entries(SETTINGS)) if ((await settingOf(repo, key)) !== value) wrong.push(key);
  return (await settingOf(repo, MOST_INPUT)) === undefined ? [...wrong, MOST_INPUT] : wrong;
}

async function settingOf(repo: string, key: string): Promise<string | undefined> {
  try {
    return (await git(repo, ['config', '--local', '--get', key])).toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return undefined;
    throw error;
  }
}
