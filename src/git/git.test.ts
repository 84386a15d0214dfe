import { afterAll, describe, expect, it, vi } from 'vitest';
import { removeFolders } from '../testing/tree.ts';
import { commitFacts, isAncestor } from '../publish/git/commits.ts';
import { git, GitError } from './git.ts';
import { TestRepo } from '../publish/git/testing/repo.ts';
import { changesBetween, listTree } from '../publish/git/trees.ts';

afterAll(removeFolders);

describe('git', () => {
  it('fails with its own words and status', async () => {
    const { folder } = await TestRepo.create();
    const failure = await git(folder, ['cat-file', '-t', 'main']).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GitError);
    expect(failure).toMatchObject({ status: 128, message: 'git cat-file: fatal: Not a valid object name main' });
    await expect(git(`${folder}/none`, ['log'])).rejects.toThrow('请管理员检查服务器上是否装有 git');
  });

  it('is led astray neither by inherited variables nor by who owns the repository', async () => {
    const { folder } = await TestRepo.create();
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('GIT_INDEX_FILE', '/nowhere');
    vi.stubEnv('GIT_CONFIG_PARAMETERS', "'core.repositoryformatversion'='9'");
    const answer = await git(folder, ['rev-parse', '--is-bare-repository'], {
      env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    }).finally(() => vi.unstubAllEnvs());
    expect(answer.toString()).toBe('true\n');
  });

  it('shows no replacements of objects, which can be pushed', async () => {
    const repo = await TestRepo.create();
    const real = await repo.commit({ 'content/a.md': '真' });
    const other = await repo.commit({ 'content/b.md': '假' }, { branch: 'other' });
    await git(repo.folder, ['update-ref', `refs/replace/${real}`, other]);
    expect((await listTree(repo.folder, real)).map(({ path }) => path)).toEqual(['content/a.md']);
  });
});

it('lists every file of a tree, whatever its name', async () => {
  const repo = await TestRepo.create();
  const other = await repo.commit({});
  const commit = await repo.commit({
    'content/甲 乙.md': '四字文章',
    'content/a\tb\n"c".md': '',
    link: { link: '甲' },
    sub: { commit: other },
    'content/%FF': 'x',
  });
  const files = await listTree(repo.folder, commit);
  expect(files.map(({ path, mode, type, size }) => [path, mode, type, size])).toEqual([
    ['content/a\tb\n"c".md', '100644', 'blob', 0],
    ['content/甲 乙.md', '100644', 'blob', 12],
    ['content/\ufffd', '100644', 'blob', 1],
    ['link', '120000', 'blob', 3],
    ['sub', '160000', 'commit', 0],
  ]);
  expect(files[4]!.id).toBe(other);
});

it('lists what differs between two commits, renames as one gone and one new', async () => {
  const repo = await TestRepo.create();
  const old = await repo.commit({ '甲/同.md': '同', '甲/旧.md': '移动的文章', '甲/改.md': '一', '甲/型.md': '甲' });
  const now = await repo.commit(
    { '甲/同.md': '同', '甲/新.md': '移动的文章', '甲/改.md': '二', '甲/型.md': { link: '甲' } },
    { parent: old },
  );
  const changes = await changesBetween(repo.folder, old, now);
  expect(changes.map(({ status, path, oldMode, mode }) => `${status} ${path} ${oldMode} ${mode}`)).toEqual([
    'T 甲/型.md 100644 120000',
    'M 甲/改.md 100644 100644',
    'A 甲/新.md 000000 100644',
    'D 甲/旧.md 100644 000000',
  ]);
  expect(changes[2]!.id).toBe(changes[3]!.oldId);
});

describe('commits', () => {
  it('say who, when and what, on one line each', async () => {
    const repo = await TestRepo.create();
    const commit = await repo.commit({ 'content/a.md': '' }, { message: '补充\u001b[31m照片\n\n说明' });
    const facts = await commitFacts(repo.folder, commit);
    expect(facts).toEqual({
      author: '王编辑',
      subject: '补充 [31m照片',
      committedAt: 1_790_000_000,
      contentTree: await repo.tree({ 'a.md': '' }),
    });
    const without = await repo.commit({ content: '不是文件夹' });
    expect((await commitFacts(repo.folder, without)).contentTree).toBeUndefined();
  });

  it('know which led to which', async () => {
    const repo = await TestRepo.create();
    const first = await repo.commit({ a: '1' });
    const second = await repo.commit({ a: '2' }, { parent: first });
    expect(await isAncestor(repo.folder, first, second)).toBe(true);
    expect(await isAncestor(repo.folder, second, second)).toBe(true);
    expect(await isAncestor(repo.folder, second, first)).toBe(false);
    await expect(isAncestor(repo.folder, '1'.repeat(40), first)).rejects.toThrow(GitError);
  });
});
