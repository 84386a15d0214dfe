import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../../testing/tree.ts';
import { git } from '../../../git/git.ts';
import { setUpReceiving } from '../../git/receiving.ts';
import { type Planted, TestRepo } from '../../git/testing/repo.ts';

afterAll(removeFolders);

const HOOK = fileURLToPath(new URL('testing/hook-process.ts', import.meta.url));

const EVIL = '[submodule "a"]\n\turl = --upload-pack=x\n\tpath = a\n';

it.each<[string, Record<string, Planted>, string]>([
  ['an option as an address', { '.gitmodules': EVIL }, 'V03 .gitmodules'],
  ['one among the content', { 'content/.gitmodules': EVIL }, 'V14 content/.gitmodules'],
  ['in other letters', { 'content/.GitModules': EVIL }, 'V14 content/.GitModules'],
  ['the short name of Windows', { 'content/GITMOD~1': EVIL }, 'V14 content/GITMOD~1'],
  ['the other short name', { 'content/gi7eba~9': EVIL }, 'V14 content/gi7eba~9'],
  ['hidden by a character that is not seen', { 'content/.git\u200cmodules': EVIL }, 'V10 content/.git\\u{200c}modules'],
  ['a stream of Windows', { 'content/.gitmodules::$DATA': EVIL }, 'V11 content/.gitmodules::$DATA'],
  ['a name that leads up', { 'content/.gitmodules': '[submodule "../a"]\n\turl = x\n' }, 'V14 content/.gitmodules'],
  ['an option as a path', { 'content/.gitmodules': '[submodule "a"]\n\tpath = -a\n' }, 'V14 content/.gitmodules'],
  ['a command', { 'content/.gitmodules': '[submodule "a"]\n\tupdate = !id\n' }, 'V14 content/.gitmodules'],
  ['no settings at all', { 'content/.gitmodules': '[[[' }, 'V14 content/.gitmodules'],
  ['a link', { 'content/.gitmodules': { link: '/etc/passwd' } }, 'V07 content/.gitmodules'],
  ['a folder', { 'content/.gitmodules/a.md': '甲' }, 'V14 content/.gitmodules/a.md'],
])('a list of submodules is refused by the hook, not in English by git: %s', async (_, files, expected) => {
  const server = await TestRepo.create();
  const editor = await TestRepo.create();
  await setUpReceiving(server.folder);
  mkdirSync(join(server.folder, 'hooks'));
  const first = await editor.commit({ 'content/a.md': '甲' });
  await git(editor.folder, ['push', '-q', server.folder, 'main']);
  const reported = join(newFolder(), 'reported');
  writeFileSync(
    join(server.folder, 'hooks/pre-receive'),
    `#!/bin/sh\nexec '${process.execPath}' '${HOOK}' '${join(newFolder(), 'work')}' 2>'${reported}'\n`,
    { mode: 0o755 },
  );
  await editor.commit({ 'content/a.md': '甲', ...files }, { parent: first });
  await expect(git(editor.folder, ['push', '-q', server.folder, 'main'])).rejects.toThrow(/pre-receive hook declined/);
  expect(readFileSync(reported, 'utf8').trim()).toBe(`REFUSED ${expected}`);
});

it('a real push is judged, and its content is checked out, before its objects are in the repository', async () => {
  const server = await TestRepo.create();
  const editor = await TestRepo.create();
  mkdirSync(join(server.folder, 'hooks'));
  const reported = join(newFolder(), 'reported');
  writeFileSync(
    join(server.folder, 'hooks/pre-receive'),
    `#!/bin/sh\nexec '${process.execPath}' '${HOOK}' '${join(newFolder(), 'work')}' 2>'${reported}'\n`,
    { mode: 0o755 },
  );
  const push = async (...args: string[]) => {
    const accepted = await git(editor.folder, ['push', '-q', ...args, server.folder, 'main']).then(
      () => true,
      () => false,
    );
    return [accepted, readFileSync(reported, 'utf8').trim()];
  };
  const tip = async () => (await git(server.folder, ['for-each-ref', '--format=%(objectname)'])).toString().trim();

  const first = await editor.commit({ 'content/新闻/甲.md': '甲' }, { message: '第一次' });
  expect(await push()).toEqual([true, 'TAKEN 第一次: content/新闻/甲.md | 新闻/甲.md']);
  const bad = await editor.commit(
    { 'content/新闻/甲.md': '甲', 'content/乙.md': { link: '/etc/passwd' } },
    { parent: first },
  );
  expect(await push()).toEqual([false, 'REFUSED V07 content/乙.md']);
  expect(await tip()).toBe(first);
  await expect(git(server.folder, ['cat-file', '-e', bad])).rejects.toThrow();
  const second = await editor.commit(
    { 'content/新闻/甲.md': '甲', 'content/新闻/丙.md': '丙' },
    { parent: first, message: '第二次' },
  );
  expect(await push()).toEqual([true, 'TAKEN 第二次: content/新闻/丙.md | 新闻/丙.md 新闻/甲.md']);
  await editor.commit({ 'content/新闻/甲.md': '甲二' }, { parent: first, message: '改写' });
  expect(await push('--force')).toEqual([false, 'REFUSED V01 分支 main']);
  expect(await push('--delete')).toEqual([false, 'REFUSED V02 分支 main']);
  expect(await tip()).toBe(second);
});
