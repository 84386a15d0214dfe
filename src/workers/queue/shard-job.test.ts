import { expect, it } from 'vitest';
import { readShardJob, type ShardJob, shardKey } from './shard-job.ts';

const JOB: ShardJob = {
  shard: { kind: 'pages', index: 2, of: 12 },
  program: 'a'.repeat(32),
  sources: 'b'.repeat(64),
  spec: 'c'.repeat(32),
  specBlob: 'd'.repeat(64),
};

it('a key holds everything that decides what comes of a shard', () => {
  const others: ShardJob[] = [
    { ...JOB, shard: { ...JOB.shard, kind: 'cards' } },
    { ...JOB, shard: { ...JOB.shard, index: 3 } },
    { ...JOB, shard: { ...JOB.shard, of: 13 } },
    { ...JOB, program: 'e'.repeat(32) },
    { ...JOB, sources: 'e'.repeat(64) },
    { ...JOB, spec: 'e'.repeat(32) },
  ];
  expect(new Set([JOB, ...others].map(shardKey)).size).toBe(others.length + 1);
  // Where narrations lie on a disk is in the spec, and counts for nothing.
  expect(shardKey({ ...JOB, specBlob: 'e'.repeat(64) })).toBe(shardKey(JOB));
});

it('a job that a build has posted is read', () => {
  expect(readShardJob(JSON.parse(JSON.stringify(JOB)))).toEqual(JOB);
});

it.each([
  [undefined],
  ['pages-3-of-12'],
  [{}],
  [{ ...JOB, shard: { ...JOB.shard, kind: 'rm' } }],
  [{ ...JOB, shard: { ...JOB.shard, index: 12 } }],
  [{ ...JOB, shard: { ...JOB.shard, index: -1 } }],
  [{ ...JOB, shard: { ...JOB.shard, of: 1.5 } }],
  [{ ...JOB, sources: '../../etc/passwd' }],
  [{ ...JOB, program: undefined }],
])('%j is none', (data) => {
  expect(() => readShardJob(data)).toThrow('看不懂');
});
