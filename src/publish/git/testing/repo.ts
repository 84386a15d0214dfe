import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../../testing/tree.ts';
import { git } from '../../../git/git.ts';

/** What lies at a path: a file's text or bytes, where a symbolic link leads, or the commit of a submodule. */
export type Planted = string | Buffer | { link: string } | { commit: string };

/** An entry of a tree, with any name: also those that git would refuse to add. */
interface RawEntry {
  mode: string;
  name: Buffer;
  id: string;
}

/** A bare repository for tests, written with git's plumbing alone. */
export class TestRepo {
  readonly folder: string;
  /** Ids of what has been written: texts by value, bytes by identity. */
  readonly #written = new Map<string | Buffer, string>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(format: 'sha1' | 'sha256' = 'sha1'): Promise<TestRepo> {
    const folder = join(newFolder(), 'repo.git');
    mkdirSync(folder);
    await git(folder, ['init', '--bare', '-q', '--template=', `--object-format=${format}`]);
    return new TestRepo(folder);
  }

  /** A commit of these files by their paths, which `branch` is moved to. */
  async commit(
    files: Readonly<Record<string, Planted>>,
    { parent, message = '改稿', branch = 'main' }: { parent?: string; message?: string; branch?: string } = {},
  ): Promise<string> {
    const tree = await this.tree(files);
    const env = {
      GIT_AUTHOR_NAME: '王编辑',
      GIT_AUTHOR_EMAIL: 'w@example.cn',
      GIT_COMMITTER_NAME: '王编辑',
      GIT_COMMITTER_EMAIL: 'w@example.cn',
      GIT_COMMITTER_DATE: '1790000000 +0800',
    };
    const id = await this.#id(
      ['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent]), '-m', message],
      '',
      env,
    );
    await git(this.folder, ['update-ref', `refs/heads/${branch}`, id]);
    return id;
  }

  /** The id of a tree of these files. A part of a path may be any text; bytes that are not UTF-8 are written `%FF`. */
  async tree(files: Readonly<Record<string, Planted>>): Promise<string> {
    const entries: RawEntry[] = [];
    const folders = new Map<string, Record<string, Planted>>();
    for (const [path, planted] of Object.entries(files)) {
      const [name, ...rest] = path.split('/') as [string, ...string[]];
      if (rest.length === 0) entries.push({ name: bytesOf(name), ...(await this.#leaf(planted)) });
      else {
        const inside = folders.get(name) ?? {};
        inside[rest.join('/')] = planted;
        folders.set(name, inside);
      }
    }
    for (const [name, inside] of folders)
      entries.push({ mode: '40000', name: bytesOf(name), id: await this.tree(inside) });
    const key = ({ mode, name }: RawEntry) => (mode === '40000' ? Buffer.concat([name, Buffer.from('/')]) : name);
    entries.sort((a, b) => Buffer.compare(key(a), key(b)));
    const bytes = entries.flatMap(({ mode, name, id }) => [
      Buffer.from(`${mode} `),
      name,
      Buffer.from([0]),
      Buffer.from(id, 'hex'),
    ]);
    return this.#id(['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'], Buffer.concat(bytes));
  }

  async #leaf(planted: Planted): Promise<{ mode: string; id: string }> {
    const isContent = typeof planted === 'string' || Buffer.isBuffer(planted);
    if (!isContent && 'commit' in planted) return { mode: '160000', id: planted.commit };
    const content = isContent ? planted : planted.link;
    const id = this.#written.get(content) ?? (await this.#id(['hash-object', '-w', '--stdin'], content));
    this.#written.set(content, id);
    return { mode: isContent ? '100644' : '120000', id };
  }

  async #id(
    args: readonly string[],
    input: string | Buffer,
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    return (await git(this.folder, args, { input, env })).toString().trim();
  }
}

function bytesOf(name: string): Buffer {
  return Buffer.concat(
    name
      .split(/(%[0-9A-F]{2})/)
      .map((piece) => (/^%[0-9A-F]{2}$/.test(piece) ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece))),
  );
}
