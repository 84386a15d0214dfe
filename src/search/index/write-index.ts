import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cacheKey, IndexCache, makerDigest } from './index-cache.ts';
import type { IndexTask, PartMessage } from './index-worker.ts';
import { KEPT_PARTS, type IndexCounts } from './index-writer.ts';
import { partsOf } from './parts-of.ts';
import type { SearchContent } from './search-content.ts';

/**
 * Writes the index below `folder`, each part of it where it lies below the site's root; what was there goes. Parts that an earlier run made from the same records are taken from
 * `cacheFolder`; what is written depends on the content alone. `assets`: a folder like `folder` with the files of earlier indexes: those whose names say what they hold are not written
 * again. The work is done in a thread of its own, so that pages are rendered meanwhile. Throws if it cannot be written.
 */
export async function writeSearchIndex({ records, ...plan }: SearchContent, folder: string, cacheFolder: string, assets?: string): Promise<IndexCounts> {
  const maker = makerDigest();
  const kept = new IndexCache(join(cacheFolder, KEPT_PARTS));
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: { plan, place: { folder, cacheFolder, assets, maker } } satisfies IndexTask,
    // It has time, while pages are rendered, to collect more often: a tenth of a build's memory.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  const ask = <T>(message: PartMessage | undefined): Promise<T> => {
    const answer = new Promise<T>((resolve) => worker.once('message', resolve));
    worker.postMessage(message);
    return Promise.race([answer, failed]);
  };
  try {
    // One part waits while another is indexed.
    let done: Promise<unknown> = Promise.resolve();
    for (const part of partsOf(records)) {
      const key = cacheKey(maker, part);
      await done;
      done = ask<boolean>({ key, sources: kept.has(key) ? undefined : part }).then((isDone) => isDone || ask<boolean>({ key, sources: part }));
      done.catch(() => undefined);
    }
    await done;
    return await ask<IndexCounts>(undefined);
  } finally {
    // A thread that begins while another ends has crashed Node (V8, "jit_page.has_value").
    await worker.terminate();
  }
}
