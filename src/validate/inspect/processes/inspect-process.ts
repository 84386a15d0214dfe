import { flushCompileCache } from 'node:module';
import type { Reading } from '../../../ingest/content/reading.ts';
import { outliveStrayRejections } from '../../../machine/bounded/stray-rejections.ts';
import { keepCompiled } from '../../../machine/compiled-program.ts';
import type { Task } from '../task.ts';

keepCompiled();
const { inspectTask } = await import('../inspect-task.ts');
// Nothing is written where a process is ended from outside.
flushCompileCache();

/**
 * What this process says: that it has started, then a reading for each task, in their order, with the processor time
 * that it has used by then, in seconds.
 */
export type Message = { ready: true } | { reading: Reading; used: number };

const send = (message: Message) => new Promise<void>((resolve) => process.send!(message, () => resolve()));

outliveStrayRejections();
process.on('message', (tasks: Task[]) => {
  void (async () => {
    for (const task of tasks) {
      const reading = await inspectTask(task);
      const { user, system } = process.cpuUsage();
      await send({ reading, used: (user + system) / 1e6 });
    }
  })().catch(() => process.exit(1));
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
await send({ ready: true });
