import { git, GitError } from '../../git/git.ts';

/** The commit that a branch is at; undefined if there is no such branch. */
export async function branchTip(repo: string, branch: string): Promise<string | undefined> {
  try {
    return (await git(repo, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`])).toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return undefined;
    throw error;
  }
}

/** What every ref of a repository is at, by its full name. Of a tag with a message it is the tag's own object. */
export async function allRefs(repo: string): Promise<Map<string, string>> {
  const lines = (await git(repo, ['for-each-ref', '--format=%(objectname) %(refname)']))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
}
