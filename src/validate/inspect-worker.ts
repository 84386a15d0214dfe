import { parentPort } from 'node:worker_threads';
import type { Task } from './inspect-many.ts';
import { inspect } from './inspect.ts';

parentPort?.on('message', (tasks: Task[]) => {
  parentPort!.postMessage(tasks.map(({ role, text }) => inspect(role, text)));
});
