import { copyFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFile } from '../store/release-list.ts';
import type { SiteFolder } from '../store/site-folder.ts';

const RETENTION_DAYS = 180;

/**
 * Where the list of a release is that a purge has removed: plans of uploads begin with what a bucket has. It holds
 * names, no texts.
 */
export function removedListFile(name: string, { lists }: SiteFolder): string {
  return join(lists, `${name}.removed`);
}

/** Keeps the list of a release that is about to be removed. */
export async function saveRemovedList(name: string, site: SiteFolder): Promise<void> {
  await copyFile(listFile(name, site.lists), removedListFile(name, site));
}

/** Forgets those that are too old to be of use. `now` in milliseconds. */
export async function deleteOldRemovedLists(site: SiteFolder, now: number): Promise<void> {
  for (const name of await readdir(site.lists)) {
    if (!name.endsWith('.removed')) continue;
    const file = join(site.lists, name);
    if (now - (await stat(file)).mtimeMs > RETENTION_DAYS * 86_400_000) await rm(file, { force: true });
  }
}
