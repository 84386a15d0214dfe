import type { ConnectionOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';

/** All keys begin with it. */
export const QUEUE_PREFIX = 'bangyang';

const CONNECT_MS = 10_000;
/** Between two attempts to reach a server that has gone. */
const RETRY_MS = 1_000;

/** How an address is connected to: `redis://…`, `rediss://…`, or `unix:/path` of a socket. */
export function redisOptions(address: string): RedisOptions {
  const usual: RedisOptions = {
    connectTimeout: CONNECT_MS,
    // A server that was started anew is waited for: what it was asked is asked again.
    maxRetriesPerRequest: null,
    retryStrategy: () => RETRY_MS,
  };
  const url = new URL(address);
  if (url.protocol === 'unix:') return { ...usual, path: decodeURIComponent(url.pathname) };
  return {
    ...usual,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(/^\/\d+$/.test(url.pathname) ? { db: Number(url.pathname.slice(1)) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** The same for BullMQ, which knows the same options by types of its own. */
export function queueConnection(address: string): ConnectionOptions {
  return redisOptions(address) as ConnectionOptions;
}

/** An address as people may see it. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  return url.href;
}

/** Nobody answers at the address of the queue. */
export class NoQueue extends Error {
  override name = 'NoQueue';
}

/** Connects once, to see that somebody is there. Throws a `NoQueue`. */
export async function openRedis(address: string): Promise<Redis> {
  const redis = new Redis({ ...redisOptions(address), lazyConnect: true, retryStrategy: () => null });
  // Whoever waits for the connection hears only that it was closed.
  let reason: Error | undefined;
  redis.on('error', (error) => (reason = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    redis.disconnect();
    throw new NoQueue(`连不上队列 ${shownAddress(address)}：${whyNot(reason ?? (cause as Error))}。`, { cause });
  }
  redis.options.retryStrategy = () => RETRY_MS;
  return redis;
}

function whyNot(error: Error): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (/NOAUTH|WRONGPASS|invalid password/i.test(message)) return '口令不对';
  if (/^(?:LOADING|MASTERDOWN)/.test(message)) return '它刚起来，还没有准备好，过一会儿再试';
  return `${code ?? message}，看看 Redis 或 Valkey 开着没有，地址对不对`;
}
