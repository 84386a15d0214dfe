import { FlowProducer, type Job, Queue, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { shardLabel, shardName } from '../shards/shard.ts';
import type { ConnectionWords } from './connection-words.ts';
import { QUEUE_PREFIX, queueConnection } from './redis-place.ts';
import { joinQueue, readShardJob, type ShardAnswer, type ShardJob, shardKey, shardQueue } from './shard-job.ts';

/** What workers are asked for. */
export interface FlowOrder {
  /** Where the queue is. */
  queue: string;
  program: string;
  jobs: readonly ShardJob[];
  words: ConnectionWords;
  /** Puts the site together of what came of the shards, by their names. */
  join: (answers: ReadonlyMap<string, ShardAnswer>) => Promise<void>;
}

/** How often a shard is tried, apart from workers that died of it. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;
/** This process alone joins; while it is at it nobody else is to believe that it has died. */
const JOIN_LOCK_MS = 3_600_000;
const JOB = 'join';

/** How far a flow is. `gone`: the queue has lost it. */
export type FlowStanding = { made: number } | { failed: string } | 'gone';

/** A flow in the queue: the shards of a build are its children, the join, which this process does itself, is its parent. */
export class PostedFlow {
  /** Ends when the site has been put together, or throws why it was not. */
  readonly joined: Promise<void>;
  isJoining = false;
  private readonly id = randomUUID();
  private readonly order: FlowOrder;
  private readonly shards: Queue;
  private readonly joins: Queue;
  private readonly flows: FlowProducer;
  private readonly worker: Worker;

  constructor(order: FlowOrder) {
    this.order = order;
    const options = { connection: queueConnection(order.queue), prefix: QUEUE_PREFIX };
    this.shards = new Queue(shardQueue(order.program), options);
    this.joins = new Queue(joinQueue(this.id), options);
    this.flows = new FlowProducer(options);
    let [settle, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
    this.joined = new Promise((resolve, reject) => ([settle, fail] = [resolve, reject]));
    this.joined.catch(() => undefined);
    this.worker = new Worker(this.joins.name, (job) => this.doJoin(job).then(settle, fail), {
      ...options,
      lockDuration: JOIN_LOCK_MS,
      stalledInterval: JOIN_LOCK_MS,
    });
    for (const part of [this.shards, this.joins, this.flows, this.worker])
      (part as Worker).on('error', (error) => order.words.lost(error));
    this.worker.on('ready', () => order.words.found());
  }

  async post(): Promise<void> {
    await this.flows.add({
      name: JOB,
      queueName: this.joins.name,
      opts: { jobId: JOB },
      children: this.order.jobs.map((job) => ({
        name: shardKey(job),
        queueName: this.shards.name,
        data: job,
        opts: {
          jobId: `${this.id}-${shardName(job.shard)}`,
          attempts: ATTEMPTS,
          backoff: { type: 'fixed', delay: PAUSE_MS },
          failParentOnFailure: true,
          removeOnComplete: true,
          removeOnFail: { age: 24 * 3600 },
        },
      })),
    });
  }

  async standing(): Promise<FlowStanding> {
    const job = (await this.joins.getJob(JOB)) as Job | undefined;
    if (!job) return 'gone';
    const { processed = 0, failed = 0, unprocessed = 0 } = await job.getDependenciesCount();
    if (failed > 0) return { failed: await this.reasonOf(job) };
    if (unprocessed > 0) {
      const { unprocessed: [first] = [] } = await job.getDependencies({ unprocessed: { count: 1, cursor: 0 } });
      // One that was done between two questions is no longer there either.
      if (first !== undefined && !(await this.childAt(first)) && !(await this.isSettled(job, unprocessed)))
        return 'gone';
    }
    return { made: processed };
  }

  /** Takes everything of it out of the queue. */
  async remove(): Promise<void> {
    const job = (await this.joins.getJob(JOB)) as Job | undefined;
    await job?.removeUnprocessedChildren();
    await this.joins.obliterate({ force: true });
  }

  async close(): Promise<void> {
    await Promise.all([this.worker.close(true), this.shards.close(), this.joins.close(), this.flows.close()]);
  }

  private async doJoin(job: Job): Promise<void> {
    if (this.isJoining) return this.joined;
    this.isJoining = true;
    const answers = Object.values(await job.getChildrenValues<ShardAnswer>());
    await this.order.join(new Map(answers.map((answer) => [answer.name, answer])));
  }

  private async isSettled(job: Job, before: number): Promise<boolean> {
    const { unprocessed = 0 } = await job.getDependenciesCount({ unprocessed: true });
    return unprocessed < before;
  }

  private childAt(key: string): Promise<Job | undefined> {
    return this.shards.getJob(key.slice(key.lastIndexOf(':') + 1));
  }

  /** Why a shard has failed, with its name. */
  private async reasonOf(job: Job): Promise<string> {
    const { failed: [first] = [] } = await job.getDependencies({ failed: { count: 1, cursor: 0 } });
    const child = first === undefined ? undefined : await this.childAt(first);
    if (!child) return '有一份没有生成，原因没有留下来。';
    const label = shardLabel(readShardJob(child.data).shard);
    const reason = child.failedReason;
    if (reason.startsWith(label)) return reason;
    return `${label}没有生成：${/stalled/.test(reason) ? '做它的工作进程接连没有了消息，多半是内存不够。' : reason}`;
  }
}
