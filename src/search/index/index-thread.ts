import { Worker } from 'node:worker_threads';

/**
 * Starts a thread for the next index, unless one is ready: a process that makes an index now and then does not wait until
 * it has loaded what it needs. It does not keep the process from ending.
 */
export function readyIndexThread(): void {
  if (spare) return;
  const thread = begun();
  thread.unref();
  // One that has come to an end by itself is no longer ready.
  thread.once('error', () => undefined).once('exit', () => spare === thread && (spare = undefined));
  spare = thread;
}

/** Works with a thread that has made nothing yet, and ends it then: it would hold the memory of a whole index. */
export async function withIndexThread<T>(work: (thread: Worker) => Promise<T>): Promise<T> {
  const thread = spare ?? begun();
  spare = undefined;
  thread.ref();
  try {
    return await work(thread);
  } finally {
    // A thread that begins while another ends has crashed Node (V8, "jit_page.has_value").
    await thread.terminate();
  }
}

let spare: Worker | undefined;

function begun(): Worker {
  return new Worker(new URL('./index-worker.ts', import.meta.url), {
    // It has time, while pages are rendered, to collect more often: a tenth of a build's memory.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}
