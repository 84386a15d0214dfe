import { Worker } from 'node:worker_threads';

/**
 * What a hook does now, for the thread that watches it: how long it may take, and what is printed if it takes longer.
 */
export interface Stage {
  milliseconds: number;
  lastWords: string;
}

/**
 * Watches this process from another thread, so that it also ends while a parser occupies the main thread: when a stage
 * takes too long and, where a `parent` is named, once that has gone, or has nobody to hand our words on to. Programs
 * that it has started end with it; locks go back by themselves. Answers how to tell it of the stage that begins;
 * undefined for none.
 */
export function watchStages(parent?: number): (stage: Stage | undefined) => void {
  const worker = new Worker(new URL('./stage-watch-thread.ts', import.meta.url), { workerData: { parent } });
  worker.unref();
  // Without a watch the push is checked all the same.
  worker.on('error', () => undefined);
  return (stage) => worker.postMessage(stage);
}
