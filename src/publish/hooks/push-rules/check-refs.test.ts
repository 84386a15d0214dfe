import { afterAll, describe, expect, it } from 'vitest';
import { type Code, PROBLEMS } from '../../../diagnostics/codes.ts';
import { type Issue, placeOf } from '../../../diagnostics/issue.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { git } from '../../../git/git.ts';
import { allRefs } from '../../git/refs.ts';
import { TestRepo } from '../../git/testing/repo.ts';
import type { RefUpdate } from '../../pushes/ref-update.ts';
import { checkRefs } from './check-refs.ts';
import type { RefVerdict } from './other-refs.ts';
import { refProblems } from './refs.ts';
import { BASE, type Files, REF_CASES, type RefCase } from './testing/cases.ts';

afterAll(removeFolders);

/**
 * What is reported of a push to a repository with a published branch, as the hook asks. Branches called `planted` are the
 * pusher's own.
 */
async function judge(plant: RefCase['plant']): Promise<RefVerdict> {
  const repo = await TestRepo.create();
  const main = await repo.commit(BASE);
  const updates = await plant(repo, main);
  const existing = await allRefs(repo.folder);
  existing.delete('refs/heads/planted');
  const refusals = refProblems(updates, existing, 'main');
  if (refusals.length > 0) return { refusals, remarks: [] };
  return checkRefs({ repo: repo.folder, branch: 'main', updates, known: [main], engineBlobs: async () => new Map() });
}

const reported = ({ refusals }: RefVerdict) => refusals.map(({ code, file }) => `${code} ${file}`);
const made = (ref: string, newCommit: string): RefUpdate => ({ ref, oldCommit: undefined, newCommit });
const named = (...refs: string[]) => judge(async (_, main) => refs.map((ref) => made(ref, main)));
const branchWith = (files: Files) =>
  judge(async (repo, main) => [
    made('refs/heads/gaojian', await repo.commit({ ...BASE, ...files }, { parent: main, branch: 'planted' })),
  ]);

describe('every code of branches and tags', () => {
  it.each(Object.entries(REF_CASES))(
    '%s is the only one reported, where it is',
    async (code, { plant, at, message }) => {
      const { refusals, remarks } = await judge(plant);
      const issues: Issue[] = [...refusals, ...remarks];
      expect(issues.map((issue) => `${issue.code} ${issue.severity}`)).toEqual([
        `${code} ${PROBLEMS[code as Code].severity}`,
      ]);
      expect(placeOf(issues[0]!).slice(0, at.length)).toBe(at);
      expect(issues[0]!.message.slice(0, message.length)).toBe(message);
    },
  );
});

describe('names of branches and tags', () => {
  it.each([
    'gaojian',
    '动态-草稿',
    'wang/2026-12',
    '2026',
    'v1.2_3',
    'བོད་ཡིག'.normalize('NFC').replaceAll('\u0f0b', ''),
    'ahead',
    'refs2',
  ])('%s may be used', async (name) => {
    expect(reported(await named(`refs/heads/${name}`))).toEqual([]);
    expect(reported(await named(`refs/tags/${name}`))).toEqual([]);
  });

  it.each([
    ['refs/replace/0123', 'V16'],
    ['refs/meta/config', 'V16'],
    ['refs/hidden/x', 'V16'],
    ['refs/remotes/origin/main', 'V16'],
    ['refs/for/main', 'V16'],
    ['refs/stash', 'V16'],
    ['HEAD', 'V16'],
    ['refs/heads', 'V16'],
    ['refs/heads/-x', 'V17'],
    ['refs/heads/head', 'V17'],
    ['refs/tags/HEAD', 'V17'],
    ['refs/heads/FETCH_HEAD', 'V17'],
    ['refs/heads/a/HEAD', 'V17'],
    ['refs/heads/refs/heads/main', 'V17'],
    ['refs/heads/heads/main', 'V17'],
    ['refs/heads/origin/../x', 'V17'],
    ['refs/heads/a b', 'V17'],
    ['refs/heads/mаin', 'V17'],
    ['refs/heads/ｍａｉｎ', 'V17'],
    ['refs/heads/x.lock', 'V17'],
    ['refs/heads/a..b', 'V17'],
    ['refs/heads/a.', 'V17'],
    ['refs/heads/$(id)', 'V17'],
    ['refs/heads/@', 'V17'],
    ['refs/heads/a\u202eb', 'V17'],
    ['refs/heads/a\ufffdb', 'V17'],
    ['refs/heads/con', 'V17'],
    ['refs/heads/a./b', 'V17'],
    [`refs/heads/${'1'.repeat(40)}`, 'V17'],
    [`refs/heads/${'a'.repeat(101)}`, 'V17'],
    [`refs/heads/${'长'.repeat(90)}`, 'V17'],
    ['refs/heads/MAIN', 'V18'],
    ['refs/tags/main', 'V18'],
    ['refs/heads/main/x', 'V18'],
    ['refs/heads/13800138000', 'V20'],
  ])('%s is refused: %s', async (ref, code) => {
    expect((await named(ref)).refusals.map((issue) => issue.code)).toEqual([code]);
  });

  it('may not be twins of one another, nor lie in one another', async () => {
    expect(reported(await named('refs/heads/a', 'refs/heads/A'))).toEqual(['V18 分支 A', 'V18 分支 a']);
    expect(reported(await named('refs/heads/a/b', 'refs/heads/a'))).toEqual(['V18 分支 a', 'V18 分支 a/b']);
    expect(reported(await named('refs/heads/a/b', 'refs/tags/a'))).toEqual([]);
  });

  it('that are there already are not held against a push, and any may be deleted', async () => {
    const old = ['refs/heads/Main', 'refs/heads/-x'];
    const verdict = await judge(async (repo, main) => {
      for (const ref of [...old, 'refs/notes/x']) await git(repo.folder, ['update-ref', ref, main]);
      return [
        ...old.map((ref) => ({ ref, oldCommit: main, newCommit: main })),
        { ref: 'refs/notes/x', oldCommit: main, newCommit: undefined },
      ];
    });
    expect(reported(verdict)).toEqual([]);
  });
});

