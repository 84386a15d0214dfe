import type { Redis } from 'ioredis';
import { hostname } from 'node:os';
import { QUEUE_PREFIX } from './redis-place.ts';

const KEYS = `${QUEUE_PREFIX}:worker:`;
const EVERY_MS = 5_000;
const FORGOTTEN_S = 20;

/** Lets builds know that a worker of this program is there, until it is stopped or its process ends. */
export function announceWorker(redis: Redis, program: string): { stop(): void } {
  const key = `${KEYS}${hostname()}-${process.pid}`;
  // Without the queue there is nobody to tell.
  const say = () => void redis.set(key, program, 'EX', FORGOTTEN_S).catch(() => undefined);
  say();
  const timer = setInterval(say, EVERY_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      void redis.del(key).catch(() => undefined);
    },
  };
}

/** How many workers are there, of this program and of others. */
export async function announcedWorkers(redis: Redis, program: string): Promise<{ same: number; other: number }> {
  const counts = { same: 0, other: 0 };
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', `${KEYS}*`, 'COUNT', 200);
    cursor = next;
    for (const key of keys) {
      const own = await redis.get(key);
      if (own !== null) counts[own === program ? 'same' : 'other']++;
    }
  } while (cursor !== '0');
  return counts;
}
