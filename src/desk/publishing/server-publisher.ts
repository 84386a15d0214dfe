import { NOT_PUBLISHED, PUBLISHED } from '../../publish/hooks/post-receive.ts';
import type { Publisher } from './publish-work.ts';
import { pushTo } from './push-to.ts';

/** Publishes as everybody does: by a push, which the hooks of the installation judge. `editor`: who pushes. */
export function serverPublisher(repo: string, branch: string, editor: string): Publisher {
  return async (commit, _, onLine) => {
    const { isTaken, isLate, lines } = await pushTo(repo, { commit, branch, editor, onLine });
    if (isTaken) return lines.some((line) => line.startsWith(NOT_PUBLISHED)) ? 'failed' : endOf(lines);
    return isLate ? 'late' : 'refused';
  };
}

function endOf(lines: readonly string[]): 'live' | 'failed' {
  return lines.some((line) => line.startsWith(PUBLISHED)) ? 'live' : 'failed';
}
