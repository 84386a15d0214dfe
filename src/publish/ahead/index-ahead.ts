import { join } from 'node:path';
import type { Site } from '../../model/site/site.ts';
import { writeSearchIndex } from '../../search/index/write-index.ts';
import { searchContent } from '../../search/records/site-content.ts';
import type { ReleaseList } from '../store/release-list.ts';
import { ReusableFiles } from '../store/reusable-files.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** A search index that is being written, and what it takes over from the release before. */
export interface BegunIndex {
  /** The files of the index lie here as below the site's root. */
  folder: string;
  reusable: ReusableFiles;
  written: ReturnType<typeof writeSearchIndex>;
}

/**
 * Begins the index of a site in a thread of its own. `isWhole`: nothing of the release before is taken over.
 * `cacheFolder`: see `writeSearchIndex`.
 */
export function beginIndex(
  model: Site,
  { folder, cacheFolder, reusable, isWhole }: { cacheFolder: string; isWhole: boolean } & Omit<BegunIndex, 'written'>,
): BegunIndex {
  const written = writeSearchIndex(
    searchContent(model),
    folder,
    cacheFolder,
    isWhole ? undefined : reusable.indexSizes(),
  );
  // Its failure is thrown where it is awaited.
  written.catch(() => undefined);
  return { folder, reusable, written };
}

/**
 * Begins the index of a site that was just accepted, before git has asked for its publication. `base`: the release that
 * is live.
 */
export function beginIndexAhead(model: Site, base: ReleaseList, site: SiteFolder): BegunIndex {
  const folder = join(site.cache, 'index-ahead');
  const reusable = new ReusableFiles(site, base, false);
  ahead = { model, base, ...beginIndex(model, { folder, cacheFolder: site.cache, reusable, isWhole: false }) };
  return ahead;
}

/**
 * The index that was begun ahead for this site after this release; of another one, and where nothing of the release before is
 * taken over, its end is waited for.
 */
export async function indexAhead(
  model: Site,
  base: ReleaseList | undefined,
  isWhole: boolean,
): Promise<BegunIndex | undefined> {
  const begun = ahead;
  ahead = undefined;
  if (!isWhole && begun?.model === model && begun.base === base) return begun;
  await begun?.written.catch(() => undefined);
  return undefined;
}

let ahead: (BegunIndex & { model: Site; base: ReleaseList }) | undefined;
