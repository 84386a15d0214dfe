import { existsSync, linkSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { TWINS } from './packed-twins.ts';
import type { ReleaseList } from './release-list.ts';
import { pagePlace, type SiteFolder } from './site-folder.ts';

/**
 * Makes the tree that a server serves from what the stores hold, as `releases/<name>`: it appears when it is whole. A folder that holds nothing
 * but one page is a link to that page's folder in the store; where the release `before` had the same, its link gets another name, which takes
 * a tenth of the time of a new one. One after another: several at a time only wait for each other in the file system.
 */
export async function makeReleaseTree({ record, files }: Pick<ReleaseList, 'record' | 'files'>, { drafts, releases, pages }: SiteFolder, before?: ReleaseList): Promise<void> {
  const draft = join(drafts, `${record.release}.tree`);
  const { folders, linked, single } = layout(files.keys());
  mkdirSync(draft, { recursive: true });
  for (const folder of folders) mkdirSync(join(draft, folder), { recursive: true });
  for (const folder of linked) {
    const page = `${folder}/index.html`;
    const { digest } = files.get(page)!;
    const isSame = before?.files.get(page)?.digest === digest;
    if (isSame && isLinked(join(releases, before.record.release, folder), join(draft, folder))) continue;
    const up = posix.join('..', '..', ...folder.split('/').slice(1).map(() => '..'), 'pages');
    symlinkSync(posix.join(up, dirname(pagePlace(digest, 'index.html'))), join(draft, folder));
  }
  for (const path of single) {
    const stored = join(pages, pagePlace(files.get(path)!.digest, path));
    for (const extension of ['', ...TWINS]) if (extension === '' || existsSync(stored + extension)) linkSync(stored + extension, join(draft, path + extension));
  }
  await rename(draft, join(releases, record.release));
}

/** Gives a link another name; false if it is none, or cannot have one more. */
function isLinked(old: string, name: string): boolean {
  try {
    if (!lstatSync(old).isSymbolicLink()) return false;
    linkSync(old, name);
    return true;
  } catch {
    return false;
  }
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
  const isAlone = (path: string) => path.endsWith('/index.html') && contents.get(dirname(path)) === 1;
  const linked = all.filter(isAlone).map(dirname);
  const links = new Set(linked);
  return { folders: [...contents.keys()].filter((folder) => folder !== '.' && !links.has(folder)).sort(), linked, single: all.filter((path) => !isAlone(path)) };
}
