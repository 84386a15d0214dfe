import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acquireLock } from '../../../machine/lock.ts';
import { branchTip } from '../../../publish/git/refs.ts';
import { newFolder, removeFolders } from '../../../testing/tree.ts';
import { cleanEnvironment } from '../../testing/build.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation, type TestInstallation } from '../testing/installation.ts';
import { processesWith } from '../testing/processes.ts';

let installation: TestInstallation;
let content: SmallSite;
beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  await edit();
  expect((await installation.push()).output).toContain('发布完成：');
});
afterAll(removeFolders);

const edit = () => installation.commit(content.tree(), content.edit());

/** `git push` of anything; answers what it printed, or throws it. */
const push = (...refs: string[]) => installation.git('push', 'origin', ...refs);

/** The check's lock in this test's hands: hooks wait for it. */
const holdCheck = () => acquireLock(join(installation.site.state, 'check.lock'), '检查', () => undefined);

const hooks = () => processesWith('pre-receive', installation.site.root);

it('odd refs are refused in Chinese, and nothing is stored; plain branches and tags come and go', async () => {
  for (const [ref, code] of [
    ['refs/replace/x', 'V16'],
    ['refs/heads/HEAD', 'V17'],
    ['refs/heads/Main', 'V18'],
    ['refs/tags/main', 'V18'],
    ['refs/heads/13800138000', 'V20'],
  ] as const) {
    await expect(push(`HEAD:${ref}`)).rejects.toThrow(new RegExp(`错误 ${code}`));
  }
  await installation.git('tag', '-f', '-m', '定稿', 'v1');
  await push('HEAD:refs/heads/gaojian', 'v1');
  expect(await installation.git('ls-remote', 'origin')).toMatch(
    /refs\/heads\/gaojian\n[^]*refs\/heads\/main\n[^]*refs\/tags\/v1\n/,
  );
  await push(':refs/heads/gaojian', ':refs/tags/v1');
  expect((await installation.git('ls-remote', '--heads', '--tags', 'origin')).trim().split('\n')).toHaveLength(1);
});

it('numbers of persons come in with no branch and no message', async () => {
  const before = await branchTip(installation.repo, 'main');
  await installation.git('checkout', '--quiet', '-b', 'cao');
  writeFileSync(join(installation.clone, 'note.txt'), '老王 13800138000\n');
  await installation.git('add', '--all');
  await installation.git('commit', '--quiet', '-m', '记下电话');
  await expect(push('cao')).rejects.toThrow(/note\.txt:1:1 {2}错误 V22/);
  await installation.git('rm', '--quiet', '--force', 'note.txt');
  await installation.git('commit', '--quiet', '--amend', '--allow-empty', '-m', '老王 13800138000');
  await expect(push('cao:main')).rejects.toThrow(/错误 V21[^]*提交「老王 \*{11}」的说明里有一个手机号码/);
  await installation.git('checkout', '--quiet', 'main');
  expect(await branchTip(installation.repo, 'main')).toBe(before);
});

it('of two pushes at once one comes in, and the other hears in Chinese that it is late', async () => {
  const release = await holdCheck();
  const base = (await installation.git('rev-parse', 'HEAD')).trim();
  const both = [1, 2].map(async (number) => {
    const clone = join(newFolder(), 'clone');
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: clone,
        env: cleanEnvironment({}),
      });
    spawnSync('git', ['clone', '--quiet', installation.repo, clone], { env: cleanEnvironment({}) });
    git('commit', '--quiet', '--allow-empty', '-m', `第 ${number} 个`);
    const child = spawn('git', ['push', 'origin', 'main'], {
      cwd: clone,
      env: cleanEnvironment({}),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let printed = '';
    for await (const chunk of child.stderr) printed += String(chunk);
    return printed;
  });
  while (hooks().length < 2) await pause(20);
  release();
  const printed = await Promise.all(both);
  expect(printed.filter((text) => text.includes('发布完成：'))).toHaveLength(1);
  expect(printed.filter((text) => /错误 V24\n?[^]*别人刚刚推送过：先拉取，再推送。/.test(text))).toHaveLength(1);
  expect(printed.join('')).not.toMatch(/cannot lock ref|failed to update ref/);
  await installation.git('pull', '--quiet', '--rebase', 'origin', 'main');
  expect((await installation.git('rev-parse', 'HEAD~1')).trim()).toBe(base);
});

it('who pushed stands beside the author', async () => {
  await edit();
  expect((await installation.push({ BANGYANG_EDITOR: '王编辑' })).output).toContain('发布完成：');
  expect((await installation.log()).at(-1)).toMatchObject({
    who: '林若溪',
    pushedBy: `王编辑（${userInfo().username}）`,
  });
  expect((await installation.publish('status')).output).toContain(`林若溪（王编辑（${userInfo().username}） 推送）`);
});

it('settings of the account that git runs as do not lead past the check', async () => {
  const home = newFolder();
  writeFileSync(join(home, '.gitconfig'), '[core]\n\thooksPath = /dev/null\n');
  symlinkSync('/etc/passwd', join(installation.clone, 'content/leak.md'));
  await installation.git('add', '--all');
  await installation.git('commit', '--quiet', '-m', '链接');
  const { code, output } = await installation.push({ HOME: home, GIT_CONFIG_GLOBAL: join(home, '.gitconfig') });
  expect([code, output]).toEqual([1, expect.stringContaining('错误 V07')]);
  await installation.git('reset', '--quiet', '--hard', 'HEAD~1');
});

it('a push that git took without asking is judged afterwards, and says what the administrator has to do', async () => {
  const hook = join(installation.repo, 'hooks/pre-receive');
  chmodSync(hook, 0o644);
  await edit();
  const good = await installation.push();
  expect(good.output).toMatch(/没有先检查就收下了[^]*npm run publish:init[^]*发布完成：/);
  const served = await installation.served();
  mkdirSync(join(installation.clone, 'content/news/a'), { recursive: true });
  symlinkSync('/etc/passwd', join(installation.clone, 'content/news/a/leak.md'));
  await installation.git('add', '--all');
  await installation.git('commit', '--quiet', '-m', '链接');
  const bad = await installation.push();
  expect(bad.output).toMatch(/错误 V07[^]*没有发布：内容已经存进了仓库，网站还是原来的样子。/);
  expect(await installation.served()).toEqual(served);
  expect(await installation.publish('init', ['--repo', installation.repo])).toMatchObject({ code: 0 });
  await edit();
  expect((await installation.push()).output).toContain('发布完成：');
});

it('a check ends when its pusher has gone, and gives its turn back', async () => {
  const release = await holdCheck();
  await edit();
  const child = spawn('git', ['push', 'origin', 'main'], {
    cwd: installation.clone,
    env: cleanEnvironment({}),
    stdio: 'ignore',
  });
  while (hooks().length === 0) await pause(20);
  child.kill('SIGKILL');
  // git notices at its next sign of life to the pusher, after five seconds.
  while (hooks().length > 0) await pause(50);
  release();
  expect(existsSync(join(installation.site.state, 'check.lock'))).toBe(true);
  expect((await installation.push()).output).toContain('发布完成：');
});
