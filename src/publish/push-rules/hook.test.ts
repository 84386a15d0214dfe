import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { git } from '../git/git.ts';
import { TestRepo } from '../git/testing/repo.ts';

afterAll(removeFolders);

it('a real push is judged, and its content is checked out, before its objects are in the repository', async () => {
  const server = await TestRepo.create();
  const editor = await TestRepo.create();
  const hook = fileURLToPath(new URL('testing/hook-process.ts', import.meta.url));
  mkdirSync(join(server.folder, 'hooks'));
  const told = join(newFolder(), 'told');
  writeFileSync(join(server.folder, 'hooks/pre-receive'), `#!/bin/sh\nexec '${process.execPath}' '${hook}' '${join(newFolder(), 'work')}' 2>'${told}'\n`, { mode: 0o755 });
  const push = async (...args: string[]) => {
    const accepted = await git(editor.folder, ['push', '-q', ...args, server.folder, 'main']).then(() => true, () => false);
    return [accepted, readFileSync(told, 'utf8').trim()];
  };
  const tip = async () => (await git(server.folder, ['for-each-ref', '--format=%(objectname)'])).toString().trim();

  const first = await editor.commit({ 'content/新闻/甲.md': '甲' }, { message: '第一次' });
  expect(await push()).toEqual([true, 'TAKEN 第一次: content/新闻/甲.md | 新闻/甲.md']);
  const bad = await editor.commit({ 'content/新闻/甲.md': '甲', 'content/乙.md': { link: '/etc/passwd' } }, { parent: first });
  expect(await push()).toEqual([false, 'REFUSED V07 content/乙.md']);
  expect(await tip()).toBe(first);
  await expect(git(server.folder, ['cat-file', '-e', bad])).rejects.toThrow();
  const second = await editor.commit({ 'content/新闻/甲.md': '甲', 'content/新闻/丙.md': '丙' }, { parent: first, message: '第二次' });
  expect(await push()).toEqual([true, 'TAKEN 第二次: content/新闻/丙.md | 新闻/丙.md 新闻/甲.md']);
  await editor.commit({ 'content/新闻/甲.md': '甲二' }, { parent: first, message: '改写' });
  expect(await push('--force')).toEqual([false, 'REFUSED V01 分支 main']);
  expect(await push('--delete')).toEqual([false, 'REFUSED V02 分支 main']);
  expect(await tip()).toBe(second);
});
