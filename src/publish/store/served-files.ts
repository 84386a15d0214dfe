import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readTree } from '../../ingest/files/read-tree.ts';
import { listedReleases, readList, type ReleaseList, type ReleaseRecord } from './release-list.ts';
import { stampOf } from './release-log.ts';
import { treePlan } from './release-tree.ts';
import { type Flaw, flawsOf, type Proof, SERVED_AS } from './seal.ts';
import { pagePlace, type SiteFolder } from './site-folder.ts';
import { storedAssets, type StoredFile, storedPages } from './stored-files.ts';
import { retiredAssets } from './sweep.ts';

/** Something that a server would send, and that is not as it was published. */
export interface ServedFlaw {
  /** Below the site's root, as it is asked for: a twin with its extension. */
  path: string;
  flaw: Flaw['flaw'];
  /** Where it lies on this machine. */
  place: string;
}

/**
 * How thoroughly a release is looked at: every byte is read, or sizes and times are. Nothing was written later than the
 * latest release.
 */
export function proofFor(
  { record }: Pick<ReleaseList, 'record'>,
  log: readonly ReleaseRecord[],
  quick: boolean,
): Proof {
  return quick
    ? { by: 'size', until: Math.max(...[record, ...log].map(stampOf).filter(Number.isFinite)) }
    : { by: 'bytes' };
}

/** What is wrong with what readers get of a release: its files, their twins, and the tree that leads to them. */
export function releaseFlaws(list: ReleaseList, site: SiteFolder, proof: Proof): ServedFlaw[] {
  const files = [...storedPages(list, site), ...storedAssets(list, site)];
  return [
    ...files.flatMap((file) => fileFlaws(file, proof)),
    ...pageFolderStrays(list, site),
    ...treeFlaws(list, site),
  ];
}

function fileFlaws({ path, source, seals }: StoredFile, proof: Proof): ServedFlaw[] {
  const flaws = seals ? flawsOf(source, seals, proof) : unsealedFlaws(source);
  return flaws.map(({ extension, flaw }) => ({ path: path + extension, flaw, place: source + extension }));
}

/** A list of an older program proves nothing about twins. */
function unsealedFlaws(source: string): Flaw[] {
  return lstatSync(source, { throwIfNoEntry: false }) ? [] : [{ extension: '', flaw: 'missing' }];
}

/** A page's folder in the store, where it has one, is served whole: nothing else may lie in it. */
function pageFolderStrays({ layout, files }: ReleaseList, site: SiteFolder): ServedFlaw[] {
  if (layout === 'files') return [];
  const expected: ReadonlySet<string> = new Set(SERVED_AS.map((extension) => `index.html${extension}`));
  const pages = [...files].filter(([path]) => basename(path) === 'index.html');
  return pages.flatMap(([path, { digest }]) => {
    const folder = join(site.pages, dirname(pagePlace(digest, path, layout)));
    return namesIn(folder)
      .filter((name) => !expected.has(name))
      .map((name): ServedFlaw => ({ path: join(dirname(path), name), flaw: 'stray', place: join(folder, name) }));
  });
}

/**
 * What is wrong with the tree of a release: links that lead elsewhere, files that are not those of the store, and what
 * nobody has published.
 */
export function treeFlaws(list: Pick<ReleaseList, 'record' | 'layout' | 'files'>, site: SiteFolder): ServedFlaw[] {
  const { folders, links, singles } = treePlan(list, site);
  const root = join(site.releases, list.record.release);
  const flaws: ServedFlaw[] = [];
  const seen = new Set<string>();
  const isRight = (path: string, place: string, item: Dirent): boolean => {
    if (folders.has(path)) return item.isDirectory();
    if (links.has(path)) return item.isSymbolicLink() && readlinkSync(place) === links.get(path);
    return isSameFile(place, singles.get(path));
  };
  const look = (folder: string): void => {
    for (const item of namesWithTypes(join(root, folder))) {
      const path = join(folder, item.name);
      const place = join(root, path);
      seen.add(path);
      const isKnown = folders.has(path) || links.has(path) || singles.has(path);
      if (!isKnown || !isRight(path, place, item)) flaws.push({ path, flaw: isKnown ? 'changed' : 'stray', place });
      else if (item.isDirectory()) look(path);
    }
  };
  look('');
  for (const path of [...folders, ...links.keys(), ...singles.keys()])
    if (!seen.has(path)) flaws.push({ path, flaw: 'missing', place: join(root, path) });
  return flaws;
}

/** One file under two names; after a copy of the whole folder they may be two with the same bytes. */
function isSameFile(place: string, stored: string | undefined): boolean {
  if (stored === undefined) return false;
  const one = lstatSync(place);
  const other = lstatSync(stored, { throwIfNoEntry: false });
  if (!other || !one.isFile()) return false;
  if (one.ino === other.ino && one.dev === other.dev) return true;
  return one.size === other.size && readFileSync(place).equals(readFileSync(stored));
}

/**
 * Files with a digest in their names outlive releases: whatever is wrong with any that lies there, also with what only
 * an earlier release uses.
 */
export async function assetFlaws(site: SiteFolder, proof: Proof): Promise<ServedFlaw[]> {
  const known = new Map<string, StoredFile>();
  for (const name of await listedReleases(site)) {
    const list = await readList(name, site);
    // Without it nobody knows what is a stray.
    if (!list) return [];
    for (const file of storedAssets(list, site)) if (file.seals || !known.has(file.path)) known.set(file.path, file);
  }
  const retired = retiredAssets(site);
  const flaws = [...known.values()].flatMap((file) => fileFlaws(file, proof)).filter(({ flaw }) => flaw !== 'missing');
  for (const { path, absolute: place, link } of readTree(site.assets)) {
    const plain = path.replace(/\.(?:gz|br)$/, '');
    if (known.has(path) || known.has(plain)) continue;
    if (link || (!retired.has(path) && !retired.has(plain))) flaws.push({ path, flaw: 'stray', place });
  }
  return flaws;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function namesWithTypes(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
