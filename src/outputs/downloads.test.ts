import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Site } from '../model/site/site.ts';
import { newFolder, removeFolders, writeTree } from '../testing/tree.ts';
import { clashesWith, writeDownloads } from './downloads.ts';

afterAll(removeFolders);

const siteOf = (folder: string, ...paths: string[]) =>
  ({ downloads: paths.map((path) => ({ path, source: path, file: join(folder, path) })) }) as unknown as Site;

it('are copied to the byte, beside what lies there already', async () => {
  const [content, out] = [newFolder(), newFolder()];
  writeTree(content, { 'files/a.pdf': '%PDF-1.7', 'files/biaoge/b.zip': 'PK' });
  writeTree(out, { 'files/of-the-administrator.pdf': 'x' });
  await writeDownloads(siteOf(content, 'files/a.pdf', 'files/biaoge/b.zip'), out);
  expect(readFileSync(join(out, 'files/a.pdf'), 'utf8')).toBe('%PDF-1.7');
  expect(readFileSync(join(out, 'files/biaoge/b.zip'), 'utf8')).toBe('PK');
  expect(readdirSync(join(out, 'files')).sort()).toEqual(['a.pdf', 'biaoge', 'of-the-administrator.pdf']);
});

it('are not copied through a link that came after the check', async () => {
  const [content, out] = [newFolder(), newFolder()];
  writeTree(content, { secret: 'x', 'files/b.pdf': '%PDF-1.7' });
  symlinkSync(join(content, 'secret'), join(content, 'files/a.pdf'));
  await expect(writeDownloads(siteOf(content, 'files/a.pdf'), out)).rejects.toThrow('ELOOP');
  expect(readdirSync(join(out, 'files'))).toEqual([]);
});

it('an administrator may not put a file in the place of one', () => {
  const site = siteOf('', 'files/a.pdf', 'files/b.pdf');
  expect(clashesWith(site, [{ path: 'favicon.ico' }, { path: 'files/a.pdf' }, { path: 'files/c.pdf' }])).toEqual([
    { path: 'files/a.pdf', reason: 'content/files/a.pdf 已经用了这个网址，两个只能留一个' },
  ]);
});
