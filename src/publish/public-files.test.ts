import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders, writeTree } from '../testing/tree.ts';
import { publicFiles } from './public-files.ts';

afterAll(removeFolders);

function filesOf(...paths: string[]): string[] {
  const folder = newFolder();
  writeTree(folder, Object.fromEntries(paths.map((path) => [path, 'x'])));
  return publicFiles(folder).map(({ path }) => path);
}

it('are all that lie there', () => {
  expect(filesOf('favicon.ico', 'files/a.pdf', 'search-index/help.txt')).toEqual(['favicon.ico', 'files/a.pdf', 'search-index/help.txt']);
});

it.each(['media/a.png', '_astro/a.css'])('may not lie where servers look for names with digests: %s', (path) => {
  expect(() => filesOf('favicon.ico', path)).toThrow(`public/${path} 不能发布：/${path.split('/')[0]}/ 是程序自己放文件的地方`);
});
