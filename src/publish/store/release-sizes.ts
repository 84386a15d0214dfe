import { listedReleases, readList, type ReleaseList } from './release-list.ts';
import { sealedSize } from './seal.ts';
import { ownPlace, pagePlace, type SiteFolder } from './site-folder.ts';

/** A stored release, and what the disk has because of it and of none that is newer. */
export interface ReleaseSize {
  release: string;
  bytes: number;
}

/** Sizes of all stored releases, the newest first: from their lists, without looking at the files. */
export async function releaseSizes(site: SiteFolder): Promise<ReleaseSize[]> {
  const seen = new Set<string>();
  const sizes: ReleaseSize[] = [];
  for (const release of (await listedReleases(site)).toReversed()) {
    const list = await readList(release, site);
    sizes.push({ release, bytes: list ? bytesBeside(seen, list) : 0 });
  }
  return sizes;
}

/** What a release adds to files that are known already; they are known then. Files of old programs have no sizes. */
function bytesBeside(seen: Set<string>, { layout, files, assets, assetSeals = [] }: ReleaseList): number {
  let sum = 0;
  const add = (place: string, bytes: () => number) => {
    if (seen.has(place)) return;
    seen.add(place);
    sum += bytes();
  };
  for (const [path, { digest, bytes, twins }] of files)
    add(ownPlace(pagePlace(digest, path, layout)), () => bytes + sizeOf(twins ?? ''));
  for (const [index, path] of assets.entries()) add(path, () => sizeOf(assetSeals[index] ?? ''));
  return sum;
}

const sizeOf = (seals: string): number =>
  seals === '' ? 0 : seals.split(' ').reduce((sum, seal) => sum + sealedSize(seal), 0);
