import { parentPort, workerData } from 'node:worker_threads';
import { IndexWriter, type IndexPlace, type IndexPlan } from './index-writer.ts';
import { recordFrom, type RecordSource } from './search-content.ts';

/** What the thread is started with. */
export interface IndexTask {
  plan: IndexPlan;
  place: IndexPlace;
}

/** A part of the index: its key in the cache, and what its records are made from, unless the cache should have it. */
export interface PartMessage {
  key: string;
  sources: readonly RecordSource[] | undefined;
}

const { plan, place } = workerData as IndexTask;
const writer = new IndexWriter(plan, place);

/** A part is answered when it is done: false if its sources are needed. `undefined` ends the index and is answered with its counts. */
parentPort!.on('message', async (part: PartMessage | undefined) => {
  try {
    parentPort!.postMessage(part ? writer.addPart(part.key, part.sources?.map(recordFrom)) : await writer.finish());
    if (!part) parentPort!.close();
  } catch (error) {
    // Thrown here, it would be an unhandled rejection; the thread is to end with it.
    setImmediate(() => {
      throw error;
    });
  }
});
