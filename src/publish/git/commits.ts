import { oneLine } from '../../kernel/one-line.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { git, GitError } from '../../git/git.ts';

/**
 * What is shown of a commit. Author and subject are one line each, without control characters and personal numbers,
 * but written by whoever pushed.
 */
export interface CommitFacts {
  author: string;
  subject: string;
  /** The committer's date, in seconds since 1970. */
  committedAt: number;
  /** The tree of its `content` folder; undefined where it has none. */
  contentTree: string | undefined;
}

/** The facts about a commit. Throws if the repository has no such commit. */
export async function commitFacts(repo: string, commit: string): Promise<CommitFacts> {
  const format = ['%an', '%ct', '%s'].join('%x00');
  const output = await git(repo, [
    'log',
    '-1',
    '--no-show-signature',
    '--encoding=UTF-8',
    `--format=${format}`,
    commit,
    '--',
  ]);
  const [author, committedAt, subject] = output.toString('utf8').split('\0') as [string, string, string];
  return {
    author: maskPersonalData(oneLine(author)),
    subject: maskPersonalData(oneLine(subject)),
    committedAt: Number(committedAt),
    contentTree: await contentTree(repo, commit),
  };
}

/** The tree of the `content` folder of a commit; undefined where `content` is no folder or not there. */
export async function contentTree(repo: string, commit: string): Promise<string | undefined> {
  const output = await git(repo, ['ls-tree', '-z', '--full-tree', commit, 'content']);
  return /^040000 tree (\w+)\t/.exec(output.toString('utf8'))?.[1];
}

/** True if `old` is the commit `now` or one of those that led to it. Throws if one of them is not there. */
export async function isAncestor(repo: string, old: string, now: string): Promise<boolean> {
  try {
    await git(repo, ['merge-base', '--is-ancestor', old, now]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return false;
    throw error;
  }
}

/** How a repository names its objects, as the length of any id shows. */
export function objectFormatOf(id: string): 'sha1' | 'sha256' {
  return id.length === 64 ? 'sha256' : 'sha1';
}
