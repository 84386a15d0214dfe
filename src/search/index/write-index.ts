import { on } from 'node:events';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { keyOfSource, type SearchContent, told } from '../records/search-content.ts';
import { cacheKey, IndexCache, makerDigest } from './index-cache.ts';
import { withIndexThread } from './index-thread.ts';
import type { IndexAnswer, IndexTask, PartsMessage } from './index-worker.ts';
import { type IndexCounts, type IndexPlace, KEPT_PARTS } from './index-writer.ts';
import { type NumberedSource, numberedRecords } from './numbered-records.ts';
import { partsOf } from './parts-of.ts';

/** A part with its key in the cache, and whether there is something under it. */
interface KeyedPart {
  key: string;
  records: readonly NumberedSource[];
  isKept: boolean;
}

/** The cache has something that cannot be read. */
class DamagedCache extends Error {}

/**
 * Writes the index below `folder`, each part of it where it lies below the site's root; what was there goes. Parts that
 * an earlier run made from the same records are taken from `cacheFolder`; what is written depends on the content alone.
 * `kept`: sizes of files of an earlier index by path below the site's root: those whose names say what they hold are
 * not written again. The work is done in a thread of its own, so that pages are rendered meanwhile. Throws if it cannot
 * be written.
 */
export async function writeSearchIndex(
  content: SearchContent,
  folder: string,
  cacheFolder: string,
  kept?: ReadonlyMap<string, number>,
): Promise<IndexCounts> {
  const place = { folder, cacheFolder, kept, maker: makerDigest() };
  const { records, ...plan } = content;
  try {
    return await withIndexThread((thread) => write(keyedParts(records, place, true), { plan, place }, thread), isMuch);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    return withIndexThread((thread) => write(keyedParts(records, place, false), { plan, place }, thread), isMuch);
  }
}

/** Of so many parts that are made anew a thread holds more than it gives back. */
const MANY_PARTS = 4;

function isMuch({ parts, reused }: IndexCounts): boolean {
  return parts - reused > MANY_PARTS;
}

/** `isCached`: what the cache has is taken from there. */
export function* keyedParts(
  records: SearchContent['records'],
  { cacheFolder, maker }: IndexPlace,
  isCached: boolean,
): Generator<KeyedPart> {
  const cache = new IndexCache(join(cacheFolder, KEPT_PARTS));
  for (const own of partsOf(numberedRecords(records))) {
    const numbers = own.map(({ number }) => number - own[0]!.number);
    const key = cacheKey(maker, [numbers, ...own.map(({ source }) => keyOfSource(source))]);
    yield { key, records: own, isKept: isCached && cache.has(key) };
  }
}

async function write(parts: Iterable<KeyedPart>, task: IndexTask, thread: Worker): Promise<IndexCounts> {
  const answers = on(thread, 'message') as AsyncIterableIterator<[IndexAnswer]>;
  let [sent, heard, withTexts] = [0, 0, 0];
  /** Waits until so many messages are answered; the last answer. */
  const hear = async (count: number): Promise<IndexAnswer> => {
    let answer: IndexAnswer = 'added';
    for (; heard < count; heard++) {
      [answer] = ((await answers.next()) as IteratorYieldResult<[IndexAnswer]>).value;
      if (answer === 'damaged') throw new DamagedCache();
    }
    return answer;
  };
  try {
    thread.postMessage(task);
    for (const group of sentTogether(parts)) {
      // Few texts are on their way at one time.
      if (!group.at(-1)!.isKept) await hear(withTexts);
      thread.postMessage(messageOf(group));
      sent++;
      if (!group.at(-1)!.isKept) withTexts = sent;
    }
    thread.postMessage(undefined);
    return (await hear(sent + 1)) as IndexCounts;
  } finally {
    await answers.return!();
  }
}

/** Parts that are kept cost nothing to send; one that has to be made ends its group. */
function* sentTogether(parts: Iterable<KeyedPart>): Generator<KeyedPart[]> {
  let group: KeyedPart[] = [];
  for (const part of parts) {
    group.push(part);
    if (part.isKept) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function messageOf(parts: readonly KeyedPart[]): PartsMessage {
  return parts.map(({ key, isKept, records }) => ({
    key,
    records: records.map(({ number, rank, digest }) => ({ number, rank, digest })),
    sources: isKept ? undefined : records.map(({ source }) => told(source)),
  }));
}
