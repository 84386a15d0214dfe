import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../machine/write-whole.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** A bucket that gets no plan for so long is not one of this site's any more. */
const RETENTION_DAYS = 180;

function purgedFile({ state }: SiteFolder): string {
  return join(state, 'purged.json');
}

/**
 * Files with digests in their names that were purged: when, in milliseconds, by path. They must leave a bucket at once.
 */
export function purgedAssets(site: SiteFolder): Map<string, number> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(purgedFile(site), 'utf8')) as Record<string, number>));
  } catch {
    return new Map();
  }
}

/** Writes down what is about to be purged. */
export async function addPurged(paths: Iterable<string>, moment: number, site: SiteFolder): Promise<void> {
  const after = new Map([...purgedAssets(site)].filter(([, at]) => moment - at <= RETENTION_DAYS * 86_400_000));
  for (const path of paths) after.set(path, moment);
  const temporary = join(site.unfinished, 'purged.json');
  await writeWhole(purgedFile(site), JSON.stringify(Object.fromEntries(after)), { temporary });
}
