import { setTimeout as pause } from 'node:timers/promises';
import { announcedWorkers } from './announced-workers.ts';
import { ConnectionWords } from './connection-words.ts';
import { type FlowOrder, PostedFlow } from './posted-flow.ts';
import { openRedis } from './redis-place.ts';

const LOOK_MS = 1_000;
/** A queue that does not answer is asked again. */
const ANSWER_MS = 10_000;
/** After so many looks in vain the queue is given up: a quarter of an hour. */
const MOST_UNANSWERED = 90;
/** Looks, between which workers are counted. */
const COUNT_EVERY = 5;

export interface FlowWords {
  print: (line: string) => void;
  /** So many shards are made. */
  onMade: (shards: number) => void;
  /** How a worker is started. */
  command: string;
}

/**
 * Posts a build and waits until it is joined. A queue that goes away is waited for; one that has lost what was in it is
 * given it again: what was made is in the store. Throws what the join throws, why a shard failed, or a `NoQueue`.
 */
export async function runFlow(order: Omit<FlowOrder, 'words'>, { print, onMade, command }: FlowWords): Promise<void> {
  const redis = await openRedis(order.queue);
  const words = new ConnectionWords(print);
  const begin = async () => {
    const flow = new PostedFlow({ ...order, words });
    await flow.post();
    return flow;
  };
  let flow = await begin();
  let unanswered = 0;
  let said = '';
  try {
    for (let looks = 1; !(await isJoined(flow)); looks++) {
      if (flow.isJoining) continue;
      const standing = await inTime(flow.standing());
      unanswered = standing === undefined ? unanswered + 1 : 0;
      if (unanswered === MOST_UNANSWERED) throw new Error('队列一直没有回来，这次没有生成，原来的网站一点没动。');
      if (standing === undefined || flow.isJoining) continue;
      if (standing === 'gone') {
        print('队列里的任务不见了（多半是没有存盘就重启了），重新放进去；做好的不用再做。');
        await flow.close();
        flow = await begin();
        continue;
      }
      if ('failed' in standing) throw new Error(`${standing.failed}\n这次没有生成，原来的网站一点没动。`);
      onMade(standing.made);
      if (looks % COUNT_EVERY !== 0) continue;
      const now = await inTime(workersMissing());
      if (now !== undefined && now !== said && now !== '') print(now);
      said = now ?? said;
    }
    await inTime(flow.remove());
  } catch (error) {
    await inTime(flow.remove()).catch(() => undefined);
    throw error;
  } finally {
    await inTime(flow.close());
    redis.disconnect();
  }

  async function workersMissing(): Promise<string> {
    const { same, other } = await announcedWorkers(redis, order.program);
    if (same > 0) return '';
    const others = other === 0 ? '' : `（连着 ${other} 个，程序的版本和这里不一样，不会来做）`;
    return `还没有工作进程来做${others}。在每台机器上运行：${command}`;
  }
}

async function isJoined(flow: PostedFlow): Promise<boolean> {
  return Promise.race([flow.joined.then(() => true), pause(LOOK_MS, false)]);
}

/** The answer; undefined if the queue does not give one. */
function inTime<T>(asking: Promise<T>): Promise<T | undefined> {
  return Promise.race([asking, pause(ANSWER_MS, undefined)]);
}
