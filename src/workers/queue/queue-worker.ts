import { UnrecoverableError, Worker } from 'bullmq';
import { hostname } from 'node:os';
import type { Environment } from '../../machine/environment.ts';
import { shardLabel, shardName } from '../shards/shard.ts';
import { sharedRenderer } from '../crew/shared-renderer.ts';
import { openStoreThatAnswers } from '../store/open-store.ts';
import type { ResultStore } from '../store/result-store.ts';
import { announceWorker } from './announced-workers.ts';
import { ConnectionWords } from './connection-words.ts';
import { openRedis, QUEUE_PREFIX, queueConnection } from './redis-place.ts';
import { SiteCrews } from './site-crews.ts';
import { queueProgram, readShardJob, type ShardAnswer, type ShardJob, shardKey, shardQueue } from './shard-job.ts';

export interface WorkerOptions {
  queue: string;
  store: string;
  /** Processes that make shards at the same time. */
  workers: number;
  /** Seconds without a shard after which it asks to be closed. */
  idle: number | undefined;
  /** Is called once, when it has been idle for so long. */
  onIdle: () => void;
  environment: Environment;
  print: (line: string) => void;
}

/**
 * Of a worker that does not say that it lives the shard is given to another. It says so from a process that has nothing
 * else to do.
 */
const LOCK_MS = 20_000;
const STALLED_MS = 10_000;
/** Workers that may die of a shard before it is given up. */
const MOST_STALLED = 5;

/** Takes shards from the queue and makes them, until it is closed: then those that are begun are ended. */
export async function startQueueWorker(options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const { queue, workers, environment, print } = options;
  const store = await openStoreThatAnswers(options.store);
  const redis = await openRedis(queue);
  const program = queueProgram();
  const renderer = await sharedRenderer(environment, print);
  const crews = new SiteCrews({ environment, workers, renderer, store });
  const idle = new IdleTime(options.idle, options.onIdle);
  const worker = new Worker<unknown, ShardAnswer>(
    shardQueue(program),
    async ({ data }) => {
      const job = jobFor(data, program);
      idle.begin();
      const began = performance.now();
      try {
        const answer = await answerTo(job, { store, crews, to: options.store, print });
        print(`${shardLabel(job.shard)}：${((performance.now() - began) / 1000).toFixed(1)} 秒`);
        return answer;
      } finally {
        idle.end();
      }
    },
    {
      connection: queueConnection(queue),
      prefix: QUEUE_PREFIX,
      name: `${hostname()}-${process.pid}`,
      concurrency: workers,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_MS,
      maxStalledCount: MOST_STALLED,
    },
  );
  const connection = new ConnectionWords(print);
  worker.on('error', (error) => connection.lost(error));
  worker.on('ready', () => connection.found());
  worker.on('failed', (job, error) => print(error.message || `有一份没有做成：${job?.name ?? ''}`));
  worker.on('stalled', () => print('有一份的工作进程没有了消息，重新排队。'));
  const announcement = announceWorker(redis, program);
  return {
    async close() {
      announcement.stop();
      idle.stop();
      await worker.close();
      await crews.close();
      redis.disconnect();
    },
  };
}

/** What another program has posted, or nobody has, is not made by any worker of this one. */
function jobFor(data: unknown, program: string): ShardJob {
  try {
    const job = readShardJob(data);
    if (job.program !== program) throw new Error('这一份是另一个版本的程序放的，这里不做。');
    return job;
  } catch (error) {
    throw new UnrecoverableError((error as Error).message);
  }
}

interface Answering {
  store: ResultStore;
  crews: SiteCrews;
  /** Where the store is. */
  to: string;
  print: (line: string) => void;
}

async function answerTo(job: ShardJob, { store, crews, to, print }: Answering): Promise<ShardAnswer> {
  const key = shardKey(job);
  const name = shardName(job.shard);
  const noted = await store.noted(key);
  // What is there is looked at: it may be damaged.
  if (noted !== undefined) {
    if (await store.get(noted)) return { name, digest: noted, rendered: 0, reused: 0, told: [] };
    print(`${shardLabel(job.shard)}在结果库里坏了或者不见了，重新做。`);
  }
  const { made, stored } = await crews.make(job, { store: to, key });
  return { name, digest: stored!.digest, ...made.counts, told: made.told };
}

/** Calls once when nothing was done for so many seconds. */
class IdleTime {
  private readonly seconds: number | undefined;
  private readonly call: () => void;
  private timer: NodeJS.Timeout | undefined;
  private busy = 0;

  constructor(seconds: number | undefined, call: () => void) {
    this.seconds = seconds;
    this.call = call;
    this.wait();
  }

  begin(): void {
    this.busy++;
    this.stop();
  }

  end(): void {
    this.busy--;
    this.wait();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    if (this.seconds === undefined || this.busy > 0) return;
    this.stop();
    this.timer = setTimeout(this.call, this.seconds * 1000);
  }
}
