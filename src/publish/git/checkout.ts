import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { contentTree, objectFormatOf } from './commits.ts';
import { git } from '../../git/git.ts';
import { fileStamp } from '../../machine/file-stamp.ts';

/** While this lies beside the folder, the folder is being changed, or the process that changed it was killed. */
const CHANGING = 'changing';

/**
 * A folder that is made equal, byte for byte, to the `content` folder of a commit. One process at a time may use it.
 *
 * Below `place` lie the folder and a git directory of its own (`git-…`) with the index, settings and attributes;
 * objects come from the repository. So neither the repository's settings and hooks nor the attributes that a push
 * brings along change a byte.
 */
export class Checkout {
  /** Where the files are: `content` below the place, so that from there paths are those that an editor knows. */
  readonly folder: string;
  readonly #place: string;
  /** The tree that was read last, and the index that git has left with it: where it changes one, it writes another file. */
  #latest: { tree: string; index: string; stamp: string } | undefined;

  constructor(place: string) {
    this.#place = resolve(place);
    this.folder = join(this.#place, 'content');
  }

  /**
   * Makes the folder equal to `<commit>:content`, or empty where the commit has no such folder. Files that do not
   * differ keep their times. After a change that was cut off, or if anything is not as it was left, all is made anew.
   * Answers the tree's id, undefined for no such folder. Throws with git's own words.
   */
  async to(repo: string, commit: string): Promise<string | undefined> {
    const settings = settingsFor(repo, commit);
    const tree = await contentTree(repo, commit);
    const own = tree === undefined ? undefined : await this.#found(settings);
    if (tree !== undefined && own !== undefined && (await this.#read(own, tree).catch(() => false))) return tree;
    const made = await this.#anew(settings);
    if (tree !== undefined) await this.#read(made, tree);
    return tree;
  }

  /**
   * As `to`, for whoever comes soon after it: where the folder was made equal to the same tree, and no git has been there
   * since, its files are not looked at again.
   */
  async still(repo: string, commit: string): Promise<string | undefined> {
    const latest = this.#latest;
    if (latest && latest.stamp === fileStamp(latest.index) && (await contentTree(repo, commit)) === latest.tree)
      return latest.tree;
    return this.to(repo, commit);
  }

  /** Reads a tree into the folder; false if files lie there that are none of it. */
  async #read(own: string, tree: string): Promise<boolean> {
    const mark = join(this.#place, CHANGING);
    this.#latest = undefined;
    await writeFile(mark, '');
    await git(own, ['--work-tree', this.folder, 'read-tree', '--reset', '-u', tree]);
    const strays = await git(own, ['--work-tree', this.folder, 'ls-files', '-z', '--others']);
    if (strays.length > 0) return false;
    await rm(mark);
    const index = join(own, 'index');
    this.#latest = { tree, index, stamp: fileStamp(index) };
    return true;
  }

  /** The git directory, if everything is as a finished change leaves it. */
  async #found(settings: Settings): Promise<string | undefined> {
    const items = await readdir(this.#place, { withFileTypes: true }).catch(() => []);
    const names = items.map((item) => (item.isDirectory() ? item.name : '')).sort();
    if (names.length !== 2 || names[0] !== 'content' || !names[1]!.startsWith('git-')) return undefined;
    const own = join(this.#place, names[1]!);
    if (!existsSync(join(own, 'index')) || existsSync(join(own, 'index.lock'))) return undefined;
    for (const [name, text] of Object.entries(settings))
      if ((await readFile(join(own, name), 'utf8').catch(() => '')) !== text) return undefined;
    return own;
  }

  /**
   * An empty folder and a new git directory. A git whose parent was killed may still be writing: what it works in is
   * moved away under another name before it is removed, and the new git directory has a name that it does not know.
   */
  async #anew(settings: Settings): Promise<string> {
    const parent = dirname(this.#place);
    const gone = `${basename(this.#place)}.gone-`;
    if (existsSync(this.#place)) await rename(this.#place, join(parent, gone + randomUUID()));
    const own = join(this.#place, `git-${randomUUID()}`);
    for (const name of ['objects/info', 'refs', 'info']) await mkdir(join(own, name), { recursive: true });
    for (const [name, text] of Object.entries(settings)) await writeFile(join(own, name), text);
    await mkdir(this.folder);
    const left = (await readdir(parent)).filter((name) => name.startsWith(gone));
    for (const name of left) await rm(join(parent, name), { recursive: true, force: true, maxRetries: 10 });
    return own;
  }
}

type Settings = Readonly<Record<string, string>>;

/**
 * Files of the own git directory. Symbolic links, were there any, would become plain files; names that lead elsewhere
 * are refused by git too.
 */
function settingsFor(repo: string, commit: string): Settings {
  const core = [
    'bare = false',
    'symlinks = false',
    'autocrlf = false',
    'fileMode = false',
    'hooksPath = /dev/null',
    'protectNTFS = true',
    'protectHFS = true',
  ];
  const format =
    objectFormatOf(commit) === 'sha256'
      ? ['repositoryformatversion = 1', '[extensions]', 'objectFormat = sha256']
      : ['repositoryformatversion = 0'];
  return {
    HEAD: 'ref: refs/heads/none\n',
    config: ['[core]', ...core, ...format, ''].join('\n'),
    'objects/info/alternates': `${join(resolve(repo), 'objects')}\n`,
    // This file wins over every .gitattributes. `-` is no value that working-tree-encoding may have.
    'info/attributes': '* -text !eol -ident !filter !working-tree-encoding\n',
  };
}
