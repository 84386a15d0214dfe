import { readEnvironment } from '../../machine/environment.ts';
import { startQueueWorker } from '../queue/queue-worker.ts';
import { shownAddress } from '../queue/redis-place.ts';
import type { WorkerWay } from './build-flags.ts';

/** Works for the queue until the process is told to end: what it has begun is finished. Throws if it cannot begin. */
export async function serveQueue(way: WorkerWay): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const onIdle = () => {
    print(`${way.idle} 秒没有事，停下了。`);
    end();
  };
  const worker = await startQueueWorker({ ...way, environment: readEnvironment(), print, onIdle });
  print(`工作进程开始了：${way.workers} 个，队列 ${shownAddress(way.queue)}，结果库 ${way.store}。按 Ctrl+C 停下。`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      print('做完手上的就停下……');
      end();
    });
  await ended;
  await worker.close();
}
