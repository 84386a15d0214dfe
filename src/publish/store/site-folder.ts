import { chmodSync, existsSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The parts of a folder that a web server serves releases from, all on one file system: renames put things into their
 * place.
 */
export interface SiteFolder {
  root: string;
  /** The link that the web server follows. */
  current: string;
  /** A folder for each stored release, named after it. */
  releases: string;
  /** Files with fixed names, each in a folder named after its content; releases link to them. */
  pages: string;
  /** Files with a digest in their names, as they lie below the site's root. They outlive releases. */
  assets: string;
  /** What was withdrawn, and which addresses had to be refreshed elsewhere. */
  withdrawn: string;
  /** A line for each release, the latest last. */
  log: string;
  /** Never served. */
  state: string;
  /** What each stored release consists of. */
  lists: string;
  /** Everything half done lies here: what a killed program leaves behind goes at the next start. */
  unfinished: string;
  cache: string;
}

export function siteFolder(folder: string): SiteFolder {
  const root = resolve(folder);
  const state = join(root, 'state');
  return {
    root,
    current: join(root, 'current'),
    releases: join(root, 'releases'),
    pages: join(root, 'pages'),
    assets: join(root, 'assets'),
    withdrawn: join(root, 'withdrawn'),
    log: join(root, 'releases.jsonl'),
    state,
    lists: join(state, 'lists'),
    unfinished: join(state, 'drafts'),
    cache: join(state, 'cache'),
  };
}

/** Makes what is missing of the folder. What editors of one group make in it belongs to the group. */
export function makeSiteFolder({ root, state, releases, pages, assets, lists, unfinished, cache }: SiteFolder): void {
  for (const folder of [root, state, releases, pages, assets, lists, unfinished, cache]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o2775);
  }
}

/** Where the desk listens for the web server in front of it. */
export function deskSocket({ state }: Pick<SiteFolder, 'state'>): string {
  return join(state, 'desk.sock');
}

/** The name of the release that is served; undefined before the first one. */
export function liveRelease({ current }: SiteFolder): string | undefined {
  try {
    return basename(readlinkSync(current));
  } catch {
    return undefined;
  }
}

/** Lets the web server serve another release, in one step: each request sees the old one or the new one. */
export async function switchTo(name: string, { current, unfinished }: SiteFolder): Promise<void> {
  const next = join(unfinished, `current.${process.pid}`);
  await rm(next, { force: true });
  await symlink(join('releases', name), next);
  await rename(next, current);
}

/**
 * How pages lie in the store and in a release. `files`: each is one file, which releases link to, and the server knows
 * that `/news/a/` is `news/a.index.html`; `folders`: each has a folder, as any server knows.
 */
export type PageLayout = 'folders' | 'files';

/** What stands behind the address of a page in the name of its file, where each page is one. */
export const PAGE_FILE = '.index.html';

/**
 * Where a file with a fixed name lies in the store of pages. It has its name there too, or its ending: servers know the
 * type by it.
 */
export function pagePlace(digest: string, path: string, layout: PageLayout = 'folders'): string {
  const [shelf, name, file] = [digest.slice(0, 2), digest.slice(2), basename(path)];
  return layout === 'files' ? join(shelf, `${name}.${file}`) : join(shelf, name, file);
}

/** How the pages lie that are served, whatever else is known of them; undefined before the first release. */
export function servedLayout({ current }: SiteFolder): PageLayout | undefined {
  if (!existsSync(current)) return undefined;
  return readdirSync(current).some((name) => name.endsWith(PAGE_FILE)) ? 'files' : 'folders';
}

/** What goes away with a page of the store: the file, or the folder that it has for itself. */
export function ownPlace(place: string): string {
  return dirname(dirname(place)) === '.' ? place : dirname(place);
}
