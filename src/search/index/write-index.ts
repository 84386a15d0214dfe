import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keyOfSource, type SearchContent, told } from '../records/search-content.ts';
import { cacheKey, IndexCache, makerDigest } from './index-cache.ts';
import type { IndexTask, PartsMessage } from './index-worker.ts';
import { type IndexCounts, KEPT_PARTS } from './index-writer.ts';
import { type NumberedSource, numberedRecords } from './numbered-records.ts';
import { partsOf } from './parts-of.ts';

/** A part with its key in the cache, and whether there is something under it. */
interface KeyedPart {
  key: string;
  records: readonly NumberedSource[];
  isKept: boolean;
}

/** Each question waits until whoever asks has nothing else to do, such as rendering a page. */
const ASKED_AT_ONCE = 16;

/**
 * Writes the index below `folder`, each part of it where it lies below the site's root; what was there goes. Parts that
 * an earlier run made from the same records are taken from `cacheFolder`; what is written depends on the content alone.
 * `kept`: sizes of files of an earlier index by path below the site's root: those whose names say what they hold are
 * not written again. The work is done in a thread of its own, so that pages are rendered meanwhile. Throws if it cannot
 * be written.
 */
export async function writeSearchIndex(
  { records, ...plan }: SearchContent,
  folder: string,
  cacheFolder: string,
  kept?: ReadonlyMap<string, number>,
): Promise<IndexCounts> {
  const maker = makerDigest();
  const cache = new IndexCache(join(cacheFolder, KEPT_PARTS));
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: { plan, place: { folder, cacheFolder, kept, maker } } satisfies IndexTask,
    // It has time, while pages are rendered, to collect more often: a tenth of a build's memory.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  const ask = <T>(message: PartsMessage | undefined): Promise<T> => {
    const answer = new Promise<T>((resolve) => worker.once('message', resolve));
    worker.postMessage(message);
    return Promise.race([answer, failed]);
  };
  const add = async (parts: readonly KeyedPart[]) => {
    for (let rest = parts; rest.length > 0;) {
      const added = await ask<number>(
        rest.map(({ key, isKept, records: own }) => ({
          key,
          records: own.map(({ number, rank, digest }) => ({ number, rank, digest })),
          sources: isKept ? undefined : own.map(({ source }) => told(source)),
        })),
      );
      // Where the answer stops, something was kept that cannot be read.
      rest = rest.slice(added).map((part, index) => (index === 0 ? { ...part, isKept: false } : part));
    }
  };
  const keyed = Iterator.from(partsOf(numberedRecords(records))).map((own): KeyedPart => {
    const numbers = own.map(({ number }) => number - own[0]!.number);
    const key = cacheKey(maker, [numbers, ...own.map(({ source }) => keyOfSource(source))]);
    return { key, records: own, isKept: cache.has(key) };
  });
  try {
    // Some parts wait while others are indexed.
    let adding: Promise<void> = Promise.resolve();
    for (const parts of askedTogether(keyed)) {
      await adding;
      adding = add(parts);
      adding.catch(() => undefined);
    }
    await adding;
    return await ask<IndexCounts>(undefined);
  } finally {
    // A thread that begins while another ends has crashed Node (V8, "jit_page.has_value").
    await worker.terminate();
  }
}

/**
 * Parts that are kept cost nothing to ask for; one that has to be made ends its group, so that few texts are on their
 * way at one time.
 */
function* askedTogether(parts: Iterable<KeyedPart>): Generator<KeyedPart[]> {
  let group: KeyedPart[] = [];
  for (const part of parts) {
    group.push(part);
    if (part.isKept && group.length < ASKED_AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
