import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Code, PROBLEMS } from '../../../diagnostics/codes.ts';
import { placeOf } from '../../../diagnostics/issue.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { TestRepo } from '../../git/testing/repo.ts';
import { checkPush, type Push, type PushVerdict } from './check-push.ts';
import { engineBlobs } from './engine-blobs.ts';
import { BASE, type Files, PUSH_CASES } from './testing/cases.ts';

afterAll(removeFolders);

const engine = fileURLToPath(new URL('../../../../', import.meta.url));

type Sides = Pick<Push, 'engineFiles'> & { before?: Files; after?: Files; isRewritten?: boolean };

async function push({ before, after, isRewritten = false, engineFiles }: Sides): Promise<PushVerdict> {
  const repo = await TestRepo.create();
  const oldCommit = before && (await repo.commit(before));
  const newCommit =
    after &&
    (await repo.commit(after, { ...(oldCommit && !isRewritten ? { parent: oldCommit } : {}), message: '新稿' }));
  return checkPush({ repo: repo.folder, branch: 'main', oldCommit, newCommit, engineFiles });
}

async function reported(sides: Sides): Promise<string[]> {
  return (await push(sides)).refusals.map(({ code, file }) => `${code} ${file}`);
}

describe('every code of a push', () => {
  it.each(Object.entries(PUSH_CASES))(
    '%s is the only one reported, where it is',
    async (code, { at, line = 1, message, ...sides }) => {
      const { refusals, remarks } = await push(sides);
      const { severity } = PROBLEMS[code as Code];
      expect([...refusals, ...remarks].map((issue) => `${issue.code} ${issue.severity} ${placeOf(issue)}`)).toEqual([
        `${code} ${severity} ${at}:${line}:1`,
      ]);
      expect((severity === 'error' ? refusals : remarks)[0]!.message.slice(0, message.length)).toBe(message);
    },
  );
});

describe('a push with nothing wrong', () => {
  it('is described by what it adds, changes and deletes, in order', async () => {
    const before = { ...BASE, 'content/news/旧.md': '旧', 'content/news/改.md': '一' };
    const after = { ...BASE, 'content/news/改.md': '二', 'content/news/新 稿.md': '新', 'README.md': '说明' };
    expect(await push({ before, after })).toEqual({
      refusals: [],
      remarks: [],
      touched: ['README.md', 'content/news/改.md', 'content/news/新 稿.md', 'content/news/旧.md'],
    });
  });

  it('may change nothing', async () => {
    const repo = await TestRepo.create();
    const commit = await repo.commit(BASE);
    expect(await checkPush({ repo: repo.folder, branch: 'main', oldCommit: commit, newCommit: commit })).toEqual({
      refusals: [],
      remarks: [],
      touched: [],
    });
  });

  it('may swap the case of a name', async () => {
    expect(
      await reported({ before: { ...BASE, 'content/news/A.md': '甲' }, after: { ...BASE, 'content/news/a.md': '甲' } }),
    ).toEqual([]);
  });

  it('is not held up by old trouble elsewhere', async () => {
    const old = {
      ...BASE,
      'content/a:b.md': '',
      'content/link.md': { link: '/etc/passwd' },
      'content/X.jpg': '',
      'content/x.jpg': '',
      'content/large.bin': Buffer.alloc(21 << 20),
    };
    expect(await reported({ before: old, after: { ...old, 'content/news/a.md': '' } })).toEqual([]);
    expect(await reported({ before: old, after: { ...BASE, 'content/x.jpg': '' } })).toEqual([]);
  });
});

