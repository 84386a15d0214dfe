import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../../ingest/files/read-tree.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { Checkout } from './checkout.ts';
import { git } from '../../git/git.ts';
import { type Planted, TestRepo } from './testing/repo.ts';

afterAll(removeFolders);

const newPlace = () => join(newFolder(), 'work');

function filesOf({ folder }: Checkout): Record<string, string> {
  return Object.fromEntries(readTree(folder).map(({ path, absolute }) => [path, readFileSync(absolute, 'utf8')]));
}

async function checkedOut(files: Readonly<Record<string, Planted>>, format: 'sha1' | 'sha256' = 'sha1') {
  const repo = await TestRepo.create(format);
  const checkout = new Checkout(newPlace());
  await checkout.to(repo.folder, await repo.commit(files));
  return { repo, checkout };
}

describe('a checkout', () => {
  it.each(['sha1', 'sha256'] as const)(
    'follows commits and leaves files alone that do not change (%s)',
    async (format) => {
      const { repo, checkout } = await checkedOut(
        { 'content/新闻/甲.md': '甲', 'content/新闻/乙 "1".md': '乙', 'content/x/y/z.md': 'z', 'src/a.ts': '' },
        format,
      );
      expect(filesOf(checkout)).toEqual({ '新闻/甲.md': '甲', '新闻/乙 "1".md': '乙', 'x/y/z.md': 'z' });
      const kept = join(checkout.folder, '新闻/甲.md');
      const before = lstatSync(kept).ino;
      await checkout.to(
        repo.folder,
        await repo.commit({ 'content/新闻/甲.md': '甲', 'content/新闻/乙 "1".md': '乙二', 'content/新闻/丙.md': '丙' }),
      );
      expect(filesOf(checkout)).toEqual({ '新闻/甲.md': '甲', '新闻/乙 "1".md': '乙二', '新闻/丙.md': '丙' });
      expect(existsSync(join(checkout.folder, 'x'))).toBe(false);
      expect(lstatSync(kept).ino).toBe(before);
    },
  );

  it('looks at its files again only where another commit is asked for, or another git was there', async () => {
    const { repo, checkout } = await checkedOut({ 'content/a.md': 'a' });
    const [same, other] = [await repo.commit({ 'content/a.md': 'a' }), await repo.commit({ 'content/a.md': 'b' })];
    await checkout.still(repo.folder, same);
    writeFileSync(join(checkout.folder, 'a.md'), 'changed by hand');
    await checkout.still(repo.folder, same);
    expect(filesOf(checkout)).toEqual({ 'a.md': 'changed by hand' });
    await checkout.still(repo.folder, other);
    expect(filesOf(checkout)).toEqual({ 'a.md': 'b' });
    await new Checkout(dirname(checkout.folder)).to(repo.folder, same);
    await checkout.still(repo.folder, other);
    expect(filesOf(checkout)).toEqual({ 'a.md': 'b' });
  });

  it('is empty where there is no content, and comes back', async () => {
    const { repo, checkout } = await checkedOut({ 'content/a.md': 'a' });
    await checkout.to(repo.folder, await repo.commit({ 'README.md': '' }));
    expect(readdirSync(checkout.folder)).toEqual([]);
    await checkout.to(repo.folder, await repo.commit({ 'content/b.md': 'b' }));
    expect(filesOf(checkout)).toEqual({ 'b.md': 'b' });
  });

  it('turns files into folders and folders into files', async () => {
    const { repo, checkout } = await checkedOut({ 'content/a': 'a', 'content/b/c': 'c' });
    await checkout.to(repo.folder, await repo.commit({ 'content/a/d': 'd', 'content/b': 'b' }));
    expect(filesOf(checkout)).toEqual({ 'a/d': 'd', b: 'b' });
  });

  it('throws what git says, and recovers', async () => {
    const { repo, checkout } = await checkedOut({ 'content/a.md': 'a' });
    await expect(checkout.to(repo.folder, '1'.repeat(40))).rejects.toThrow(/not a tree object|Not a valid object/i);
    const evil = await repo.commit({ 'content/.git/hooks/post-checkout': '' });
    await expect(checkout.to(repo.folder, evil)).rejects.toThrow(/invalid path/);
    await checkout.to(repo.folder, await repo.commit({ 'content/c.md': 'c' }));
    expect(filesOf(checkout)).toEqual({ 'c.md': 'c' });
  });
});

