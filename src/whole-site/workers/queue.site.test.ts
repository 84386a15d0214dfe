import { Worker } from 'bullmq';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUEUE_PREFIX, queueConnection } from '../../workers/queue/redis-place.ts';
import { queueProgram, shardQueue } from '../../workers/queue/shard-job.ts';
import { describeWhere } from '../../testing/describe-where.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { buildGoodTree, type BuildResult } from '../testing/build.ts';
import { filesIn } from '../testing/pages.ts';
import { QueueRig } from './testing/queue-rig.ts';
import { REDIS_PROGRAM } from './testing/redis-server.ts';
import { buildWith, digestsIn, treeOfShards } from './testing/worker-builds.ts';

describeWhere(REDIS_PROGRAM, 'workers that a queue gives shards', 'no redis-server', () => {
  let plain: BuildResult;
  let before: string[];
  let rig: QueueRig;

  beforeAll(async () => {
    plain = await buildGoodTree(await treeOfShards(40));
    before = digestsIn(plain.out);
    rig = new QueueRig(plain.cache);
    await rig.redis.start();
    // Bundles the renderer for all that follow.
    expect(await buildWith(['--workers', '1'], plain)).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await rig.close();
    removeFolders();
  });

  it('make the same bytes, though they have no content of their own', async () => {
    const workers = [rig.startWorker(), rig.startWorker()];
    const built = await rig.build(plain.content, 'one');
    expect(built.output).toMatch(/图片：新生成 [1-9]/);
    expect(built.code).toBe(0);
    expect(digestsIn(join(rig.folder, 'one'))).toEqual(before);
    const made = workers.map((worker) => worker.output().match(/第 \d+ 份/g)?.length ?? 0);
    expect(made[0]! + made[1]!).toBe(Number(/分成 (\d+) 份/.exec(built.output)![1]));
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  it('throw away what is damaged in the store or in their caches, and make it again', async () => {
    const blobs = filesIn(rig.store).filter((path) => path.startsWith('blobs/'));
    // Content, spec and shards alike.
    for (const path of blobs) writeFileSync(join(rig.store, path), 'x');
    const cache = rig.newCache();
    let worker = rig.startWorker(cache);
    expect(await rig.build(plain.content, 'two')).toMatchObject({ code: 0 });
    expect(digestsIn(join(rig.folder, 'two'))).toEqual(before);
    await worker.stop();
    const kept = readdirSync(join(cache, 'sources'));
    expect(kept).toHaveLength(1);
    const source = join(cache, 'sources', kept[0]!, 'content/units/qingshi-cun.yaml');
    writeFileSync(source, readFileSync(source, 'utf8').replace('青石村', '红石村'));
    for (const path of filesIn(rig.store).filter((name) => name.startsWith('notes/')))
      writeFileSync(join(rig.store, path), 'x');
    worker = rig.startWorker(cache);
    expect(await rig.build(plain.content, 'three')).toMatchObject({ code: 0 });
    expect(digestsIn(join(rig.folder, 'three'))).toEqual(before);
    expect(readFileSync(source, 'utf8')).toContain('青石村');
    await worker.stop();
  });

  it('that cannot make a shard end the build, which names it; the output is as it was', async () => {
    for (const path of filesIn(rig.store).filter((name) => name.startsWith('notes/')))
      writeFileSync(join(rig.store, path), 'x');
    const hostile = new Worker(
      shardQueue(queueProgram()),
      ({ name }) => Promise.reject(new Error(name.includes('pages-2') ? '磁盘满了' : '别的原因')),
      { connection: queueConnection(rig.redis.address), prefix: QUEUE_PREFIX },
    );
    const built = await rig.build(plain.content, 'three');
    await hostile.close();
    expect(built.code).toBe(1);
    expect(built.output).toMatch(/(?:搜索|网页|图片|分享图)第 \d+ 份（共 \d+ 份）没有生成：(?:磁盘满了|别的原因)/);
    expect(built.output).not.toMatch(/\n\s+at |Error:/);
    expect(digestsIn(join(rig.folder, 'three'))).toEqual(before);
    expect(readdirSync(rig.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

it('a queue that is not there is named, without its password', async () => {
  const root = newFolder();
  const folders = { content: join(root, 'content'), out: join(root, 'dist'), cache: join(root, 'cache') };
  const flags = ['--queue', 'redis://:geheim@127.0.0.1:1', '--store', join(root, 'store')];
  const built = await buildWith(flags, folders);
  expect(built.code).toBe(1);
  expect(built.output).toContain('连不上队列 redis://:***@127.0.0.1:1：ECONNREFUSED');
  expect(built.output).not.toContain('geheim');
  removeFolders();
});
