import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { areTwinsOf, TWINS } from './packed-twins.ts';
import type { ReleaseList } from './release-list.ts';
import { stampOf } from './release-log.ts';
import { flawsOf, type Proof, sealedSize, sealOf } from './seal.ts';
import type { PageLayout, SiteFolder } from './site-folder.ts';

/**
 * What the release before has in the stores. A file that is still as it was listed is taken over without being made
 * again; every other one, and one that no list proves, is made and compared.
 */
export class ReusableFiles {
  private readonly site: SiteFolder;
  private readonly base: ReleaseList | undefined;
  private readonly assets: ReadonlyMap<string, string>;
  private readonly proof: Proof;
  /** What was found out about assets, by their paths. */
  private readonly found = new Map<string, string | undefined>();
  /** The names in folders of assets. */
  private readonly names = new Map<string, ReadonlySet<string>>();

  /** `readsAll`: a file is taken to be as it was only if all its bytes are; else if its size and its time say so. */
  constructor(site: SiteFolder, base: ReleaseList | undefined, readsAll: boolean) {
    this.site = site;
    this.base = base;
    this.assets = new Map(base?.assetSeals?.map((seals, index) => [base.assets[index]!, seals]));
    this.proof = readsAll || !base ? { by: 'bytes' } : { by: 'size', until: stampOf(base.record) };
  }

  /** The seals of a file with a digest in its name, if the store has it as it was listed. */
  assetSeals(path: string): string | undefined {
    if (this.found.has(path)) return this.found.get(path);
    const seals = this.assets.get(path);
    const isSound = (listed: string) =>
      // `join` takes as long as the system does to look.
      flawsOf(`${this.site.assets}/${path}`, listed.split(' '), this.proof, (file) => this.isNamed(file)).length === 0;
    const found = seals !== undefined && isSound(seals) ? seals : undefined;
    this.found.set(path, found);
    return found;
  }

  /** A folder of thousands is read sooner than each of its files is looked for. */
  private isNamed(file: string): boolean {
    const end = file.lastIndexOf('/');
    const folder = file.slice(0, end);
    let names = this.names.get(folder);
    if (!names) this.names.set(folder, (names = new Set(namesIn(folder))));
    return names.has(file.slice(end + 1));
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
  async twinsOf(path: string, file: string, bytes: Uint8Array, layout: PageLayout): Promise<string | undefined> {
    const known = this.base?.files.get(path);
    const seal = sealOf(bytes);
    if (known?.twins !== undefined && seal.startsWith(known.digest)) {
      return flawsOf(file, [seal, ...known.twins.split(' ').filter(Boolean)], { by: 'bytes' }).length === 0
        ? known.twins
        : undefined;
    }
    return (await sealsOfStored(file, bytes, layout))?.split(' ').slice(1).join(' ');
  }
}

/**
 * The seals of a file in a store and of its twins, if they are what `bytes` give; undefined if anything else is there.
 */
export async function sealsOfStored(file: string, bytes: Uint8Array, layout: PageLayout): Promise<string | undefined> {
  const twins: Buffer[] = [];
  for (const extension of TWINS) {
    const twin = await readFile(file + extension).catch(() => undefined);
    if (twin) twins.push(twin);
  }
  const seals = [bytes, ...twins].map(sealOf);
  const isSound = flawsOf(file, seals, { by: 'bytes' }).length === 0 && (await areTwinsOf(file, bytes, twins, layout));
  return isSound ? seals.join(' ') : undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