describe('what lies beside content', () => {
  it('may be the installed engine, with nothing else', async () => {
    const own = ['package.json', 'src/kernel/slug.ts'];
    const engineFiles = await engineBlobs(engine, [...own, 'src/none.ts', '../../etc/passwd', 'src'], 'sha1');
    expect([...engineFiles.keys()]).toEqual(own);
    const installed = Object.fromEntries(own.map((path) => [path, readFileSync(join(engine, path))]));
    expect(
      await reported({ after: { ...installed, 'content/site.yaml': '', '.gitignore': 'node_modules\n' }, engineFiles }),
    ).toEqual([]);
    expect(
      await reported({
        after: { ...installed, 'src/kernel/slug.ts': 'export {};', 'content/site.yaml': '' },
        engineFiles,
      }),
    ).toEqual(['V04 src/kernel/slug.ts']);
    expect(await reported({ after: { ...installed, 'src/extra.ts': '' }, engineFiles })).toEqual(['V04 src/extra.ts']);
    expect(await reported({ before: { ...installed, 'package.json': '{}' }, after: installed, engineFiles })).toEqual(
      [],
    );
  });

  it('is reported once for each folder, with its first files', async () => {
    const modules = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`node_modules/${name}/index.js`, '']));
    const { refusals } = await push({ before: BASE, after: { ...BASE, ...modules, 'content/a:b.md': '' } });
    expect(refusals.map(({ code, file }) => `${code} ${file}`)).toEqual(['V11 content/a:b.md', 'V03 node_modules/']);
    expect(refusals[1]!.message).toMatch(
      /^新增了 content 目录以外的 4 个文件，如「node_modules\/a\/index.js」「node_modules\/b\/index.js」「node_modules\/c\/index.js」。/,
    );
    expect(refusals[1]!.hint).toContain('.gitignore');
  });

  it('stays: it may not be deleted, nor content become something else than a folder', async () => {
    expect(
      await reported({
        before: BASE,
        after: { 'content/site.yaml': BASE['content/site.yaml']! },
        engineFiles: new Map([['package.json', '1']]),
      }),
    ).toEqual(['V03 package.json']);
    expect(await reported({ before: { 'content/a.md': '' }, after: { content: { link: '/etc' } } })).toEqual([
      'V03 content',
    ]);
    expect(
      await reported({ before: BASE, after: { ...BASE, 'README.md': { link: '/etc/passwd' }, 'Content/a.md': '' } }),
    ).toEqual(['V03 Content/a.md', 'V07 README.md']);
  });
});

describe('what is reported', () => {
  it('is everything at once, one problem for a path, with names that can be printed', async () => {
    const after = {
      ...BASE,
      'content/\u001b[2J\n.md': { link: 'x' },
      'content/a.jpg': '',
      'content/A.JPG': '',
      'content/13812345678.md:': '',
      'content/%FF%FE.md': '',
      'content/con.txt': Buffer.alloc(21 << 20),
    };
    const { refusals } = await push({ before: BASE, after });
    expect(refusals.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'V11 content/***********.md:',
      'V07 content/\\u{1b}[2J\\u{a}.md',
      'V13 content/a.jpg',
      'V11 content/con.txt',
      'V10 content/��.md',
    ]);
    expect(refusals.map(({ message, hint }) => message + hint).join('')).not.toMatch(/13812345678|\p{Cc}/u);
  });

  it('is the same in a repository of SHA-256', async () => {
    const repo = await TestRepo.create('sha256');
    const installed = { 'package.json': readFileSync(join(engine, 'package.json')), 'content/site.yaml': '' };
    const oldCommit = await repo.commit(installed);
    const engineFiles = await engineBlobs(engine, ['package.json'], 'sha256');
    expect(
      (await checkPush({ repo: repo.folder, branch: 'main', newCommit: oldCommit, engineFiles })).refusals,
    ).toEqual([]);
    const newCommit = await repo.commit(
      { ...installed, 'package.json': '', 'content/a.md': { link: 'b' } },
      { parent: oldCommit },
    );
    const { refusals } = await checkPush({ repo: repo.folder, branch: 'main', oldCommit, newCommit });
    expect(refusals.map(({ code }) => code)).toEqual(['V07', 'V03']);
  });
});
