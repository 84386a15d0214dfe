import { FILE_START, finding, type Issue } from '../../../diagnostics/issue.ts';
import type { Change } from '../../git/trees.ts';
import { shownPath } from './shown-path.ts';

/** Files beside `content` that are the editors' own. */
const EDITOR_FILES: ReadonlySet<string> = new Set(['README.md', '.gitignore', '.gitattributes', '.editorconfig']);

/** True for paths that pushes may change. */
export function isOpenToPushes(path: string): boolean {
  return path.startsWith('content/') || EDITOR_FILES.has(path);
}

export interface PlaceFacts {
  branch: string;
  isFirst: boolean;
  /** Files of the engine on the server: ids of blobs by path. */
  engineFiles: ReadonlyMap<string, string>;
}

/**
 * Changes where pushes may change nothing, unless they bring what is installed: the engine's very file, or the end of
 * one that the engine has not. One refusal for each file or folder at the top of the repository.
 */
export function outsideProblems(changes: readonly Change[], { branch, isFirst, engineFiles }: PlaceFacts): Issue[] {
  const byTop = new Map<string, Change[]>();
  for (const change of changes) {
    const isInstalled =
      change.status === 'D'
        ? !engineFiles.has(change.path)
        : engineFiles.get(change.path) === change.id && change.mode.startsWith('100');
    if (isOpenToPushes(change.path) || isInstalled) continue;
    const top = /^[^/]*(?:\/|$)/.exec(change.path)![0];
    const group = byTop.get(top);
    if (group) group.push(change);
    else byTop.set(top, [change]);
  }
  return [...byTop].map(([top, group]) => {
    const count = group.length;
    const examples = group
      .slice(0, 3)
      .map(({ path }) => `「${shownPath(path)}」`)
      .join('');
    const added = group.every(({ status }) => status === 'A');
    const problem = isFirst
      ? finding('V04', { count, examples }, FILE_START)
      : finding('V03', { count, examples, added, branch }, FILE_START);
    return { file: shownPath(count === 1 ? group[0]!.path : top), ...problem };
  });
}
