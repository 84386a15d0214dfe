import { closeSync, existsSync, futimesSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import type { PageKey } from '../../views/site/page-keys.ts';
import { isHashed } from '../serving/hashed-folders.ts';
import { packedTwins } from '../store/packed-twins.ts';
import type { ListedFile, ReleaseList } from '../store/release-list.ts';
import { type ReusableFiles, sealsOfStored } from '../store/reusable-files.ts';
import { sealOf, SERVED_AS } from '../store/seal.ts';
import { pagePlace, type SiteFolder } from '../store/site-folder.ts';
import { announceArrivals } from './clean-up.ts';

/** Files that are packed and written at one time; the next one waits. */
const AT_ONCE = 64;

/**
 * What a release will consist of, while it is made. What the stores have already is only listed; what is new lies among
 * the unfinished, packed, until `install` puts it into the stores.
 */
export class StagedRelease {
  readonly files = new Map<string, ListedFile>();
  /** Seals by path, empty until the file is written. */
  readonly assets = new Map<string, string>();
  /** Files that were in a store, but not as they should have been: they are made anew. */
  readonly repaired: string[] = [];
  private readonly site: SiteFolder;
  private readonly folder: string;
  /** Seals by place, as `assets`. */
  private readonly newPages = new Map<string, string>();
  private readonly newAssets = new Set<string>();
  private readonly writing = new Set<Promise<void>>();
  private whenWritten: () => void = () => undefined;
  private failure: Error | undefined;
  private readonly stamp: number;
  private readonly name: string;
  private readonly reusable: ReusableFiles;

  /**
   * `stamp`: the time of what is new, in seconds; servers distinguish versions of a page by it, so it is later than any
   * before. `reusable`: of the release before.
   */
  constructor(site: SiteFolder, name: string, stamp: number, reusable: ReusableFiles) {
    this.site = site;
    this.folder = join(site.unfinished, name);
    this.stamp = stamp;
    this.name = name;
    this.reusable = reusable;
  }

  /** Lists a file with a fixed name as an earlier release had it. */
  reuse(path: string, file: ListedFile): void {
    this.files.set(path, file);
  }

  /** Takes a file with a fixed name. Waits only if many are still to be written. */
  async add(
    path: string,
    bytes: Uint8Array,
    { own, shared }: Partial<Pick<PageKey, 'own' | 'shared'>> = {},
  ): Promise<ListedFile> {
    const digest = digestOf(bytes).slice(0, 32);
    const listed: ListedFile = { digest, bytes: bytes.length, key: own, shared, twins: undefined };
    this.files.set(path, listed);
    const place = pagePlace(listed.digest, path);
    if (this.newPages.has(place)) return listed;
    const stored = join(this.site.pages, place);
    if (existsSync(stored)) {
      listed.twins = await this.reusable.twinsOf(path, stored, bytes);
      if (listed.twins !== undefined) return listed;
      this.repaired.push(path);
    }
    this.newPages.set(place, '');
    await this.write(join(this.folder, 'pages', place), bytes, (seals) => this.newPages.set(place, seals));
    return listed;
  }

  /**
   * Takes a file with a digest in its name; `bytes` is asked for only if the store has not what the release before had
   * under this name.
   */
  async addAsset(path: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    if (this.assets.has(path) || this.reuseAsset(path)) return;
    const made = await bytes();
    const stored = join(this.site.assets, path);
    const seals = existsSync(stored) ? await sealsOfStored(stored, made) : undefined;
    this.assets.set(path, seals ?? '');
    if (seals !== undefined) return;
    if (existsSync(stored)) this.repaired.push(path);
    this.newAssets.add(path);
    await this.write(join(this.folder, 'assets', path), made, (written) => this.assets.set(path, written));
  }

  /** Takes a file as what its name says it is; `bytes` is not asked for in vain. */
  async take(path: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    if (isHashed(path)) await this.addAsset(path, bytes);
    else await this.add(path, await bytes());
  }

  /** Lists a file with a digest in its name if the store has it as the release before had it, and says so. */
  reuseAsset(path: string): boolean {
    const seals = this.reusable.assetSeals(path);
    if (seals !== undefined) this.assets.set(path, seals);
    return seals !== undefined;
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

  /** What was taken, in the order of a release's list. Everything has to be written. */
  listed(): Pick<ReleaseList, 'files' | 'assets' | 'assetSeals'> {
    for (const [path, file] of this.files)
      file.twins ??= this.newPages.get(pagePlace(file.digest, path))!.split(' ').slice(1).join(' ');
    const assets = [...this.assets.keys()].sort();
    return {
      files: new Map([...this.files].sort(([a], [b]) => (a < b ? -1 : 1))),
      assets,
      assetSeals: assets.map((path) => this.assets.get(path)!),
    };
  }

  /** Throws what went wrong with any file so far. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
    if (this.failure) throw this.failure;
  }

  /** Puts everything new into the stores. A name that came there meanwhile holds the same bytes. */
  async install(): Promise<void> {
    await this.settled();
    await announceArrivals(
      { release: this.name, pages: [...this.newPages.keys()], assets: [...this.newAssets] },
      this.site,
    );
    const [from, to] = [join(this.folder, 'pages'), this.site.pages];
    const shelves = new Set([...this.newPages.keys()].map((place) => dirname(dirname(place))));
    for (const shelf of shelves) mkdirSync(join(to, shelf), { recursive: true });
    const places = Map.groupBy(this.newPages.keys(), dirname);
    for (const [folder, files] of places) {
      // Whole folders, one after another: thousands at a time would only wait for each other.
      if (!existsSync(join(to, folder))) renameSync(join(from, folder), join(to, folder));
      else for (const place of files) await moveAll(join(from, place), join(to, place));
    }
    for (const path of this.newAssets) await moveAll(join(this.folder, 'assets', path), join(this.site.assets, path));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async write(file: string, bytes: Uint8Array, whenSealed: (seals: string) => void): Promise<void> {
    const write = writeWithTwins(file, bytes, this.stamp)
      .then(whenSealed)
      .catch((error: Error) => void (this.failure ??= error))
      .then(() => {
        this.writing.delete(write);
        this.whenWritten();
      });
    this.writing.add(write);
    while (this.writing.size >= AT_ONCE) await new Promise<void>((resolve) => (this.whenWritten = resolve));
    if (this.failure) throw this.failure;
  }
}

/** Answers the seals of what it has written. */
async function writeWithTwins(file: string, bytes: Uint8Array, stamp: number): Promise<string> {
  const files = [['', bytes] as const, ...(await packedTwins(file, bytes))];
  mkdirSync(dirname(file), { recursive: true });
  return files
    .map(([extension, twin]) => {
      writeStamped(file + extension, twin, stamp);
      return sealOf(twin);
    })
    .join(' ');
}

/** At once: a small file is written in less time than it takes to hand it to another thread and back. */
function writeStamped(file: string, bytes: Uint8Array, stamp: number): void {
  const opened = openSync(file, 'w');
  try {
    writeFileSync(opened, bytes);
    futimesSync(opened, stamp, stamp);
  } finally {
    closeSync(opened);
  }
}

/** The twins first: where the file itself is, nothing is missing. What is there and should not be goes. */
async function moveAll(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  for (const extension of SERVED_AS.toReversed()) {
    if (existsSync(from + extension)) await rename(from + extension, to + extension);
    else await rm(to + extension, { recursive: true, force: true });
  }
}
