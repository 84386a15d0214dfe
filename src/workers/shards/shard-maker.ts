import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MEDIA } from '../../addresses/address.ts';
import { setCurrentSite } from '../../astro/current-site.ts';
import type { Environment } from '../../machine/environment.ts';
import { type PictureCounts, producePictures, publishDrawings } from '../../media/cache.ts';
import type { Site } from '../../model/site/site.ts';
import { drawCards, pictureJobs } from '../../outputs/media.ts';
import { loadRenderer, type RenderedPath, type Renderer, SERVER } from '../../publish/renderer/renderer.ts';
import { makeParts } from '../../search/index/make-parts.ts';
import { searchContent } from '../../search/records/site-content.ts';
import { cardsOfSite } from '../../views/site/cards-of-site.ts';
import { type BuildSpec, openBySpec } from './build-spec.ts';
import { folderStamp, SourcesChanged } from './folder-stamp.ts';
import { madeWith } from './page-owner.ts';
import { isInShard, type Shard } from './shard.ts';

/** What a process makes shards from. */
export interface MakerStart {
  environment: Environment;
  /** The folder of the bundled renderer. */
  renderer: string;
  spec: BuildSpec;
  /** Of the sources from which the spec was found out: the content is opened from the very same ones. */
  stamp: string;
}

/** What came of a shard. */
export interface MadeShard {
  /** Files of the site. */
  files: number;
  counts: PictureCounts;
  /** What was found out about the content, for people. */
  told: string[];
  /** Files that lie in the cache: paths below it. */
  kept: string[];
}

/** Makes the shards of one site. */
export class ShardMaker {
  private readonly site: Site;
  private readonly renderer: Renderer;
  private readonly environment: Environment;
  private paths: Promise<RenderedPath[]> | undefined;

  private constructor(site: Site, renderer: Renderer, environment: Environment) {
    this.site = site;
    this.renderer = renderer;
    this.environment = environment;
  }

  /** Throws if the content is not what it was. */
  static async open({ environment, renderer, spec, stamp }: MakerStart): Promise<ShardMaker> {
    if (folderStamp(environment) !== stamp) throw new SourcesChanged();
    const site = await openBySpec(environment, spec);
    site.entries.forEach(({ body }) => body);
    if (folderStamp(environment) !== stamp) throw new SourcesChanged();
    setCurrentSite({ site });
    return new ShardMaker(site, await loadRenderer(join(renderer, SERVER)), environment);
  }

  /**
   * Writes the files of a shard below `folder`, where they lie below the site's root, and parts of the index into the
   * cache. `onFile` is called after each page. Throws with the address of what could not be made.
   */
  async make(shard: Shard, folder: string, onFile: () => void): Promise<MadeShard> {
    const made: MadeShard = { files: 0, counts: { rendered: 0, reused: 0 }, told: [], kept: [] };
    if (shard.kind === 'pages') made.files = await this.makePages(shard, folder, onFile);
    if (shard.kind === 'pictures') made.counts = await this.makePictures(shard, folder);
    if (shard.kind === 'cards') Object.assign(made, await this.makeCards(shard, folder));
    if (shard.kind === 'index')
      made.kept = await makeParts(searchContent(this.site), this.environment.cacheFolder, (key) =>
        isInShard(shard, key),
      );
    return made;
  }

  private async makePages(shard: Shard, folder: string, onFile: () => void): Promise<number> {
    this.paths ??= this.renderer.paths();
    let files = 0;
    for (const path of await this.paths) {
      if (!isInShard(shard, madeWith(path.address, this.site))) continue;
      await writeBelow(folder, path.file, await this.rendered(path));
      files++;
      onFile();
    }
    return files;
  }

  private async rendered(path: RenderedPath): Promise<Buffer> {
    try {
      return await this.renderer.render(path);
    } catch (cause) {
      throw new Error(`${path.address}：${(cause as Error).message}`, { cause });
    }
  }

  private makePictures(shard: Shard, folder: string): Promise<PictureCounts> {
    const jobs = pictureJobs(this.site).filter(({ digest }) => isInShard(shard, digest));
    return producePictures(jobs, { cacheDir: this.pictureCache(), outDir: join(folder, MEDIA) });
  }

  private async makeCards(shard: Shard, folder: string): Promise<Pick<MadeShard, 'counts' | 'told'>> {
    const cards = new Map([...cardsOfSite(this.site)].filter(([file]) => isInShard(shard, file)));
    const lines: string[] = [];
    const kept = await drawCards(cards, this.pictureCache(), (line) => lines.push(line));
    await publishDrawings(kept, join(folder, MEDIA));
    return { counts: kept.counts, told: lines };
  }

  private pictureCache(): string {
    return join(this.environment.cacheFolder, 'media');
  }
}

async function writeBelow(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
