import { UnrecoverableError } from 'bullmq';
import { join } from 'node:path';
import type { Environment } from '../../machine/environment.ts';
import { Crew, type MadeAndStored } from '../crew/crew.ts';
import type { Destination } from '../crew/maker-messages.ts';
import { type BuildSpec, specDigest } from '../shards/build-spec.ts';
import { folderStamp, SourcesChanged } from '../shards/folder-stamp.ts';
import type { ResultStore } from '../store/result-store.ts';
import { fetchSources, LostFromStore } from '../store/source-snapshot.ts';
import type { ShardJob } from './shard-job.ts';

export interface SiteCrewsOptions {
  environment: Environment;
  /** Processes for each site. */
  workers: number;
  /** The folder of the bundled renderer. */
  renderer: string;
  store: ResultStore;
}

interface OneCrew {
  crew: Promise<Crew>;
  /** Shards that it is asked for now. */
  orders: number;
}

/**
 * The processes that make shards of the sites of several builds. Those of a build that nobody waits for end when another
 * one is asked for: each site costs memory.
 */
export class SiteCrews {
  private readonly options: SiteCrewsOptions;
  private readonly crews = new Map<string, OneCrew>();

  constructor(options: SiteCrewsOptions) {
    this.options = options;
  }

  /** As `Crew.make`; throws a `LostFromStore` too. */
  async make(job: ShardJob, to: Destination): Promise<MadeAndStored> {
    const key = `${job.sources}/${job.spec}`;
    let one = this.crews.get(key);
    if (!one) this.crews.set(key, (one = { crew: this.open(job), orders: 0 }));
    one.orders++;
    try {
      await this.endOthers(key);
      return await (await one.crew).make(job.shard, to);
    } catch (error) {
      // Its sources are fetched, and looked at, once more.
      if (error instanceof SourcesChanged || error instanceof LostFromStore) await this.end(key, one);
      throw error;
    } finally {
      one.orders--;
    }
  }

  async close(): Promise<void> {
    for (const [key, one] of this.crews) await this.end(key, one);
  }

  private async open({ sources, specBlob, spec: wanted }: ShardJob): Promise<Crew> {
    const { environment, renderer, store, workers } = this.options;
    const bytes = await store.get(specBlob);
    if (!bytes) throw new LostFromStore('结果库里没有这次生成的说明：坏了，或者被清理了，请重新生成。');
    const spec = JSON.parse(bytes.toString('utf8')) as BuildSpec;
    if (specDigest(spec) !== wanted) throw new UnrecoverableError('这一份的说明和它的编号对不上，这里不做。');
    const folders = await fetchSources(store, sources, join(environment.cacheFolder, 'sources'));
    return new Crew(
      { environment: { ...environment, ...folders }, renderer, spec, stamp: folderStamp(folders) },
      workers,
    );
  }

  private async endOthers(key: string): Promise<void> {
    for (const [other, one] of this.crews) if (other !== key && one.orders === 0) await this.end(other, one);
  }

  private async end(key: string, one: OneCrew): Promise<void> {
    if (this.crews.get(key) === one) this.crews.delete(key);
    await (await one.crew.catch(() => undefined))?.close();
  }
}
