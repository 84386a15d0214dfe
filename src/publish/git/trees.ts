import { git } from '../../git/git.ts';

/** A file of a tree as git stores it. */
export interface TreeEntry {
  /** From the tree, with `/`. Bytes that are not UTF-8 have become U+FFFD. */
  path: string;
  /** 100644, 100755 (executable), 120000 (symbolic link) or 160000 (submodule). */
  mode: string;
  type: 'blob' | 'commit';
  id: string;
  /** Bytes; 0 for a submodule. */
  size: number;
}

/** A path that differs between two trees. A rename is a D and an A. */
export interface Change {
  status: 'A' | 'M' | 'D' | 'T';
  path: string;
  /** In the new tree: the mode, and the id of the object; zeros for D. */
  mode: string;
  id: string;
  /** In the old tree; zeros for A. */
  oldMode: string;
  oldId: string;
}

/** Every file of a tree (or of a commit's tree) with all folders below, in git's order: by the bytes of the path. */
export async function listTree(repo: string, tree: string): Promise<TreeEntry[]> {
  return recordsOf(await git(repo, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree])).map((record) => {
    const tab = record.indexOf('\t');
    const [mode, type, id, size] = record.slice(0, tab).split(/ +/) as [string, TreeEntry['type'], string, string];
    return { path: record.slice(tab + 1), mode, type, id, size: Number(size) || 0 };
  });
}

/** What differs between two trees or commits' trees. */
export async function changesBetween(repo: string, old: string, now: string): Promise<Change[]> {
  const records = recordsOf(
    await git(repo, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--ignore-submodules=none', old, now]),
  );
  const changes: Change[] = [];
  for (let index = 0; index + 1 < records.length; index += 2) {
    const [oldMode, mode, oldId, id, status] = records[index]!.slice(1).split(' ') as [
      string,
      string,
      string,
      string,
      Change['status'],
    ];
    changes.push({ status, path: records[index + 1]!, mode, id, oldMode, oldId });
  }
  return changes;
}

/** Files below `content/` that have another name now, as git sees it: most of their text is the same. */
export async function renamesBetween(repo: string, old: string, now: string): Promise<{ from: string; to: string }[]> {
  const parts = recordsOf(
    await git(repo, [
      'diff-tree',
      '-r',
      '-z',
      '--name-status',
      '--find-renames',
      '--diff-filter=R',
      '-l2000',
      old,
      now,
      '--',
      'content/',
    ]),
  );
  const renames: { from: string; to: string }[] = [];
  for (let index = 0; index + 2 < parts.length; index += 3)
    renames.push({ from: parts[index + 1]!, to: parts[index + 2]! });
  return renames;
}

function recordsOf(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
