import { digestOf } from '../../kernel/digest.ts';
import { engineDigest } from '../../publish/renderer/engine.ts';
import { type Shard, SHARD_KINDS, shardName } from '../shards/shard.ts';

/** What a job says: everything that decides what comes of it. */
export interface ShardJob {
  shard: Shard;
  /** Of the installed program and the kind of machine that it runs on. */
  program: string;
  /** In the store: the list of the files that the site is made from. */
  sources: string;
  /** Of the spec, see `specDigest`. */
  spec: string;
  /** In the store: the spec itself. */
  specBlob: string;
}

/** What a job answers. */
export interface ShardAnswer {
  /** Of the shard, see `shardName`. */
  name: string;
  /** In the store: the pack of its files. */
  digest: string;
  rendered: number;
  reused: number;
  told: string[];
}

/** Pictures of other kinds of machines may have other bytes. */
export function queueProgram(): string {
  return digestOf([engineDigest(), process.platform, process.arch].join(' ')).slice(0, 32);
}

/** Where the shards of a program wait: workers with another one never see them. */
export function shardQueue(program: string): string {
  return `shards-${program}`;
}

/** Where the end of one build waits, for the process that asked for it. */
export function joinQueue(build: string): string {
  return `join-${build}`;
}

/** Under which a shard lies in the store: what has the same key has the same bytes. */
export function shardKey({ program, sources, spec, shard }: ShardJob): string {
  return [program, sources, spec, shardName(shard)].join('/');
}

/** Redis is not ours alone: what a job says is looked at. Throws for what no build has posted. */
export function readShardJob(data: unknown): ShardJob {
  const { shard, program, sources, spec, specBlob } = (data ?? {}) as Partial<ShardJob>;
  const { kind, index, of } = shard ?? ({} as Partial<Shard>);
  const isSound =
    SHARD_KINDS.includes(kind!) &&
    Number.isInteger(index) &&
    Number.isInteger(of) &&
    0 <= index! &&
    index! < of! &&
    [sources, specBlob].every((digest) => typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)) &&
    [program, spec].every((digest) => typeof digest === 'string' && /^[0-9a-f]{32}$/.test(digest));
  if (!isSound) throw new Error('队列里的这一份看不懂，不是本程序放的。');
  return data as ShardJob;
}
