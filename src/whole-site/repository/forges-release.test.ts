import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { childVariables } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { NOT_PUBLISHED } from '../../publish/hooks/post-receive.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';

const SCRIPT = join(PROJECT, 'docs/forges/release.sh');
const who = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: '王芳',
  GIT_AUTHOR_EMAIL: 'w@example.cn',
  GIT_COMMITTER_NAME: '王芳',
  GIT_COMMITTER_EMAIL: 'w@example.cn',
};

let server: string;
let work: string;

beforeEach(() => {
  server = newFolder();
  work = newFolder();
  git(server, 'init', '-q', '--bare', '-b', 'main');
  git(work, 'init', '-q', '-b', 'main');
  commit('程序', { 'engine.ts': '1', '.gitlab-ci.yml': 'x' });
  commit('第一篇', { 'content/news/甲乙.md': '一' });
});
afterAll(removeFolders);

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: childVariables(who) }).trim();
}

function commit(message: string, files: Record<string, string>): string {
  writeTree(work, files);
  git(work, 'add', '-A');
  git(work, 'commit', '-q', '-m', message);
  return git(work, 'rev-parse', 'HEAD');
}

function release(folder = work, more: Record<string, string> = {}): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('sh', [SCRIPT], {
    cwd: folder,
    encoding: 'utf8',
    env: childVariables({ ...who, PUBLISH_REPO: server, ...more }),
  });
  return { status, said: stdout + stderr };
}

const onServer = (...args: string[]) => git(server, '-c', 'core.quotePath=false', ...args);

describe('release.sh', () => {
  it('hands over the articles and who wrote them, and nothing of the program', () => {
    expect(release().status).toBe(0);
    expect(onServer('ls-tree', '-r', '--name-only', 'main')).toBe('content/news/甲乙.md');
    expect(onServer('log', '--format=%an %s', 'main')).toBe('王芳 第一篇');
    expect(onServer('rev-parse', 'main:content')).toBe(git(work, 'rev-parse', 'HEAD:content'));
  });

  it('has nothing to say where only the program changed', () => {
    release();
    const before = onServer('rev-parse', 'main');
    commit('新版程序', { 'engine.ts': '2' });
    expect(release().status).toBe(0);
    expect(onServer('rev-parse', 'main')).toBe(before);
  });

  it("goes on after a change is taken back, a branch is merged, and the main branch is merged into a clerk's own", () => {
    git(work, 'branch', 'side');
    git(work, 'branch', 'clerk');
    const steps = [
      () => commit('改', { 'content/news/甲乙.md': '二' }),
      () => commit('改回', { 'content/news/甲乙.md': '一' }),
      () => {
        git(work, 'checkout', '-q', 'side');
        commit('旁支', { 'content/旁.md': '旁' });
        git(work, 'checkout', '-q', 'main');
        git(work, 'merge', '-q', '-m', '合并旁支', 'side');
      },
      () => {
        git(work, 'checkout', '-q', 'clerk');
        commit('本地', { 'content/本地.md': '本' });
        git(work, 'merge', '-q', '-m', '拉取', 'main');
        git(work, 'branch', '-f', 'main');
      },
    ];
    for (const step of steps) {
      step();
      git(work, 'checkout', '-q', '--detach');
      expect(release()).toMatchObject({ status: 0 });
      git(work, 'checkout', '-q', 'main');
      expect(onServer('rev-parse', 'main:content')).toBe(git(work, 'rev-parse', 'HEAD:content'));
    }
  });

  it('does not put old articles back where an old pipeline is run again', () => {
    const old = git(work, 'rev-parse', 'HEAD');
    commit('第二篇', { 'content/二.md': '二' });
    release();
    const before = onServer('rev-parse', 'main');
    git(work, 'checkout', '-q', old);
    expect(release()).toMatchObject({ status: 1, said: expect.stringContaining('没有发布，网站没有变') as string });
    expect(onServer('rev-parse', 'main')).toBe(before);
  });

  it('passes on why the server refuses', () => {
    writeTree(server, { 'hooks/pre-receive': '#!/bin/sh\necho "content/news/甲乙.md:2:5 错误 D04" >&2\nexit 1\n' });
    chmodSync(join(server, 'hooks/pre-receive'), 0o755);
    const { status, said } = release();
    expect(status).toBe(1);
    expect(said).toMatch(/^remote: content\/news\/甲乙\.md:2:5 错误 D04/m);
  });

  it('fails where the server took the articles but did not get them published', () => {
    writeTree(server, {
      'hooks/post-receive': `#!/bin/sh\necho "${NOT_PUBLISHED}：内容已经保存，网站还是原来的样子。" >&2\n`,
    });
    chmodSync(join(server, 'hooks/post-receive'), 0o755);
    expect(release()).toMatchObject({ status: 1, said: expect.stringContaining('收下了稿件，但是没有发布') as string });
  });

  it("reports what is missing: the address, the server's fingerprint, the history, the articles", () => {
    expect(release(work, { PUBLISH_REPO: '' }).said).toContain('没有设变量 PUBLISH_REPO');
    expect(release(work, { PUBLISH_SSH_KEY: 'x' }).said).toContain('没有设变量 PUBLISH_KNOWN_HOSTS');
    commit('第二篇', { 'content/二.md': '二' });
    const shallow = newFolder();
    git(shallow, 'clone', '-q', '--depth=1', `file://${work}`, '.');
    expect(release(shallow)).toMatchObject({ status: 1, said: expect.stringContaining('历史不完整') as string });
    rmSync(join(work, 'content'), { recursive: true });
    expect(release()).toMatchObject({ status: 1, said: expect.stringContaining('没有 content/ 文件夹') as string });
    expect(onServer('for-each-ref')).toBe('');
  });
});
