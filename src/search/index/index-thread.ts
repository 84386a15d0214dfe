import { Worker } from 'node:worker_threads';

/**
 * From now on this process has one thread for all of its indexes: what it has loaded and compiled makes the next one in
 * half the time. It is begun now, unless it is there, and does not keep the process from ending.
 */
export function keepIndexThread(): void {
  if (spare) return;
  const thread = begun();
  thread.unref();
  // One that has come to an end by itself is no longer ready.
  thread.once('error', () => undefined).once('exit', () => spare === thread && (spare = undefined));
  spare = thread;
}

/**
 * Works with a thread that makes nothing else meanwhile. Where none is kept it ends then, and after a failure; a kept one
 * makes room for another if what it has made leaves it large, as `isLarge` says.
 */
export async function withIndexThread<T>(
  work: (thread: Worker) => Promise<T>,
  isLarge: (made: T) => boolean,
): Promise<T> {
  const thread = spare ?? begun();
  const isKept = thread === spare;
  spare = undefined;
  thread.ref();
  try {
    const made = await work(thread);
    if (isKept && !isLarge(made)) spare = thread;
    return made;
  } finally {
    if (spare === thread) thread.unref();
    // A thread that begins while another ends has crashed Node (V8, "jit_page.has_value").
    else {
      await thread.terminate();
      if (isKept) keepIndexThread();
    }
  }
}

let spare: Worker | undefined;

function begun(): Worker {
  return new Worker(new URL('./index-worker.ts', import.meta.url), {
    // It has time, while pages are rendered, to collect more often: a tenth of a build's memory.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}
