import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import type { ReleaseList } from '../store/release-list.ts';
import { havePublicFilesChanged, publicFiles } from './public-files.ts';

afterAll(removeFolders);

function folderOf(...paths: string[]): string {
  const folder = newFolder();
  writeTree(folder, Object.fromEntries(paths.map((path) => [path, 'x'])));
  return folder;
}

const namesIn = (folder: string) => publicFiles(folder).files.map(({ path }) => path);

it('are all that lie there', () => {
  expect(namesIn(folderOf('favicon.ico', 'files/a.pdf', 'search-index/help.txt'))).toEqual([
    'favicon.ico',
    'files/a.pdf',
    'search-index/help.txt',
  ]);
  expect(namesIn(join(newFolder(), 'none'))).toEqual([]);
});

it.each(['media/a.png', '_astro/a.css'])('may not lie where servers look for names with digests: %s', (path) => {
  const { files, refused } = publicFiles(folderOf('favicon.ico', path));
  expect(files.map((file) => file.path)).toEqual(['favicon.ico']);
  expect(refused).toMatchObject([
    { path, reason: expect.stringContaining(`/${path.split('/')[0]}/ 是程序自己放文件的地方`) as string },
  ]);
});

it('may not have the name of a page’s file: readers of the page would get it', () => {
  const { files, refused } = publicFiles(folderOf('about.index.html', 'index.html', 'verify.html'));
  expect(files.map((file) => file.path)).toEqual(['index.html', 'verify.html']);
  expect(refused).toEqual([{ path: 'about.index.html', reason: '.index.html 结尾的名字是网页用的，请换一个名字' }]);
});

it('are no links, and not too large', () => {
  const folder = folderOf('a.txt', 'large.zip');
  symlinkSync('/etc/passwd', join(folder, 'passwd.txt'));
  symlinkSync('/etc', join(folder, 'etc'));
  truncateSync(join(folder, 'large.zip'), 20 * 2 ** 20 + 1);
  const { files, refused } = publicFiles(folder);
  expect(files.map(({ path }) => path)).toEqual(['a.txt']);
  expect(refused.map(({ path, reason }) => `${path} ${reason.slice(0, 3)}`)).toEqual([
    'etc 是链接',
    'large.zip 有 2',
    'passwd.txt 是链接',
  ]);
});

it('are seen to be other when one came, went or was written anew', async () => {
  const folder = folderOf('a.txt', 'b.txt');
  const file = { digest: digestOf('x').slice(0, 32), bytes: 1 };
  const live = (files: object, publicFiles: string[], at = '2026-01-01T00:00:00+08:00') =>
    ({ record: { at }, files: new Map(Object.entries(files)), publicFiles }) as unknown as ReleaseList;
  const same = live({ 'a.txt': file, 'b.txt': file }, ['a.txt', 'b.txt']);
  expect(await havePublicFilesChanged(folder, same)).toBe(false);
  expect(await havePublicFilesChanged(folder, live({ 'a.txt': file }, ['a.txt']))).toBe(true);
  expect(
    await havePublicFilesChanged(
      folder,
      live({ 'a.txt': file, 'b.txt': file, 'c.txt': file }, ['a.txt', 'b.txt', 'c.txt']),
    ),
  ).toBe(true);
  // A page that has the address of a public file is not one.
  expect(
    await havePublicFilesChanged(folder, live({ 'a.txt': file, 'b.txt': { digest: '0', bytes: 9 } }, ['a.txt'])),
  ).toBe(false);
  writeFileSync(join(folder, 'a.txt'), 'y');
  expect(await havePublicFilesChanged(folder, same)).toBe(true);
});
