import { NOT_PUBLISHED, PUBLISHED } from '../../publish/hooks/post-receive.ts';
import { pushTo } from '../pieces/publish-piece.ts';
import type { Publisher } from './publish-work.ts';

/** Publishes as everybody does: by a push, which the hooks of the installation judge. `editor`: who pushes. */
export function serverPublisher(repo: string, branch: string, editor: string): Publisher {
  return async (commit, _, onLine) => {
    const { isTaken, lines } = await pushTo(repo, { commit, branch, editor, onLine });
    if (isTaken) return lines.some((line) => line.startsWith(NOT_PUBLISHED)) ? 'failed' : endOf(lines);
    const isLate = lines.some((line) => /non-fast-forward|fetch first|V24/.test(line));
    return isLate ? 'late' : 'refused';
  };
}

function endOf(lines: readonly string[]): 'live' | 'failed' {
  return lines.some((line) => line.startsWith(PUBLISHED)) ? 'live' : 'failed';
}
