import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import { listedReleases, readList, type ReleaseList } from './release-list.ts';
import { type Seal, sealFrom } from './seal.ts';
import { liveRelease, pagePlace, type SiteFolder } from './site-folder.ts';

/** A file of a release: where readers find it, and where it lies in the stores. */
export interface StoredFile {
  /** Below the site's root, without a slash in front. */
  path: string;
  source: string;
  /** The first 32 digits of its SHA-256; undefined for a file with a digest in its name. */
  digest: string | undefined;
  /** Of it and of its twins, as far as it has them; undefined where a program that kept none has made the list. */
  seals: readonly Seal[] | undefined;
}

/** Files with a digest in their names. */
export function storedAssets(
  { assets, assetSeals }: Pick<ReleaseList, 'assets' | 'assetSeals'>,
  site: SiteFolder,
): StoredFile[] {
  return assets.map((path, index) => ({
    path,
    source: join(site.assets, path),
    digest: undefined,
    seals: assetSeals?.[index]!.split(' '),
  }));
}

/** Files with fixed names. */
export function storedPages({ layout, files }: Pick<ReleaseList, 'layout' | 'files'>, site: SiteFolder): StoredFile[] {
  return [...files].map(([path, { digest, bytes, twins }]) => ({
    path,
    source: join(site.pages, pagePlace(digest, path, layout)),
    digest,
    seals: twins === undefined ? undefined : [sealFrom(digest, bytes), ...twins.split(' ').filter(Boolean)],
  }));
}

/** Reads a file whole. Throws if it is missing or not what was published. `sum`: its SHA-256, 64 digits. */
export async function readStored({ path, source, digest, seals }: StoredFile): Promise<{ bytes: Buffer; sum: string }> {
  const bytes = await readFile(source).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`这次发布的 /${path} 不见了：${source}。`, { cause: error }) : error;
  });
  const sum = digestOf(bytes);
  const isSound =
    (digest === undefined || sum.startsWith(digest)) &&
    (seals === undefined || sealFrom(sum.slice(0, 32), bytes.length) === seals[0]);
  if (!isSound) throw new Error(`/${path} 坏了，和发布的时候不一样：${source}。运行 npm run publish:upgrade 修复。`);
  return { bytes, sum };
}

/**
 * The list of a release by its name, or the beginning of it that no other has; of the live one if none is named.
 * Throws, with what there is, if there is none.
 */
export async function listNamed(name: string | undefined, site: SiteFolder): Promise<ReleaseList> {
  const names = await listedReleases(site).catch(() => [] as string[]);
  if (names.length === 0) throw new Error(`${site.root} 里还没有发布过的网站。`);
  const wanted = name ?? liveRelease(site) ?? '';
  const found = names.includes(wanted) ? [wanted] : names.filter((one) => wanted !== '' && one.startsWith(wanted));
  const list = found.length === 1 ? await readList(found[0]!, site) : undefined;
  if (!list)
    throw new Error(`没有「${wanted}」这一次发布的记录。留着的有：\n${names.map((one) => `  ${one}`).join('\n')}`);
  return list;
}
