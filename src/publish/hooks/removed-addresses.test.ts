import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { newFolder, removeFolders, type Tree, writeTree } from '../../testing/tree.ts';
import { checkContent } from '../../validate/check.ts';
import { TestRepo } from '../git/testing/repo.ts';
import type { ListedFile } from '../store/release-list.ts';
import { removedAddresses, removedAddressesText } from './removed-addresses.ts';

afterAll(removeFolders);

const page = (address: string): [string, ListedFile] => [
  `${address.slice(1)}index.html`,
  { digest: '0', bytes: 1, key: undefined } as ListedFile,
];
const news = (title: string, fields: object = {}) =>
  entryText('news', { title, ...fields }, `${title}的正文，写得长一点，好认出来是同一篇。\n`);

it('names what a push takes away, what was renamed, and what to write', async () => {
  const before: Tree = {
    ...UNIT,
    [entryPath('news', 'a')]: news('甲'),
    [entryPath('news', 'b')]: news('乙'),
    [entryPath('news', 'c')]: news('丙'),
    [entryPath('news', 'd')]: news('丁'),
    [entryPath('news', 'e')]: news('戊'),
    [entryPath('news', 'f')]: news('己'),
  };
  const after: Tree = {
    ...UNIT,
    [entryPath('news', 'aa')]: news('甲'),
    [entryPath('news', 'bb')]: news('乙', { former: ['b'] }),
    [entryPath('news', 'd')]: news('丁', { draft: true }),
    [entryPath('news', 'e')]: news('戊', { withdrawn: '有误' }),
    [entryPath('news', 'f')]: news('己'),
  };
  const repo = await TestRepo.create();
  const below = (tree: Tree) =>
    Object.fromEntries(Object.entries(tree).map(([path, text]) => [`content/${path}`, text as string]));
  const old = await repo.commit(below(before));
  const now = await repo.commit(below(after), { parent: old });
  const folder = newFolder();
  writeTree(folder, after);
  const { content } = await checkContent({
    contentFolder: folder,
    publicFolder: `${folder}/none`,
    cacheFolder: `${folder}-cache`,
    now: '2026-11-20 09:00',
  });
  const files = new Map(
    [
      '/',
      '/news/',
      '/news/page/2/',
      '/news/year/2026/',
      '/news/a/',
      '/news/b/',
      '/news/c/',
      '/news/d/',
      '/news/e/',
      '/news/f/',
      '/units/qingshi-cun/',
    ].map(page),
  );
  const lost = await removedAddresses({ files }, content, repo.folder, old, now);
  expect(lost).toEqual([
    { address: '/news/a/', renamedTo: 'content/news/aa/index.md', withheld: undefined },
    { address: '/news/c/', renamedTo: undefined, withheld: undefined },
    { address: '/news/d/', renamedTo: undefined, withheld: '是草稿' },
  ]);
  const text = removedAddressesText(lost)!;
  expect(text).toContain('共 3 个');
  expect(text).toContain('/news/a/　改了编号：在 content/news/aa/index.md 的设置里加一行「旧编号: [a]」');
  expect(text).toContain('/news/d/（是草稿）');
  expect(removedAddressesText([])).toBeUndefined();
  rmSync(`${folder}-cache`, { recursive: true, force: true });
});
