import { existsSync, linkSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { ReleaseList } from './release-list.ts';
import { SERVED_AS } from './seal.ts';
import { PAGE_FILE, pagePlace, type SiteFolder } from './site-folder.ts';

/**
 * Makes the tree that a server serves from what the stores hold, as `releases/<name>`: it appears when it is whole. A
 * folder that would hold nothing but one page is not made: the page is a file beside it. Where pages lie in folders, it
 * is a link to that page's folder in the store; where the release `before` had the same, its link gets another name,
 * which takes a tenth of the time of a new one. One after another: several at a
 * time only wait for each other in the file system.
 */
export async function makeReleaseTree(
  list: Pick<ReleaseList, 'record' | 'layout' | 'files'>,
  site: SiteFolder,
  before?: ReleaseList,
): Promise<void> {
  const { unfinished, releases } = site;
  const name = list.record.release;
  const tree = join(unfinished, `${name}.tree`);
  const { folders, links, singles } = treePlan(list, site);
  mkdirSync(tree, { recursive: true });
  for (const folder of folders) mkdirSync(join(tree, folder), { recursive: true });
  for (const [folder, target] of links) {
    if (before && isLinked(join(releases, before.record.release, folder), target, join(tree, folder))) continue;
    symlinkSync(target, join(tree, folder));
  }
  for (const [path, stored] of singles) linkSync(stored, join(tree, path));
  await rename(tree, join(releases, name));
}

/** What the tree of a release consists of, by path below it. */
export interface TreePlan {
  /** In the order in which they can be made. */
  folders: ReadonlySet<string>;
  /** Folders that are links, with where they lead. */
  links: ReadonlyMap<string, string>;
  /** Files that stand by themselves, twins as well, with the file in the store that is theirs. */
  singles: ReadonlyMap<string, string>;
}

export function treePlan({ layout, files }: Pick<ReleaseList, 'layout' | 'files'>, { pages }: SiteFolder): TreePlan {
  const { folders, linked, single } = shapeOf(files.keys());
  const isFlat = layout === 'files';
  const links = (isFlat ? [] : linked).map((folder) => {
    const place = dirname(pagePlace(files.get(`${folder}/index.html`)!.digest, 'index.html'));
    const depth = folder.split('/').length;
    // Out of the folders above it, of the release and of `releases`.
    return [folder, posix.join('../'.repeat(depth + 1), 'pages', place)] as const;
  });
  const named = [
    ...single.map((path) => [path, path] as const),
    ...(isFlat ? linked : []).map((folder) => [`${folder}/index.html`, folder + PAGE_FILE] as const),
  ];
  const singles = named.flatMap(([path, name]) => {
    const { digest, twins } = files.get(path)!;
    const stored = join(pages, pagePlace(digest, path, layout));
    const sealed = twins?.split(' ').filter(Boolean).length;
    return SERVED_AS.filter(
      (extension, index) =>
        extension === '' || (sealed === undefined ? existsSync(stored + extension) : index <= sealed),
    ).map((extension) => [name + extension, stored + extension] as const);
  });
  return { folders: new Set(folders), links: new Map(links), singles: new Map(singles) };
}

/** Gives a link another name; false if it does not lead to the target, or cannot have one more. */
function isLinked(old: string, target: string, name: string): boolean {
  try {
    if (readlinkSync(old) !== target) return false;
    linkSync(old, name);
    return true;
  } catch {
    return false;
  }
}

/** Which folders of a release are folders, which hold but one page, and which files stand by themselves. */
function shapeOf(paths: Iterable<string>): { folders: string[]; linked: string[]; single: string[] } {
  const contents = new Map<string, number>([['.', 0]]);
  const all = [...paths];
  for (const path of all) {
    for (let part = path; part !== '.';) {
      const parent = dirname(part);
      const isKnown = contents.has(parent);
      contents.set(parent, (contents.get(parent) ?? 0) + 1);
      if (isKnown) break;
      part = parent;
    }
  }
  const named = new Set(all);
  const isAlone = (path: string) =>
    path.endsWith('/index.html') && contents.get(dirname(path)) === 1 && !named.has(dirname(path) + PAGE_FILE);
  const linked = all.filter(isAlone).map(dirname);
  const links = new Set(linked);
  return {
    folders: [...contents.keys()].filter((folder) => folder !== '.' && !links.has(folder)).sort(),
    linked,
    single: all.filter((path) => !isAlone(path)),
  };
}
