import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newGitFolder, type GitFolder } from '../testing/git-folder.ts';
import { removeFolders, writeTree } from '../testing/tree.ts';
import { ObjectReader } from './object-reader.ts';

let git: GitFolder['git'];
let repo: string;

beforeAll(() => {
  const made = newGitFolder('甲', (below) =>
    writeTree(below, { '甲 乙.md': '一\n'.repeat(200_000), 'b.md': '', 'c.md': '丙 missing\n' }),
  );
  git = made.git;
  repo = join(made.folder, '.git');
});
afterAll(removeFolders);

it('many questions at once are answered each with its own, large and empty ones too', async () => {
  const reader = new ObjectReader(repo);
  const names = ['HEAD:甲 乙.md', 'HEAD:b.md', 'HEAD:nothing.md', 'HEAD:c.md', 'HEAD', 'x missing'];
  const asked = Array.from({ length: 60 }, (_, index) => names[index % names.length]!);
  const found = await Promise.all(asked.map((name) => reader.blob(name)));
  for (const [index, name] of asked.entries()) {
    const isFile = /md$/.test(name) && !name.includes('nothing');
    expect(found[index]?.toString(), name).toBe(isFile ? git('show', name) : undefined);
  }
  expect(await reader.id('HEAD^{commit}')).toBe(git('rev-parse', 'HEAD').trim());
  expect(await reader.id('refs/heads/nothing^{commit}')).toBeUndefined();
});

it('a git that was killed is started again', async () => {
  const reader = new ObjectReader(repo);
  expect(await reader.id('HEAD')).toBeDefined();
  const own = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)]).toString();
  for (const line of own.split('\n').filter((one) => one.includes('--batch-check') && one.includes(repo)))
    process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');
  expect(await reader.id('HEAD')).toBe(git('rev-parse', 'HEAD').trim());
});
