import { spawn } from 'node:child_process';
import { childVariables } from '../../machine/environment.ts';
import { type Author, commitFiles, committedFile } from './commit-files.ts';
import { contentChanges } from './piece-branches.ts';
import type { DeskPiece } from './piece.ts';

/** A file that was changed both in a piece and on the published branch since the piece was begun. */
export interface Clash {
  path: string;
}

/** Files of a piece that somebody else has published otherwise meanwhile. */
export async function clashesOf(repo: string, piece: DeskPiece, published: string): Promise<Clash[]> {
  if (piece.base === published) return [];
  const theirs = new Map((await contentChanges(repo, piece.base, published)).map(({ path, blob }) => [path, blob]));
  return piece.files
    .filter(({ path, blob }) => theirs.has(path) && theirs.get(path) !== blob)
    .map(({ path }) => ({ path }));
}

/** The commit that brings a piece to the published branch. `ref`: a name for it until it is there. */
export function mergeCommit(
  repo: string,
  piece: DeskPiece,
  { published, author, title, ref }: { published: string; author: Author; title: string; ref: string },
): Promise<string> {
  const message = `发布：${title.replace(/\s+/g, ' ')}\n`;
  return commitFiles(repo, {
    ref,
    from: published,
    merge: piece.tip,
    author,
    message,
    files: piece.files.map(committedFile),
  });
}

/** How a push ended. */
export interface Pushed {
  isTaken: boolean;
  /** Every line that the hooks printed. */
  lines: readonly string[];
}

/**
 * Pushes a commit to a branch of its own repository, so that the installation's hooks do what they do for everybody.
 * `editor`: the name under which they know who pushes.
 */
export function pushTo(
  repo: string,
  {
    commit,
    branch,
    editor,
    onLine,
  }: { commit: string; branch: string; editor: string; onLine: (line: string) => void },
): Promise<Pushed> {
  const env = childVariables({ BANGYANG_EDITOR: editor, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C.UTF-8' });
  const child = spawn('git', [`--git-dir=${repo}`, 'push', '--porcelain', repo, `${commit}:refs/heads/${branch}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split(/\r?\n|\r/);
    rest = parts.pop()!;
    for (const part of parts) take(part);
  });
  const take = (raw: string) => {
    const line = raw
      .replace(/^remote: ?/, '')
      .replace(/\u001b\[K/g, '')
      .trimEnd();
    if (line === '') return;
    lines.push(line);
    onLine(line);
  };
  child.stdout.resume();
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      take(rest);
      done({ isTaken: status === 0, lines });
    });
  });
}
