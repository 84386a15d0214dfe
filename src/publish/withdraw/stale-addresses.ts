import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../../addresses/page-links.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { readList, readListFile, type ReleaseList } from '../store/release-list.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { purgedAssets } from './purged-assets.ts';
import { removedListFile } from './removed-lists.ts';

export interface StaleOrder {
  /** The release that has taken something back. */
  list: ReleaseList;
  /** The name of the one before. */
  before: string | undefined;
  /** Of the purge, in milliseconds. */
  moment: number;
}

/**
 * Writes the addresses that a CDN or a proxy may still answer as they were, one a line: pages that were withdrawn,
 * what changed with them, and files that are gone. With the site's host where it is known. Answers the file, below the
 * site folder, and how many they are.
 */
export async function writeAddresses(
  { list, before, moment }: StaleOrder,
  site: SiteFolder,
): Promise<{ addresses: string; count: number }> {
  const old =
    before === undefined
      ? undefined
      : ((await readList(before, site)) ?? (await readListFile(removedListFile(before, site))));
  const withdrawnPaths = (list.withdrawn ?? []).flatMap(({ pages }) => pages);
  const changed = [...(old?.files ?? [])]
    .filter(([path, { digest }]) => list.files.get(path)?.digest !== digest)
    .map(([path]) => path);
  const purged = [...purgedAssets(site)].filter(([, at]) => at === moment).map(([path]) => path);
  const lines = new Set(
    [...withdrawnPaths, ...changed, ...purged].map((path) => (list.domain ?? '') + encodeURI(addressOf(path))),
  );
  mkdirSync(site.withdrawn, { recursive: true });
  const name = `${list.record.release}.txt`;
  await writeWhole(join(site.withdrawn, name), `${[...lines].join('\n')}\n`, {
    temporary: join(site.unfinished, name),
  });
  return { addresses: join('withdrawn', name), count: lines.size };
}
