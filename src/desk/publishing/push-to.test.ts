import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { TestRepo } from '../../publish/git/testing/repo.ts';
import { removeFolders } from '../../testing/tree.ts';
import { pushTo } from './push-to.ts';

afterAll(removeFolders);

let repo: TestRepo;
let first: string;
let said: string[];
beforeEach(async () => {
  repo = await TestRepo.create();
  first = await repo.commit({ 'content/site.yaml': 'name: 青石\n' });
  said = [];
});

const push = (commit: string) =>
  pushTo(repo.folder, { commit, branch: 'main', editor: '交稿台-林若溪', onLine: (line) => said.push(line) });
const tip = () => execFileSync('git', ['--git-dir', repo.folder, 'rev-parse', 'main'], { encoding: 'utf8' }).trim();

function hook(lines: string): void {
  const file = join(repo.folder, 'hooks/pre-receive');
  execFileSync('mkdir', ['-p', join(repo.folder, 'hooks')]);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
}

it('the hooks know who pushes, and what they say is heard without what git adds', async () => {
  const second = await repo.commit({ 'content/site.yaml': 'name: 青石镇\n' }, { parent: first, branch: 'desk/a' });
  hook('echo "收下了 $BANGYANG_EDITOR" >&2');
  expect(await push(second)).toEqual({ isTaken: true, isLate: false, lines: ['收下了 交稿台-林若溪'] });
  expect([said, tip()]).toEqual([['收下了 交稿台-林若溪'], second]);
});

it('a refusal is heard in the words of the hook', async () => {
  const second = await repo.commit({ 'content/site.yaml': '坏\n' }, { parent: first, branch: 'desk/a' });
  hook('echo "这里有错" >&2; exit 1');
  expect(await push(second)).toEqual({ isTaken: false, isLate: false, lines: ['这里有错'] });
  expect([said, tip()]).toEqual([['这里有错'], first]);
});

it('whoever comes after somebody else is late, and nobody is told git’s own words', async () => {
  const mine = await repo.commit({ 'content/a.md': '我的\n' }, { parent: first, branch: 'desk/a' });
  const theirs = await repo.commit({ 'content/b.md': '别人的\n' }, { parent: first });
  expect(await push(mine)).toMatchObject({ isTaken: false, isLate: true });
  expect([said, tip()]).toEqual([[], theirs]);
});

it('where git itself cannot, its words are heard', async () => {
  expect(await push('0'.repeat(39) + '1')).toMatchObject({ isTaken: false, isLate: false });
  expect(said.length).toBeGreaterThan(0);
});

it('a branch that somebody has removed meanwhile is not made anew by whoever goes on from it', async () => {
  const begun = await repo.commit({ 'content/b.md': '一\n' }, { parent: first, branch: 'desk/b' });
  const signed = await repo.commit({ 'content/b.md': '一\n', 'content/c.md': '签\n' }, { parent: begun, branch: 'x' });
  execFileSync('git', ['--git-dir', repo.folder, 'update-ref', '-d', 'refs/heads/desk/b', begun]);
  const push = { commit: signed, branch: 'desk/b', expected: begun, editor: '交稿台-林若溪', onLine: () => undefined };
  expect(await pushTo(repo.folder, push)).toMatchObject({ isTaken: false, isLate: true });
  execFileSync('git', ['--git-dir', repo.folder, 'update-ref', 'refs/heads/desk/b', begun]);
  expect(await pushTo(repo.folder, push)).toMatchObject({ isTaken: true });
});
