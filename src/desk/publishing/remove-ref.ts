import { git, GitError } from '../../git/git.ts';

/** Removes a ref of the desk's own; one that is not there is gone already. */
export async function removeRef(repo: string, ref: string): Promise<void> {
  try {
    await git(repo, ['update-ref', '-d', ref]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
}
