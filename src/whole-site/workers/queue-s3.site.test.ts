import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { removeFolders } from '../../testing/tree.ts';
import { Bucket } from '../publish/testing/bucket.ts';
import { buildGoodTree, type BuildResult } from '../testing/build.ts';
import { QueueRig } from './testing/queue-rig.ts';
import { REDIS_PROGRAM } from './testing/redis-server.ts';
import { digestsIn, treeOfShards } from './testing/worker-builds.ts';

describeWhere(REDIS_PROGRAM, 'workers whose results are in object storage', 'no redis-server', () => {
  let plain: BuildResult;
  let before: string[];
  let bucket: Bucket;
  let rig: QueueRig;

  beforeAll(async () => {
    plain = await buildGoodTree(await treeOfShards(40));
    before = digestsIn(plain.out);
    bucket = await Bucket.start();
    rig = new QueueRig(plain.cache, { address: 's3://bucket/jieguo', variables: bucket.awsVariables });
    await rig.redis.start();
  });
  afterAll(async () => {
    await rig.close();
    bucket.stop();
    removeFolders();
  });

  const names = (room: string) => [...bucket.objects.keys()].filter((key) => key.startsWith(`jieguo/${room}/`));

  it('make the same bytes', async () => {
    const workers = [rig.startWorker(), rig.startWorker()];
    const built = await rig.build(plain.content, 'one');
    expect(built.output).toContain('网站生成好了');
    expect(digestsIn(join(rig.folder, 'one'))).toEqual(before);
    // A note for each shard; the content and its description have none.
    expect(names('notes')).toHaveLength(Number(/分成 (\d+) 份/.exec(built.output)![1]));
    expect(names('blobs').length).toBeGreaterThan(names('notes').length);
    expect([...bucket.objects.keys()].every((key) => key.startsWith('jieguo/'))).toBe(true);
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  it('say what is damaged or gone in it, and make it again', async () => {
    // Content, spec and shards alike.
    names('blobs').forEach((key, number) => {
      if (number % 2 === 0) bucket.objects.delete(key);
      else bucket.objects.get(key)!.bytes = Buffer.from('x');
    });
    const worker = rig.startWorker();
    const built = await rig.build(plain.content, 'two');
    expect(built.output).toContain('网站生成好了');
    expect(digestsIn(join(rig.folder, 'two'))).toEqual(before);
    await worker.stop();
    expect(worker.output()).toMatch(/第 \d+ 份（共 \d+ 份）在结果库里坏了或者不见了，重新做/);
  });

  it('that the service does not let in say so before anybody waits', async () => {
    const shut = new QueueRig(plain.cache, {
      address: 's3://bucket/jieguo',
      variables: { ...bucket.awsVariables, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' },
    });
    await shut.redis.start();
    const built = await shut.build(plain.content, 'three');
    expect(built.output).toContain('结果库 s3://bucket/jieguo/ 读不了（服务没有开，或者地址不对）');
    expect(built.code).toBe(1);
    await shut.close();
  });
});
