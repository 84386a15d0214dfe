import { expect, it } from 'vitest';
import type { ListedFile } from './release-list.ts';
import { treePlan } from './release-tree.ts';
import { siteFolder } from './site-folder.ts';

/** The tree of a release with these files, whose pages are one file each. */
function plan(...paths: string[]) {
  const listed = (twins: string): ListedFile => ({ digest: 'abcdef', bytes: 1, key: undefined, twins });
  const files = new Map(paths.map((path) => [path, listed(path.startsWith('long') ? 'gz br' : '')]));
  return treePlan({ layout: 'files', files }, siteFolder('/srv/site'));
}

it('a page alone in its folder is a file beside it, with its twins', () => {
  const { folders, links, singles } = plan('index.html', 'news/index.html', 'news/a/index.html', 'long/index.html');
  expect([...folders]).toEqual(['news']);
  expect([...links]).toEqual([]);
  expect([...singles]).toEqual(
    [
      ['index.html', 'index.html'],
      ['news/index.html', 'index.html'],
      ['news/a.index.html', 'index.html'],
      ['long.index.html', 'index.html'],
      ['long.index.html.gz', 'index.html.gz'],
      ['long.index.html.br', 'index.html.br'],
    ].map(([path, name]) => [path, `/srv/site/pages/ab/cdef.${name}`]),
  );
});

it('beside a file that has the name already, and with others in its folder, it stays there', () => {
  const { folders, singles } = plan('a/index.html', 'a.index.html', 'gone/index.html', 'gone/withdrawn.txt');
  expect([...folders]).toEqual(['a', 'gone']);
  expect([...singles.keys()].sort()).toEqual(['a.index.html', 'a/index.html', 'gone/index.html', 'gone/withdrawn.txt']);
});