describe('bytes', () => {
  const texts = { 'a.md': '一行\n$Id$ 二行\n', 'b.csv': '编号,事项\r\n1,路灯\r\n', 'c.txt': '混\r\n合\n' };
  const content = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`content/${path}`, text]));

  it.each([
    '* text=auto eol=crlf',
    '* text eol=lf',
    '* ident',
    '*.csv working-tree-encoding=UTF-16',
    '* filter=evil',
    '* crlf=input',
    '[attr]binary text eol=crlf ident\n* binary',
  ])('are those of the blobs under %j', async (attributes) => {
    const { repo, checkout } = await checkedOut({
      ...content,
      'content/.gitattributes': attributes,
      '.gitattributes': attributes,
      'content/sub/.gitattributes': attributes,
      'content/sub/a.md': texts['a.md'],
    });
    expect(filesOf(checkout)).toEqual({
      ...texts,
      '.gitattributes': attributes,
      'sub/.gitattributes': attributes,
      'sub/a.md': texts['a.md'],
    });
    // Attributes that change make no file differ either.
    await checkout.to(
      repo.folder,
      await repo.commit({ ...content, 'content/.gitattributes': `${attributes}\n*.txt eol=crlf` }),
    );
    expect(filesOf(checkout)).toMatchObject(texts);
  });

  it('are not changed by the settings, filters and hooks of the repository', async () => {
    const repo = await TestRepo.create();
    const ran = join(newFolder(), 'ran');
    for (const [name, value] of [
      ['core.autocrlf', 'true'],
      ['core.eol', 'crlf'],
      ['filter.evil.smudge', `touch ${ran}; tr a-z A-Z`],
      ['core.sparseCheckout', 'true'],
      ['core.fsmonitor', `touch ${ran}`],
    ]) {
      await git(repo.folder, ['config', name!, value!]);
    }
    const hook = join(repo.folder, 'hooks');
    await git(repo.folder, ['config', 'core.hooksPath', hook]);
    const commit = await repo.commit({ ...content, 'content/.gitattributes': '* filter=evil' });
    mkdirSync(hook);
    for (const name of ['post-checkout', 'post-index-change'])
      writeFileSync(join(hook, name), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
    const checkout = new Checkout(newPlace());
    await checkout.to(repo.folder, commit);
    expect(filesOf(checkout)).toMatchObject(texts);
    expect(existsSync(ran)).toBe(false);
  });

  it('of a link that slipped through are a plain file, and nothing is written through one', async () => {
    const outside = newFolder();
    const { repo, checkout } = await checkedOut({ 'content/link': { link: outside } });
    expect(lstatSync(join(checkout.folder, 'link')).isFile()).toBe(true);
    // Somebody puts a link where a folder of the tree will be.
    symlinkSync(outside, join(checkout.folder, 'news'));
    await checkout.to(repo.folder, await repo.commit({ 'content/news/a.md': 'a' }));
    expect(filesOf(checkout)).toEqual({ 'news/a.md': 'a' });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('what is not as it was left is made anew', () => {
  const files = { 'content/a.md': 'a', 'content/b/c.md': 'c' };
  const own = ({ folder }: Checkout) =>
    join(
      dirname(folder),
      readdirSync(dirname(folder)).find((name) => name.startsWith('git-'))!,
    );
  const DAMAGES: Record<string, (checkout: Checkout) => void> = {
    'a file is gone': ({ folder }) => rmSync(join(folder, 'a.md')),
    'a file is changed': ({ folder }) => writeFileSync(join(folder, 'a.md'), '改'),
    'a file is there that is not of the tree': ({ folder }) => writeFileSync(join(folder, 'b/stray.md'), ''),
    'the folder is gone': ({ folder }) => rmSync(folder, { recursive: true }),
    'the index is gone': (checkout) => rmSync(join(own(checkout), 'index')),
    'the index is damaged': (checkout) => writeFileSync(join(own(checkout), 'index'), 'DIRC'),
    'the index is locked': (checkout) => writeFileSync(join(own(checkout), 'index.lock'), ''),
    'the attributes are changed': (checkout) => writeFileSync(join(own(checkout), 'info/attributes'), ''),
    'a change was under way': ({ folder }) => writeFileSync(join(dirname(folder), 'changing'), ''),
    'it is another thing': ({ folder }) => {
      rmSync(dirname(folder), { recursive: true });
      writeFileSync(dirname(folder), '');
    },
  };

  it.each(Object.entries(DAMAGES))('%s', async (_, damage) => {
    const { repo, checkout } = await checkedOut(files);
    damage(checkout);
    await checkout.to(repo.folder, await repo.commit({ ...files, 'content/d.md': 'd' }));
    expect(filesOf(checkout)).toEqual({ 'a.md': 'a', 'b/c.md': 'c', 'd.md': 'd' });
    expect(readdirSync(join(dirname(checkout.folder), '..'))).toEqual(['work']);
  });

  it('it is of another repository', async () => {
    const { checkout } = await checkedOut(files);
    const other = await TestRepo.create('sha256');
    await checkout.to(other.folder, await other.commit({ 'content/z.md': 'z' }));
    expect(filesOf(checkout)).toEqual({ 'z.md': 'z' });
  });
});

describe('a process that is killed', () => {
  const many = (text: string) =>
    Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`content/${index % 40}/${index}.md`, text]));
  const expected = Object.fromEntries(
    Object.entries(many('新稿')).map(([path, text]) => [path.slice('content/'.length), text]),
  );
  let repo: TestRepo;
  let old: string;
  let now: string;

  beforeAll(async () => {
    repo = await TestRepo.create();
    old = await repo.commit(many('旧稿'));
    now = await repo.commit(many('新稿'), { parent: old });
  }, 60_000);

  it.each([
    ['in the first checkout, alone: its git goes on writing', false, false],
    ['in the first checkout, with its git', false, true],
    ['in a change, alone: its git goes on writing', true, false],
    ['in a change, with its git', true, true],
  ])('%s', async (_, isChange, withGit) => {
    const checkout = new Checkout(newPlace());
    if (isChange) await checkout.to(repo.folder, now);
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('testing/checkout-process.ts', import.meta.url)),
        dirname(checkout.folder),
        repo.folder,
        old,
      ],
      { detached: true },
    );
    const ended = once(child, 'exit');
    const first = join(checkout.folder, '0/0.md');
    while (child.exitCode === null && !(existsSync(first) && readFileSync(first, 'utf8') === '旧稿')) await pause(1);
    if (child.exitCode === null) process.kill(withGit ? -child.pid! : child.pid!, 'SIGKILL');
    await ended;
    await checkout.to(repo.folder, now);
    expect(filesOf(checkout)).toEqual(expected);
    // The other git has come to its end by now, if it was still running.
    await pause(1000);
    expect(filesOf(checkout)).toEqual(expected);
  });
});
