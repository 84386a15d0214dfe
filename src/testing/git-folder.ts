import { execFileSync } from 'node:child_process';
import { newFolder } from './tree.ts';

/** A new folder that is a checkout on branch `main`, and git in it. */
export interface GitFolder {
  folder: string;
  /** Throws with what git printed if it fails. */
  git: (...args: string[]) => string;
}

/** `fill`: writes what is committed first. */
export function newGitFolder(author: string, fill: (folder: string) => void): GitFolder {
  const folder = newFolder();
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  fill(folder);
  git('init', '-q', '-b', 'main');
  for (const [key, value] of Object.entries({
    'user.name': author,
    'user.email': 'a@b.example',
    'commit.gpgSign': 'false',
  }))
    git('config', key, value);
  git('add', '-A');
  git('commit', '-qm', '第一版');
  return { folder, git };
}
