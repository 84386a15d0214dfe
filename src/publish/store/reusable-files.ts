import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { areTwinsOf, TWINS } from './packed-twins.ts';
import type { ReleaseList } from './release-list.ts';
import { stampOf } from './release-log.ts';
import { flawsOf, type Proof, sealedSize, sealOf } from './seal.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * What the release before has in the stores. A file that is still as it was listed is taken over without being made
 * again; every other one, and one that no list proves, is made and compared.
 */
export class ReusableFiles {
  private readonly site: SiteFolder;
  private readonly base: ReleaseList | undefined;
  private readonly assets: ReadonlyMap<string, string>;
  private readonly proof: Proof;

  /** `readsAll`: a file is taken to be as it was only if all its bytes are; else if its size and its time say so. */
  constructor(site: SiteFolder, base: ReleaseList | undefined, readsAll: boolean) {
    this.site = site;
    this.base = base;
    this.assets = new Map(base?.assetSeals?.map((seals, index) => [base.assets[index]!, seals]));
    this.proof = readsAll || !base ? { by: 'bytes' } : { by: 'size', until: stampOf(base.record) };
  }

  /** The seals of a file with a digest in its name, if the store has it as it was listed. */
  assetSeals(path: string): string | undefined {
    const seals = this.assets.get(path);
    return seals !== undefined && flawsOf(join(this.site.assets, path), seals.split(' '), this.proof).length === 0
      ? seals
      : undefined;
  }

  /** Sizes of the files of the search index that need not be made again, by path. */
  indexSizes(): Map<string, number> {
    const paths = [...this.assets.keys()].filter((path) => `/${path}`.startsWith(SEARCH_INDEX));
    return new Map(
      paths.flatMap((path) => {
        const seals = this.assetSeals(path);
        return seals === undefined ? [] : [[path, sealedSize(seals.split(' ')[0]!)] as const];
      }),
    );
  }

  /**
   * The seals of the twins of a file with a fixed name, if `file` and they hold these bytes and no twin is too many.
   */
  async twinsOf(path: string, file: string, bytes: Uint8Array): Promise<string | undefined> {
    const known = this.base?.files.get(path);
    const seal = sealOf(bytes);
    if (known?.twins !== undefined && seal.startsWith(known.digest)) {
      return flawsOf(file, [seal, ...known.twins.split(' ').filter(Boolean)], { by: 'bytes' }).length === 0
        ? known.twins
        : undefined;
    }
    return (await sealsOfStored(file, bytes))?.split(' ').slice(1).join(' ');
  }
}

/**
 * The seals of a file in a store and of its twins, if they are what `bytes` give; undefined if anything else is there.
 */
export async function sealsOfStored(file: string, bytes: Uint8Array): Promise<string | undefined> {
  const twins: Buffer[] = [];
  for (const extension of TWINS) {
    const twin = await readFile(file + extension).catch(() => undefined);
    if (twin) twins.push(twin);
  }
  const seals = [bytes, ...twins].map(sealOf);
  const isSound = flawsOf(file, seals, { by: 'bytes' }).length === 0 && (await areTwinsOf(file, bytes, twins));
  return isSound ? seals.join(' ') : undefined;
}
