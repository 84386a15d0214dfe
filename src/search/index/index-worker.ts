import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { keepCompiled } from '../../machine/compiled-program.ts';
import type { ToldSource } from '../records/search-content.ts';
import type { IndexCounts, IndexedPart, IndexPlace, IndexPlan, PlacedRecord } from './index-writer.ts';

keepCompiled();
const { recordFrom } = await import('../records/search-content.ts');
const { IndexWriter } = await import('./index-writer.ts');
const { letterVariants } = await import('./variants.ts');
// Nothing is written where a thread is ended from outside.
flushCompileCache();

/** The first message: what is to be made. */
export interface IndexTask {
  plan: IndexPlan;
  place: IndexPlace;
}

/**
 * Parts of the index in their order, each by its key in the cache, with what its records are made from, unless the
 * cache should have it.
 */
export type PartsMessage = readonly PartMessage[];

interface PartMessage {
  key: string;
  records: readonly PlacedRecord[];
  sources: readonly ToldSource[] | undefined;
}

// Looked up now, while nothing is to be done yet.
letterVariants();
let writer: InstanceType<typeof IndexWriter> | undefined;
/** What the next index of this thread need not read again: nearly all of it stays. */
let known: ReadonlyMap<string, IndexedPart> | undefined;

/** What each message is answered with: the end with its counts; `damaged` if a part is not in the cache after all. */
export type IndexAnswer = 'added' | 'damaged' | IndexCounts;

const answer = (said: IndexAnswer) => parentPort!.postMessage(said);

/** `undefined` ends the index. */
parentPort!.on('message', async (parts: IndexTask | PartsMessage | undefined) => {
  try {
    if (parts && 'plan' in parts) writer = new IndexWriter(parts.plan, parts.place, known);
    else if (parts) {
      const isAdded = parts.every(({ key, records, sources }) =>
        writer!.addPart(key, records, sources?.map(recordFrom)),
      );
      answer(isAdded ? 'added' : 'damaged');
    } else {
      const made = await writer!.finish();
      known = writer!.read;
      writer = undefined;
      answer(made);
    }
  } catch (error) {
    // Thrown here, it would be an unhandled rejection; the thread is to end with it.
    setImmediate(() => {
      throw error;
    });
  }
});
