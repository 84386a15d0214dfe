import { existsSync } from 'node:fs';
import { link, mkdir, rename, symlink } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { ReleaseList } from './release-list.ts';
import { pagePlace, type SiteFolder } from './site-folder.ts';

/** Links that are made at one time. */
const AT_ONCE = 64;

/**
 * Makes the tree that a server serves from what the stores hold, as `releases/<name>`: it appears when it is whole. A folder that holds nothing
 * but one page is a link to that page's folder in the store: three links and a folder less for each of 50,000 pages.
 */
export async function makeReleaseTree({ record, files }: Pick<ReleaseList, 'record' | 'files'>, { drafts, releases, pages }: SiteFolder): Promise<void> {
  const draft = join(drafts, `${record.release}.tree`);
  const { folders, linked, single } = layout(files.keys());
  await mkdir(draft, { recursive: true });
  for (const folder of folders) await mkdir(join(draft, folder), { recursive: true });
  await inBatches(linked, (folder) => {
    const up = posix.join('..', '..', ...folder.split('/').slice(1).map(() => '..'), 'pages');
    const place = pagePlace(files.get(`${folder}/index.html`)!.digest, 'index.html');
    return symlink(posix.join(up, dirname(place)), join(draft, folder));
  });
  await inBatches(single, async (path) => {
    const stored = join(pages, pagePlace(files.get(path)!.digest, path));
    await link(stored, join(draft, path));
    for (const extension of ['.gz', '.br']) if (existsSync(stored + extension)) await link(stored + extension, join(draft, path + extension));
  });
  await rename(draft, join(releases, record.release));
}

/** Which folders of a release are folders, which are links, and which files stand by themselves. */
function layout(paths: Iterable<string>): { folders: string[]; linked: string[]; single: string[] } {
  const contents = new Map<string, number>([['.', 0]]);
  const all = [...paths];
  for (const path of all) {
    for (let part = path; part !== '.'; ) {
      const parent = dirname(part);
      const isKnown = contents.has(parent);
      contents.set(parent, (contents.get(parent) ?? 0) + 1);
      if (isKnown) break;
      part = parent;
    }
  }
  const isLinked = (path: string) => path.endsWith('/index.html') && contents.get(dirname(path)) === 1;
  const linked = all.filter(isLinked).map(dirname);
  const links = new Set(linked);
  return { folders: [...contents.keys()].filter((folder) => folder !== '.' && !links.has(folder)).sort(), linked, single: all.filter((path) => !isLinked(path)) };
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) await Promise.all(items.slice(from, from + AT_ONCE).map(work));
}
