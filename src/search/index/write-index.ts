import { Worker } from 'node:worker_threads';
import type { IndexTask } from './index-worker.ts';
import type { IndexCounts } from './index-writer.ts';
import { partsOf } from './parts-of.ts';
import type { SearchContent } from './record.ts';

/**
 * Writes the index below `folder`, each part of it where it lies below the site's root; what was there goes. Parts that an earlier run made from the same records are taken from
 * `cacheFolder`. The work is done in a thread of its own, so that pages are rendered meanwhile. Throws if it cannot be written.
 */
export async function writeSearchIndex({ records, ...plan }: SearchContent, folder: string, cacheFolder: string): Promise<IndexCounts> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: { plan, folder, cacheFolder } satisfies IndexTask });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  const ask = <T = unknown>(message: unknown): Promise<T> => {
    const answer = new Promise<T>((resolve) => worker.once('message', resolve));
    worker.postMessage(message);
    return Promise.race([answer, failed]);
  };
  // One part waits while another is indexed.
  let done: Promise<unknown> = Promise.resolve();
  for (const part of partsOf(records)) {
    await done;
    done = ask(part);
  }
  await done;
  return ask<IndexCounts>(undefined);
}
