import { git } from '../../git/git.ts';

/** Commits that are looked at; a site of many years has fewer. */
export const MOST_COMMITS = 50_000;

/** Bytes of lists of changes: several times what `MOST_FILES` files take. */
const MOST_LIST = 128 << 20;

/** A file that a commit adds or changes. */
export interface ChangedFile {
  path: string;
  mode: string;
  id: string;
}

/**
 * Commits that lead to `tips`, without those that lead to `known`: ids or options of `git rev-list`, such as `--all`
 * for what the repository's refs hold. At most one more than `MOST_COMMITS`. Throws if a tip leads to no commit.
 */
export async function newCommits(repo: string, tips: readonly string[], known: readonly string[]): Promise<string[]> {
  const output = await git(repo, ['rev-list', `--max-count=${MOST_COMMITS + 1}`, ...tips, '--not', ...known]);
  return output.toString('utf8').split('\n').filter(Boolean);
}

/**
 * Every file that commits add or change, below `folder` if one is named; of a merge only what neither side had. Throws
 * `TooMuchOutput`.
 */
export async function filesChangedIn(
  repo: string,
  commits: readonly string[],
  folder?: string,
): Promise<ChangedFile[]> {
  if (commits.length === 0) return [];
  const args = [
    'diff-tree',
    '--stdin',
    '--root',
    '-r',
    '-c',
    '-z',
    '--raw',
    '--no-abbrev',
    '--no-commit-id',
    '--no-renames',
    '--ignore-submodules=none',
  ];
  const output = await git(repo, [...args, ...(folder === undefined ? [] : ['--', folder])], {
    input: commits.map((id) => `${id}\n`).join(''),
    most: MOST_LIST,
  });
  const records = output.toString('utf8').split('\0');
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < records.length; index += 2) {
    // One colon for each parent; the last mode and the last id are those of the commit itself.
    const [head, path] = [records[index]!, records[index + 1]!];
    const parents = /^:+/.exec(head)![0].length;
    const words = head.slice(parents).split(' ');
    const [mode, id] = [words[parents]!, words[2 * parents + 1]!];
    if (mode !== '000000') files.push({ path, mode, id });
  }
  return files;
}

/** What the commits' writers have said, by id, in UTF-8 whatever they wrote in. */
export async function messagesOf(repo: string, commits: readonly string[]): Promise<Map<string, string>> {
  if (commits.length === 0) return new Map();
  const args = [
    'log',
    '--no-walk=unsorted',
    '--stdin',
    '-z',
    '--no-show-signature',
    '--encoding=UTF-8',
    '--format=%H%x00%B',
  ];
  const parts = (await git(repo, args, { input: commits.map((id) => `${id}\n`).join('') }))
    .toString('utf8')
    .split('\0');
  const messages = new Map<string, string>();
  for (let index = 0; index + 1 < parts.length; index += 2) messages.set(parts[index]!, parts[index + 1]!);
  return messages;
}
