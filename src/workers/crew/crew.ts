import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SourcesChanged } from '../shards/folder-stamp.ts';
import type { MadeShard, MakerStart } from '../shards/shard-maker.ts';
import { type Shard, shardLabel } from '../shards/shard.ts';
import type { Destination, MakerReply, MakerRequest, StoredShard } from './maker-messages.ts';

const PROGRAM = fileURLToPath(new URL('./maker-process.ts', import.meta.url));

/** How often a shard is begun whose process ends before it is made. */
const MOST_TIMES = 3;

/** A shard that cannot be made; the message names it and says why, in Chinese. */
export class ShardFailed extends Error {
  override name = 'ShardFailed';

  constructor(shard: Shard, reason: string) {
    super(`${shardLabel(shard)}没有生成：${reason}`);
  }
}

/** The process has ended before it had answered. */
class MakerEnded extends Error {}

export interface MadeAndStored {
  made: MadeShard;
  stored: StoredShard | undefined;
}

interface Order {
  shard: Shard;
  to: Destination;
  times: number;
  settle(made: MadeAndStored): void;
  fail(error: Error): void;
}

/**
 * Processes that make shards of one site, one at a time each. They are processes, not threads: one that dies, of a picture
 * or for want of memory, takes nothing else along, its memory is its own, and on other machines there are the same.
 */
export class Crew {
  private readonly start: MakerStart;
  private readonly onPages: (pages: number) => void;
  private readonly waiting: Order[] = [];
  private readonly makers = new Set<ChildProcess>();
  private isClosed = false;

  constructor(start: MakerStart, size: number, onPages: (pages: number) => void = () => undefined) {
    this.start = start;
    this.onPages = onPages;
    for (let number = 0; number < size; number++) this.idle.push(this.newMaker());
  }

  private readonly idle: ChildProcess[] = [];

  /** Throws a `ShardFailed`, or a `SourcesChanged`. */
  make(shard: Shard, to: Destination): Promise<MadeAndStored> {
    return new Promise((settle, fail) => {
      this.waiting.push({ shard, to, times: 0, settle, fail });
      this.next();
    });
  }

  /** Ends all processes, whatever they are at. */
  async close(): Promise<void> {
    this.isClosed = true;
    const ended = [...this.makers].map((maker) => new Promise((resolve) => maker.once('exit', resolve)));
    for (const maker of this.makers) maker.kill('SIGKILL');
    await Promise.all(ended);
  }

  private next(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) void this.work(this.idle.shift()!, this.waiting.shift()!);
  }

  private async work(maker: ChildProcess, order: Order): Promise<void> {
    order.times++;
    try {
      order.settle(await this.ask(maker, order));
      this.idle.push(maker);
    } catch (error) {
      if (this.isClosed) return order.fail(error as Error);
      if (!(error instanceof MakerEnded)) {
        order.fail(error as Error);
        this.idle.push(maker);
      } else {
        if (order.times < MOST_TIMES) this.waiting.unshift(order);
        else order.fail(new ShardFailed(order.shard, `生成它的进程 ${MOST_TIMES} 次都没有做完（${error.message}）。`));
        this.idle.push(this.newMaker());
      }
    }
    this.next();
  }

  private ask(maker: ChildProcess, { shard, to }: Order): Promise<MadeAndStored> {
    return new Promise((settle, fail) => {
      const listen = (reply: MakerReply) => {
        if ('pages' in reply) return this.onPages(reply.pages);
        done();
        if ('made' in reply) settle(reply);
        else fail(reply.isOfContent ? new SourcesChanged() : new ShardFailed(shard, reply.failed));
      };
      const end = (code: number | null, signal: string | null) => {
        done();
        fail(new MakerEnded(signal ?? `退出码 ${code}`));
      };
      const done = () => {
        maker.off('message', listen);
        maker.off('exit', end);
      };
      if (maker.exitCode !== null || maker.signalCode !== null) return end(maker.exitCode, maker.signalCode);
      maker.on('message', listen);
      maker.on('exit', end);
      maker.send({ shard, to } satisfies MakerRequest, () => undefined);
    });
  }

  private newMaker(): ChildProcess {
    const maker = fork(PROGRAM, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.makers.add(maker);
    maker.on('exit', () => this.makers.delete(maker));
    // A process that could not be asked has ended.
    maker.on('error', () => undefined);
    maker.send({ start: this.start } satisfies MakerRequest, () => undefined);
    return maker;
  }
}
