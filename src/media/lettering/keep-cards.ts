import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CardAnswer, CardTask } from './card-worker.ts';
import type { ShareCard } from './share-card.ts';

/**
 * Draws the cards, by their files, that the cache lacks. The work is done in a thread of its own, so that pages are
 * rendered meanwhile. Throws if they cannot be written.
 */
export async function keepCards(cards: ReadonlyMap<string, ShareCard>, cacheDir: string): Promise<CardAnswer> {
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), {
    workerData: { cards, cacheDir } satisfies CardTask,
  });
  try {
    const [answer] = (await once(worker, 'message')) as [CardAnswer];
    return answer;
  } finally {
    await worker.terminate();
  }
}
