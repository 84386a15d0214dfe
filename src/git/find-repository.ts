import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where the history of a folder lies. */
export interface Repository {
  /** The git directory. */
  folder: string;
  /** The folder's path in the repository, with `/` at its end; '' for the top. */
  below: string;
}

/** The repository that a folder is checked out from; undefined where it lies in none. */
export function repositoryOf(folder: string): Repository | undefined {
  const start = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  for (let top = start; ; top = dirname(top)) {
    const found = gitDirectory(join(top, '.git'));
    if (found !== undefined) {
      const below = relative(top, start).split(sep).join('/');
      return { folder: found, below: below === '' ? '' : `${below}/` };
    }
    if (dirname(top) === top) return undefined;
  }
}

/** A folder, or where the file that stands in its place (of a worktree) leads to. */
function gitDirectory(place: string): string | undefined {
  if (!existsSync(place)) return undefined;
  if (statSync(place).isDirectory()) return existsSync(join(place, 'HEAD')) ? place : undefined;
  const [, target] = /^gitdir: (.+)$/m.exec(readFileSync(place, 'utf8')) ?? [];
  if (target === undefined) return undefined;
  const folder = resolve(dirname(place), target.trim());
  return existsSync(folder) ? folder : undefined;
}
