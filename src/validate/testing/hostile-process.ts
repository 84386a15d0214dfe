import { NOTHING_READ } from '../../ingest/content/reading.ts';
import type { Message } from '../inspect/processes/inspect-process.ts';
import type { Task } from '../inspect/task.ts';

/**
 * Stands in for the process that inspects files: does to itself what a text says, and answers other texts with their
 * length.
 */
const send = (message: Message) => new Promise<void>((resolve) => process.send!(message, () => resolve()));

const ACTS: Record<string, () => unknown> = {
  'goes on for ever': () => {
    for (;;);
  },
  'goes on in native code': () => {
    for (;;) JSON.parse(`[${'1,'.repeat(2_000_000)}1]`);
  },
  'sleeps for ever': () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  'takes all memory': () => {
    const all: number[][] = [];
    for (;;) all.push(new Array<number>(1000).fill(1.5));
  },
  'ends the process': () => process.exit(3),
};

process.on('message', (tasks: Task[]) => {
  void (async () => {
    for (const task of tasks) {
      const text = 'text' in task ? task.text.trim() : '';
      ACTS[text]?.();
      const { user, system } = process.cpuUsage();
      await send({ reading: { ...NOTHING_READ, bodyStart: text.length }, used: (user + system) / 1e6 });
    }
  })();
});
process.on('disconnect', () => process.exit());
await send({ ready: true });
