import {
  closeSync,
  existsSync,
  futimesSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import type { PageKey } from '../../views/site/page-keys.ts';
import { isHashed } from '../serving/hashed-folders.ts';
import { packedTwins } from '../store/packed-twins.ts';
import type { ListedFile, ReleaseList } from '../store/release-list.ts';
import { type ReusableFiles, sealsOfStored } from '../store/reusable-files.ts';
import { sealedSize, sealOf, SERVED_AS } from '../store/seal.ts';
import { ownPlace, type PageLayout, pagePlace, type SiteFolder } from '../store/site-folder.ts';
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
  readonly layout: PageLayout;
  private readonly site: SiteFolder;
  private readonly folder: string;
  /** Seals by place, as `assets`. */
  private readonly newPages = new Map<string, string>();
  private readonly newAssets = new Set<string>();
  /** Those that it has made for what is new. */
  private readonly folders = new Set<string>();
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
  constructor(
    site: SiteFolder,
    { name, stamp, layout }: { name: string; stamp: number; layout: PageLayout },
    reusable: ReusableFiles,
  ) {
    this.site = site;
    this.layout = layout;
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
    const place = this.place(path);
    if (this.newPages.has(place)) return listed;
    const stored = join(this.site.pages, place);
    if (existsSync(stored)) {
      listed.twins = await this.reusable.twinsOf(path, stored, bytes, this.layout);
      if (listed.twins !== undefined) return listed;
      this.repaired.push(path);
    }
    this.newPages.set(place, '');
    await this.write(join(this.folder, 'pages', place), bytes, (seals) => this.newPages.set(place, seals));
    return listed;
  }

  /**
   * Takes a file with a digest in its name; `bytes` is asked for only if the store has not what the release before had
   * under this name. `from`: a file with these bytes that nobody else needs, on the disk of the site: it is moved.
   */
  async addAsset(path: string, bytes: () => Uint8Array, from?: string): Promise<void> {
    if (this.assets.has(path) || this.reuseAsset(path)) return;
    const made = bytes();
    const stored = join(this.site.assets, path);
    const seals = existsSync(stored) ? await sealsOfStored(stored, made, this.layout) : undefined;
    this.assets.set(path, seals ?? '');
    if (seals !== undefined) return;
    if (existsSync(stored)) this.repaired.push(path);
    this.newAssets.add(path);
    await this.write(join(this.folder, 'assets', path), made, (written) => this.assets.set(path, written), from);
  }

  /** Takes a file as what its name says it is; `bytes` is not asked for in vain. `from`: see `addAsset`. */
  async take(path: string, bytes: () => Uint8Array, from?: string): Promise<void> {
    if (isHashed(path)) await this.addAsset(path, bytes, from);
    else await this.add(path, bytes());
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
    const place = this.place(path);
    return readFile(join(this.newPages.has(place) ? join(this.folder, 'pages') : this.site.pages, place));
  }

  /** Where a file with a digest in its name lies by now. */
  assetFile(path: string): string {
    return join(this.newAssets.has(path) ? join(this.folder, 'assets') : this.site.assets, path);
  }

  /** In bytes, of a file with a digest in its name that is written. */
  assetSize(path: string): number {
    return sealedSize(this.assets.get(path)!.split(' ')[0]!);
  }

  /** What was taken, in the order of a release's list. Everything has to be written. */
  listed(): Pick<ReleaseList, 'layout' | 'files' | 'assets' | 'assetSeals'> {
    for (const [path, file] of this.files)
      file.twins ??= this.newPages.get(this.place(path))!.split(' ').slice(1).join(' ');
    const assets = [...this.assets.keys()].sort();
    return {
      layout: this.layout,
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
    const places = Map.groupBy(this.newPages.keys(), ownPlace);
    for (const shelf of new Set([...places.keys()].map(dirname))) mkdirSync(join(to, shelf), { recursive: true });
    for (const [own, files] of places) {
      // Whole folders, and files without twins, one after another: thousands at a time would only wait for each other.
      const isWhole = own !== files[0] || this.newPages.get(own)!.split(' ').length === 1;
      if (isWhole && !existsSync(join(to, own))) renameSync(join(from, own), join(to, own));
      else for (const place of files) moveAll(join(from, place), join(to, place));
    }
    for (const path of this.newAssets) moveAll(join(this.folder, 'assets', path), join(this.site.assets, path));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Of a file that was taken, in the store of pages. */
  private place(path: string): string {
    return pagePlace(this.files.get(path)!.digest, path, this.layout);
  }

  private async write(
    file: string,
    bytes: Uint8Array,
    whenSealed: (seals: string) => void,
    from?: string,
  ): Promise<void> {
    const write = this.writeWithTwins(file, bytes, from)
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

  /** Answers the seals of what it has written. */
  private async writeWithTwins(file: string, bytes: Uint8Array, from: string | undefined): Promise<string> {
    const twins = await packedTwins(file, bytes, this.layout);
    const parent = dirname(file);
    if (!this.folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.folders.add(parent);
    if (from === undefined) writeStamped(file, bytes, this.stamp);
    else moveStamped(from, file, this.stamp);
    for (const [extension, twin] of twins) writeStamped(file + extension, twin, this.stamp);
    return [bytes, ...twins.map(([, twin]) => twin)].map(sealOf).join(' ');
  }
}

function moveStamped(from: string, to: string, stamp: number): void {
  renameSync(from, to);
  utimesSync(to, stamp, stamp);
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
function moveAll(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  for (const extension of SERVED_AS.toReversed()) {
    if (existsSync(from + extension)) renameSync(from + extension, to + extension);
    else rmSync(to + extension, { recursive: true, force: true });
  }
}
