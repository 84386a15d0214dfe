import { FEED, JSON_FEED } from '../../addresses/address.ts';
import { isoInstant } from '../../kernel/beijing-time.ts';
import { CATALOGUE, SEARCH_INDEX } from '../../search/format/format.ts';
import { PINYIN_INDEX } from '../../search/format/pinyin.ts';
import { type ChangesByKind, changesByKind } from '../store/file-changes.ts';
import { readListFile, type ReleaseList } from '../store/release-list.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { listNamed, storedAssets, storedPages } from '../store/stored-files.ts';
import { ASSET_DAYS } from '../store/sweep.ts';
import { removedListFile } from '../withdraw/removed-lists.ts';
import { bucketObject, type BucketObject } from './bucket-object.ts';
import { retirements } from './retirement.ts';

export interface PlanOrder {
  site: SiteFolder;
  /** The release that was uploaded last; undefined or `none` if the bucket is empty. */
  from: string | undefined;
  /** The live one if none is named. */
  to: string | undefined;
  /**
   * Hours that a file with a digest in its name stays after the last release that needs it: pages that are open still
   * load it.
   */
  grace: number;
  /** In milliseconds. */
  now: number;
}

/**
 * Everything that brings a bucket from one release to another. Steps are done one after another; the files of one step
 * in any order.
 */
export interface Plan {
  format: 1;
  /** ISO 8601. */
  made: string;
  from: string | null;
  to: string;
  /** What differs, by kinds of files. */
  changes: ChangesByKind;
  uploads: { step: UploadStep; files: BucketObject[] }[];
  /** After all uploads, each not before its time (ISO 8601). A newer plan replaces those that are still waiting. */
  deletions: { key: string; notBefore: string }[];
}

export const UPLOAD_STEPS = ['assets', 'new', 'changed', 'entrances'] as const;

export type UploadStep = (typeof UPLOAD_STEPS)[number];

/** What leads a reader or a search engine to everything new: last, when it is there. */
const ENTRANCES: ReadonlySet<string> = new Set(
  [`${PINYIN_INDEX}pagefind-entry.json`, SEARCH_INDEX + CATALOGUE, '/sitemap.xml', FEED, JSON_FEED, '/index.html'].map(
    (address) => address.slice(1),
  ),
);

export const USUAL_GRACE = 7 * 24;

/** A file has to be known when its time comes. */
const MOST_GRACE = (ASSET_DAYS - 2) * 24;

/**
 * The steps that bring a bucket from one release to another: files that pages load, then new pages, then those that
 * change and may lead to them, then the entrances; so nothing ever leads to what is not there yet. Reads only files
 * that are uploaded. Throws, in Chinese, for a release that there is no record of, a grace time of no use, or a damaged
 * file.
 */
export async function makePlan({ site, from, to, grace, now }: PlanOrder): Promise<Plan> {
  if (!(grace >= 0 && grace <= MOST_GRACE))
    throw new Error(`--grace 是旧文件多留的小时数，要在 0 到 ${MOST_GRACE} 之间。`);
  const after = await listNamed(to, site);
  const before =
    from === undefined || from === 'none'
      ? undefined
      : ((await readListFile(removedListFile(from, site))) ?? (await listNamed(from, site)));
  const had = new Set(before?.assets);
  const changed = storedPages(after, site).filter(
    ({ path }) => before?.files.get(path)?.digest !== after.files.get(path)!.digest,
  );
  const stepOf = (path: string): UploadStep =>
    ENTRANCES.has(path) ? 'entrances' : before?.files.has(path) ? 'changed' : 'new';
  const uploads: Plan['uploads'] = [];
  for (const step of UPLOAD_STEPS) {
    const files =
      step === 'assets'
        ? storedAssets(after, site).filter(({ path }) => !had.has(path))
        : changed.filter(({ path }) => stepOf(path) === step);
    const objects: BucketObject[] = [];
    for (const file of files) objects.push(await bucketObject(file));
    uploads.push({ step, files: objects });
  }
  const sizes = new Map(uploads.flatMap(({ files }) => files.map(({ key, size }) => [key, size] as const)));
  const deletions = before ? await deletionsBetween(before, after, { site, grace, now }) : [];
  return {
    format: 1,
    made: isoInstant(new Date(now)),
    from: before?.record.release ?? null,
    to: after.record.release,
    changes: changesByKind(after, before, (path) => sizes.get(path)!),
    uploads,
    deletions,
  };
}

async function deletionsBetween(
  before: ReleaseList,
  after: ReleaseList,
  { site, grace, now }: Pick<PlanOrder, 'site' | 'grace' | 'now'>,
): Promise<Plan['deletions']> {
  const removed = [...before.files.keys()]
    .filter((path) => !after.files.has(path))
    .map((key) => ({ key, notBefore: isoInstant(new Date(now)) }));
  const retired = [...(await retirements(before, after, site, now))].map(([key, since]) => ({
    key,
    notBefore: isoInstant(new Date(since === 0 ? now : since + grace * 3_600_000)),
  }));
  return [...removed, ...retired.sort((a, b) => (a.key < b.key ? -1 : 1))];
}
