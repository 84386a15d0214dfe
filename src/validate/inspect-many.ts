import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inspect, type TextRole } from './inspect.ts';
import type { Reading } from './reading.ts';

/** A text file that is to be inspected. */
export interface Task {
  role: TextRole;
  text: string;
}

/** Below this many files, starting a worker takes longer than the work. */
const WORTH_A_WORKER = 400;
const BATCH = 50;

/** Inspects texts, many of them side by side; the readings come in the order of the tasks. */
export async function inspectMany(tasks: readonly Task[]): Promise<Reading[]> {
  const readings = new Array<Reading | undefined>(tasks.length);
  if (tasks.length >= WORTH_A_WORKER) {
    let next = 0;
    const take = () => (next < tasks.length ? (next += BATCH) - BATCH : undefined);
    await Promise.all(Array.from({ length: availableParallelism() }, () => work(tasks, readings, take)));
  }
  // Also what a worker left over because it could not be started here.
  return tasks.map(({ role, text }, index) => readings[index] ?? inspect(role, text));
}

/** Lets one worker take batch after batch. Ends when there are none left, or when the worker ends. */
function work(tasks: readonly Task[], readings: (Reading | undefined)[], take: () => number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./inspect-worker.ts', import.meta.url));
    let start: number | undefined;
    const send = () => {
      start = take();
      if (start === undefined) void worker.terminate();
      else worker.postMessage(tasks.slice(start, start + BATCH));
    };
    worker.on('message', (done: Reading[]) => {
      for (const [index, reading] of done.entries()) readings[start! + index] = reading;
      send();
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve());
    send();
  });
}
