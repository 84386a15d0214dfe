import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../kernel/digest.ts';
import { announceArrivals } from './clean-up.ts';
import { packedTwins, TWINS } from './packed-twins.ts';
import type { ListedFile, ReleaseList } from './release-list.ts';
import { isHashed } from './serving/hashed-folders.ts';
import { pagePlace, type SiteFolder } from './site-folder.ts';

/** Files that are packed and written at one time; the next one waits. */
const AT_ONCE = 64;

/**
 * What a release will consist of, while it is made. What the stores have already is only listed; what is new lies among the drafts, packed,
 * until `install` puts it into the stores.
 */
export class ReleaseDraft {
  readonly files = new Map<string, ListedFile>();
  readonly assets = new Set<string>();
  private readonly site: SiteFolder;
  private readonly folder: string;
  private readonly newPages = new Set<string>();
  private readonly newAssets = new Set<string>();
  private readonly writing = new Set<Promise<void>>();
  private whenWritten: () => void = () => undefined;
  private failure: Error | undefined;
  private readonly stamp: number;
  private readonly name: string;
  private readonly mends: boolean;

  /** `stamp`: the time of what is new, in seconds; servers tell versions of a page apart by it, so it is later than any before. `mends`: what is damaged in the store of pages is replaced. */
  constructor(site: SiteFolder, name: string, stamp: number, mends = false) {
    this.site = site;
    this.folder = join(site.drafts, name);
    this.stamp = stamp;
    this.name = name;
    this.mends = mends;
  }

  /** Lists a file with a fixed name as an earlier release had it. */
  keep(path: string, file: ListedFile): void {
    this.files.set(path, file);
  }

  /** Takes a file with a fixed name. Waits only if many are still to be written. */
  async add(path: string, bytes: Uint8Array, key?: string): Promise<ListedFile> {
    const listed = { digest: digestOf(bytes).slice(0, 32), bytes: bytes.length, key };
    this.files.set(path, listed);
    const place = pagePlace(listed.digest, path);
    if (!this.newPages.has(place) && !(await this.isStored(place, bytes))) {
      this.newPages.add(place);
      await this.write(join(this.folder, 'pages', place), bytes);
    }
    return listed;
  }

  /** Takes a file with a digest in its name; `bytes` is asked for only if the store has none of this name. */
  async addAsset(path: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    if (this.assets.has(path) || this.keepStoredAsset(path)) return;
    this.assets.add(path);
    this.newAssets.add(path);
    await this.write(join(this.folder, 'assets', path), await bytes());
  }

  /** Takes a file as what its name says it is; `bytes` is not asked for in vain. */
  async take(path: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    if (isHashed(path)) await this.addAsset(path, bytes);
    else await this.add(path, await bytes());
  }

  /** Lists a file with a digest in its name if the store has it already, and says so. */
  keepStoredAsset(path: string): boolean {
    const isStored = existsSync(join(this.site.assets, path));
    if (isStored) this.assets.add(path);
    return isStored;
  }

  /** The bytes of a file with a fixed name, wherever it lies by now. */
  async read(path: string): Promise<Buffer> {
    await this.settled();
    const place = pagePlace(this.files.get(path)!.digest, path);
    return readFile(join(this.newPages.has(place) ? join(this.folder, 'pages') : this.site.pages, place));
  }

  /** Where a file with a digest in its name lies by now. */
  assetFile(path: string): string {
    return join(this.newAssets.has(path) ? join(this.folder, 'assets') : this.site.assets, path);
  }

  /** What was taken, in the order of a release's list. */
  listed(): Pick<ReleaseList, 'files' | 'assets'> {
    return { files: new Map([...this.files].sort(([a], [b]) => (a < b ? -1 : 1))), assets: [...this.assets].sort() };
  }

  /** Throws what went wrong with any file so far. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
    if (this.failure) throw this.failure;
  }

  /** Puts everything new into the stores. A name that came there meanwhile holds the same bytes. */
  async install(): Promise<void> {
    await this.settled();
    await announceArrivals({ release: this.name, pages: [...this.newPages], assets: [...this.newAssets] }, this.site);
    for (const place of this.newPages) await moveAll(join(this.folder, 'pages', place), join(this.site.pages, place));
    for (const path of this.newAssets) await moveAll(join(this.folder, 'assets', path), join(this.site.assets, path));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async isStored(place: string, bytes: Uint8Array): Promise<boolean> {
    const file = join(this.site.pages, place);
    return existsSync(file) && (!this.mends || (await readFile(file)).equals(bytes));
  }

  private async write(file: string, bytes: Uint8Array): Promise<void> {
    const write = writeWithTwins(file, bytes, this.stamp).catch((error: Error) => (this.failure ??= error)).then(() => {
      this.writing.delete(write);
      this.whenWritten();
    });
    this.writing.add(write);
    while (this.writing.size >= AT_ONCE) await new Promise<void>((resolve) => (this.whenWritten = resolve));
    if (this.failure) throw this.failure;
  }
}

async function writeWithTwins(file: string, bytes: Uint8Array, stamp: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  for (const [extension, twin] of [['', bytes] as const, ...(await packedTwins(file, bytes))]) {
    await writeFile(file + extension, twin);
    await utimes(file + extension, stamp, stamp);
  }
}

/** The twins first: where the file itself is, nothing is missing. */
async function moveAll(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  for (const extension of [...TWINS, '']) {
    if (extension === '' || existsSync(from + extension)) await rename(from + extension, to + extension);
  }
}
