import { git, GitError } from './git.ts';

/** The commit that a branch is at; undefined if there is no such branch. */
export async function branchTip(repo: string, branch: string): Promise<string | undefined> {
  try {
    return (await git(repo, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`])).toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return undefined;
    throw error;
  }
}
