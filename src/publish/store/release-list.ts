import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { fileStamp } from '../../machine/file-stamp.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import type { ChangesByKind } from './file-changes.ts';
import { liveRelease, type PageLayout, type SiteFolder } from './site-folder.ts';

/** A line of `releases.jsonl`. */
export interface ReleaseRecord {
  release: string;
  /** Undefined for a release that was installed from an archive of a machine without git. */
  commit: string | undefined;
  /** When it went live; ISO 8601 with the offset of Beijing. */
  at: string;
  /**
   * The time that its new files carry, where that is later than `at`: the clock was put back, or two releases fell into
   * one second.
   */
  stamp?: string;
  /** What `at` was while the clock was ahead, before `publish:reset-clock`. */
  wrongAt?: string;
  /** The author of the commit, or what has published it: whoever wrote the commit has typed it. */
  who: string;
  /** The account that pushed the commit, see `pusherText`; undefined if no check has let it in. */
  pushedBy?: string | undefined;
  subject: string;
  why: 'push' | 'tick' | 'now' | 'rollback' | 'install' | 'upgrade' | 'withdraw';
  /** From when the publication had its turn to when everything was built; the switch is a moment later. */
  seconds: number;
  pages: { total: number; added: number; changed: number; removed: number };
  /**
   * What a copy of the site has to fetch after the release before: files that are new or others, without their packed
   * twins. Undefined where it is not known.
   */
  upload?: { files: number; bytes: number; kinds?: ChangesByKind } | undefined;
  /** Why everything was rendered anew; undefined where only what changed was. */
  whole: string | undefined;
}

/** A file with a fixed name. */
export interface ListedFile {
  /** SHA-256 of its bytes, 32 digits: where it lies in the store of pages. */
  digest: string;
  bytes: number;
  /** What decides its bytes, where that is known without making them, but for the parts that it shares with others. */
  key: string | undefined;
  /** What decides these, likewise. */
  shared?: string | undefined;
  /**
   * Seals of its `.gz` and `.br`, as far as it has them, with a space between; undefined in the list of a program that
   * kept none.
   */
  twins: string | undefined;
}

/** What a release knows of something that was withdrawn. */
export interface WithdrawnPages {
  /** `members/x`, `comments/x`. */
  id: string;
  /** Paths of the pages that it had. */
  pages: readonly string[];
  /** Paths of its pictures, in all sizes, that the release does not need. */
  media: readonly string[];
  /** SHA-256; undefined where its title is not known. */
  titleDigest: string | undefined;
}

/** What a release consists of, and what the next one has to know about it. */
export interface ReleaseList {
  record: ReleaseRecord;
  /** Digest of the program that made it. */
  engine: string;
  /** How its pages lie; undefined as `folders`, in lists of earlier programs too. */
  layout?: PageLayout | undefined;
  /** The site's address, its folder included; undefined where the settings name none. */
  domain: string | undefined;
  /** The folder of the host in which the site lies, as the addresses in its pages begin; undefined for the root. */
  folder?: string | undefined;
  /** By path below the site's root, without a slash in front, in order. */
  files: Map<string, ListedFile>;
  /** Paths of files with a digest in their names, in order. */
  assets: string[];
  /**
   * For each of them the seals of it, of its `.gz` and of its `.br`, as far as it has them, with spaces between;
   * undefined as `twins`.
   */
  assetSeals: string[] | undefined;
  /** How many pages link to each address of the site, anchors included. */
  links: Map<string, number>;
  /** Paths of files that are served as they are; undefined in lists of earlier programs. */
  publicFiles?: string[];
  /** What had been published and is withdrawn. */
  withdrawn?: WithdrawnPages[];
  /** Beijing time of the model. */
  now: string;
  /** The next moment at which something is to appear. */
  due: string | undefined;
}

const FORMAT = 2;

/**
 * Lists without seals. Their releases can be gone back to, and nothing that they use is cleared away, but the next one
 * is not made from them.
 */
const WITHOUT_SEALS = 1;

/** Writes a list, whole or not at all. */
export async function writeList(list: ReleaseList, { lists, unfinished }: SiteFolder): Promise<void> {
  const file = listFile(list.record.release, lists);
  const temporary = join(unfinished, `${list.record.release}.list`);
  await writeWhole(file, serialize([FORMAT, list]), { temporary });
  latest = { stamp: fileStamp(file), list };
}

/** The list of a release; undefined if it is missing, damaged, or of a program that came after this one. */
export async function readList(release: string, { lists }: SiteFolder): Promise<ReleaseList | undefined> {
  return readListFile(listFile(release, lists));
}

/** The list in a file; undefined as `readList`. */
export async function readListFile(file: string): Promise<ReleaseList | undefined> {
  try {
    const [format, list] = deserialize(await readFile(file)) as [number, ReleaseList];
    if (format === WITHOUT_SEALS) return withoutSeals(list);
    return format === FORMAT ? list : undefined;
  } catch {
    return undefined;
  }
}

function withoutSeals(list: ReleaseList): ReleaseList {
  return {
    ...list,
    files: new Map([...list.files].map(([path, file]) => [path, { ...file, twins: undefined }])),
    assetSeals: undefined,
  };
}

/**
 * The list of the release that is served; undefined as `readList`, and before the first one. As long as its file is the
 * same, it is the same object: nobody changes it.
 */
export async function liveList(site: SiteFolder): Promise<ReleaseList | undefined> {
  const live = liveRelease(site);
  if (live === undefined) return undefined;
  const file = listFile(live, site.lists);
  const stamp = fileStamp(file);
  if (latest?.stamp !== stamp) latest = { stamp, list: await readListFile(file) };
  return latest.list;
}

let latest: { stamp: string; list: ReleaseList | undefined } | undefined;

/** Names of the releases that there are lists of, the oldest first. */
export async function listedReleases({ lists }: SiteFolder): Promise<string[]> {
  const names = await readdir(lists);
  return names.flatMap((name) => (name.endsWith('.list') ? [name.slice(0, -'.list'.length)] : [])).sort();
}

export function listFile(release: string, lists: string): string {
  return join(lists, `${release}.list`);
}
