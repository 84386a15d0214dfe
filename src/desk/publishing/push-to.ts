import { runLines } from './run-lines.ts';

/** How a push ended. */
export interface Pushed {
  isTaken: boolean;
  /** Somebody else has moved the branch meanwhile. */
  isLate: boolean;
  /** What the hooks printed, or git itself where they said nothing. */
  lines: readonly string[];
}

interface Push {
  commit: string;
  branch: string;
  /** The name under which the hooks know who pushes. */
  editor: string;
  /** Where the branch must be: one that has gone meanwhile is not made anew. Undefined: wherever the commit goes on from. */
  expected?: string;
  /** Hears each line of the hooks. */
  onLine: (line: string) => void;
}

/** Pushes a commit to a branch of its own repository, so that the installation's hooks do what they do for everybody. */
export async function pushTo(repo: string, { commit, branch, expected, editor, onLine }: Push): Promise<Pushed> {
  const ofHooks: string[] = [];
  const ofGit: string[] = [];
  const hear = (raw: string) => {
    const [, said] = /^remote: ?(.*)$/.exec(raw) ?? [];
    const line = (said ?? raw).replace(/\u001b\[K/g, '').trimEnd();
    if (line === '') return;
    if (said === undefined) ofGit.push(line);
    else {
      ofHooks.push(line);
      onLine(line);
    }
  };
  const lease = expected === undefined ? [] : [`--force-with-lease=refs/heads/${branch}:${expected}`];
  const args = [`--git-dir=${repo}`, 'push', '--porcelain', ...lease, repo, `${commit}:refs/heads/${branch}`];
  const isTaken = await runLines('git', args, hear, { BANGYANG_EDITOR: editor, LC_ALL: 'C.UTF-8' });
  const isLate =
    !isTaken &&
    (ofGit.some((line) => /non-fast-forward|fetch first|stale info/.test(line)) ||
      ofHooks.some((line) => /V24|cannot lock ref .*(?:but expected|unable to resolve)/.test(line)));
  if (!isTaken && !isLate && ofHooks.length === 0) ofGit.forEach(onLine);
  return { isTaken, isLate, lines: ofHooks.length > 0 ? ofHooks : ofGit };
}