describe('what a branch that is not published brings', () => {
  it('may be drafts of any form, anywhere', async () => {
    expect(
      reported(await branchWith({ 'content/draft.md': '没有设置', 'notes/a.txt': '草稿', 'content/~$a.xlsx': '' })),
    ).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['a link', { 'a.md': { link: '/etc/passwd' } }, 'V07 a.md'],
    ['a submodule', { sub: { commit: '1'.repeat(40) } }, 'V08 sub'],
    ['a name', { 'con.md': '' }, 'V11 con.md'],
    ['a large file', { 'a.bin': Buffer.alloc(21 << 20) }, 'V05 a.bin'],
    ['settings of git', { 'drafts/.gitattributes': '' }, 'V14 drafts/.gitattributes'],
    ['settings of git at the top', { '.gitattributes': '* filter=evil' }, 'V15 .gitattributes'],
    ['modules', { '.gitmodules': '' }, 'V14 .gitmodules'],
    ['a number in a name', { '13800138000/a.md': '' }, 'V20 ***********/a.md'],
    ['a number in a text', { 'a.txt': '甲\n\n13800138000' }, 'V22 a.txt'],
    [
      'a number at the end of a large text',
      { 'a.txt': Buffer.from(`${'某村，'.repeat(2 << 20)}\n13800138000`) },
      'V22 a.txt',
    ],
    ['a number in UTF-16', { 'a.txt': Buffer.from('\ufeff13800138000', 'utf16le') }, 'V22 a.txt'],
    ['twins', { 'a.md': '', 'A.md': '1' }, 'V13 a.md'],
  ])('is refused for %s', async (_, files, expected) => {
    expect(reported(await branchWith(files))).toEqual([expected]);
  });
});

it.each(['.gitmodules', 'drafts/GITMOD~1'])('%s is refused in the history, too', async (name) => {
  const withHistory = (before: Files) =>
    judge(async (repo, main) => {
      const between = await repo.commit({ ...BASE, ...before }, { parent: main, branch: 'planted' });
      return [
        made(
          'refs/heads/gaojian',
          await repo.commit({ ...BASE, 'a.md': '稿' }, { parent: between, branch: 'planted' }),
        ),
      ];
    });
  expect(reported(await withHistory({ [name]: '[submodule "a"]' }))).toEqual([`V14 ${name}`]);
  expect(reported(await withHistory({ 'drafts/.gitattributes': '' }))).toEqual([]);
});

describe('tags with messages', () => {
  const tag = (repo: TestRepo, object: string, type: string, message: string) =>
    git(repo.folder, ['hash-object', '-t', 'tag', '-w', '--stdin'], {
      input: `object ${object}\ntype ${type}\ntag v1\ntagger a <a@b> 1790000000 +0800\n\n${message}\n`,
    }).then((id) => id.toString().trim());

  it('lead to commits, also through one another, and say nothing that is personal', async () => {
    expect(
      reported(
        await judge(async (repo, main) => [
          made('refs/tags/v1', await tag(repo, await tag(repo, main, 'commit', '定稿'), 'tag', '定稿')),
        ]),
      ),
    ).toEqual([]);
    expect(
      reported(
        await judge(async (repo, main) => [
          made('refs/tags/v1', await tag(repo, main, 'commit', '找老王 13800138000')),
        ]),
      ),
    ).toEqual(['V21 标签 v1']);
    expect(
      reported(
        await judge(async (repo, main) => [made('refs/tags/v1', await tag(repo, main, 'commit', '长'.repeat(30_000)))]),
      ),
    ).toEqual(['V28 标签 v1']);
    expect(
      reported(
        await judge(async (repo) => [made('refs/tags/v1', await tag(repo, await repo.tree({}), 'tree', '文件夹'))]),
      ),
    ).toEqual(['V23 标签 v1']);
    expect(
      reported(await judge(async (repo, main) => [made('refs/heads/v1', await tag(repo, main, 'commit', '分支'))])),
    ).toEqual(['V23 分支 v1']);
  });

  it('do not lead through tags without end', async () => {
    expect(
      reported(
        await judge(async (repo, main) => {
          let id = await tag(repo, main, 'commit', '');
          for (let depth = 0; depth < 6; depth++) id = await tag(repo, id, 'tag', '');
          return [made('refs/tags/v1', id)];
        }),
      ),
    ).toEqual(['V23 标签 v1']);
  });
});
