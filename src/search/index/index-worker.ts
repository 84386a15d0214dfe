import { parentPort, workerData } from 'node:worker_threads';
import { IndexWriter, type IndexPlan } from './index-writer.ts';
import type { SearchRecord } from './record.ts';

/** What the thread is started with. */
export interface IndexTask {
  plan: IndexPlan;
  folder: string;
  cacheFolder: string;
}

const { plan, folder, cacheFolder } = workerData as IndexTask;
const writer = new IndexWriter(plan, folder, cacheFolder);

/** A part is answered when it is done; `undefined` ends the index and is answered with its counts. */
parentPort!.on('message', async (part: SearchRecord[] | undefined) => {
  try {
    if (part) {
      await writer.addPart(part);
      parentPort!.postMessage(undefined);
      return;
    }
    parentPort!.postMessage(await writer.finish());
    parentPort!.close();
  } catch (error) {
    // Thrown here, it would be an unhandled rejection; the thread is to end with it.
    setImmediate(() => {
      throw error;
    });
  }
});
