import { parseArgs } from 'node:util';
import { variableNamed } from '../../machine/environment.ts';
import { isS3Address, readS3Address, WrongS3Address } from '../store/s3-address.ts';

/** How a build is to be done. */
export type BuildWay =
  { way: 'plain' } | { way: 'here'; workers: number } | { way: 'queue'; queue: string; store: string };

/** Flags that cannot be followed; the message says why and what can be written, in Chinese. */
export class WrongFlags extends Error {
  override name = 'WrongFlags';
}

/** More processes than that need more memory than machines have. */
const MOST_WORKERS = 64;

const USAGE = [
  '可以这样写：',
  '  npm run build',
  '  npm run build -- --workers 4',
  '  npm run build -- --queue redis://主机:6379 --store 共享的文件夹',
  '  npm run build -- --queue redis://主机:6379 --store s3://桶/前缀',
  '  npm run build:worker -- --queue redis://主机:6379 --store 共享的文件夹 --workers 4',
].join('\n');

const OPTIONS = { workers: { type: 'string' }, queue: { type: 'string' }, store: { type: 'string' } } as const;
const WORKER_OPTIONS = { ...OPTIONS, idle: { type: 'string' } } as const;

/** What was written behind `npm run build --`. Throws a `WrongFlags`. */
export function buildWay(args: readonly string[]): BuildWay {
  const { workers, queue, store } = valuesOf(args, OPTIONS);
  if (queue !== undefined) {
    if (workers !== undefined)
      throw new WrongFlags('「--workers」和「--queue」只能写一个：用队列时，几个进程由各台机器上的 build:worker 定。');
    return { way: 'queue', queue: queueAddress(queue), store: storeAddress(store) };
  }
  if (store !== undefined) throw new WrongFlags('「--store」要和「--queue」一起写。');
  return workers === undefined ? { way: 'plain' } : { way: 'here', workers: workersNumber(workers) };
}

/** What a worker is told. */
export interface WorkerWay {
  queue: string;
  store: string;
  workers: number;
  /** Seconds without a shard after which it ends by itself; undefined for one that stays. */
  idle: number | undefined;
}

/** What was written behind `npm run build:worker --`. Throws a `WrongFlags`. */
export function workerWay(args: readonly string[]): WorkerWay {
  const { workers = '1', queue, store, idle } = valuesOf(args, WORKER_OPTIONS);
  if (queue === undefined) throw new WrongFlags('要写「--queue」：Redis 或 Valkey 的地址，如 redis://主机:6379。');
  return {
    queue: queueAddress(queue),
    store: storeAddress(store),
    workers: workersNumber(workers),
    idle: idle === undefined ? undefined : idleSeconds(idle),
  };
}

/** Throws a `WrongFlags`. */
function idleSeconds(written: string): number {
  const seconds = /^[0-9]{1,6}$/.test(written) ? Number(written) : 0;
  if (seconds < 1) throw new WrongFlags(`「--idle ${written}」不对：要写闲多少秒以后自己停下，如 300。`);
  return seconds;
}

type Flags = Partial<Record<keyof typeof WORKER_OPTIONS, string>>;

function valuesOf(args: readonly string[], options: Partial<typeof WORKER_OPTIONS>): Flags {
  try {
    return parseArgs({ args: [...args], options: options as typeof WORKER_OPTIONS }).values;
  } catch (error) {
    throw new WrongFlags(`${reasonOf(error as NodeJS.ErrnoException, args)}\n${USAGE}`, { cause: error });
  }
}

/** Node says it in English. */
function reasonOf({ code, message }: NodeJS.ErrnoException, args: readonly string[]): string {
  const named = /'(-[^' ]*)[^']*'/.exec(message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有「${named ?? args.join(' ')}」这个选项。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `「${named ?? args.join(' ')}」后面要写一个值。`;
  const stray = args.find((arg) => !arg.startsWith('-'));
  return `「${stray ?? args.join(' ')}」不是选项，看不懂。`;
}

/** How many processes are meant. Throws a `WrongFlags`. */
function workersNumber(written: string): number {
  const number = /^[0-9]{1,3}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > MOST_WORKERS)
    throw new WrongFlags(`「--workers ${written}」不对：要写 1 到 ${MOST_WORKERS} 的整数，一般和处理器的个数一样。`);
  return number;
}

/** An address, or the name of the variable that holds it: what is typed, everybody on the machine can read. Throws a `WrongFlags`. */
function queueAddress(written: string): string {
  const isName = /^[A-Z][A-Z0-9_]*$/.test(written);
  const address = isName ? variableNamed(written) : written;
  if (isName && address === undefined) throw new WrongFlags(`「--queue ${written}」：没有设环境变量 ${written}。`);
  const url = URL.canParse(address ?? '') ? new URL(address!) : undefined;
  const isSocket = url?.protocol === 'unix:';
  if (!url || !(isSocket || (['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '')))
    throw new WrongFlags(
      '「--queue」要写 Redis 或 Valkey 的地址，如 redis://主机:6379；或者写放着地址的环境变量的名字，如 QUEUE_URL。',
    );
  return address!;
}

/** Throws a `WrongFlags`. */
function storeAddress(written: string | undefined): string {
  if (written === undefined || written.trim() === '')
    throw new WrongFlags(
      '用队列时要写「--store」：各台机器都能读写的一处，放各份的结果，是一个共享文件夹，或者 s3://桶/前缀。',
    );
  if (isS3Address(written)) {
    try {
      readS3Address(written);
    } catch (error) {
      throw error instanceof WrongS3Address ? new WrongFlags(error.message, { cause: error }) : error;
    }
  } else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written))
    throw new WrongFlags(`「--store ${written}」不对：要写一个文件夹，或者 s3://桶/前缀。`);
  return written;
}
