import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { TestDice } from '../../testing/dice.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { soakOrder } from '../../testing/soak.ts';
import { removeFolders } from '../../testing/tree.ts';
import { buildGoodTree, type BuildResult } from '../testing/build.ts';
import { QueueRig, type TestWorker } from './testing/queue-rig.ts';
import { REDIS_PROGRAM } from './testing/redis-server.ts';
import { buildWith, digestsIn, treeOfShards } from './testing/worker-builds.ts';

const ORDER = soakOrder({ steps: 3, seeds: [1] });
/** Milliseconds that a worker lives, at most, while others are killed. */
const LONGEST = 40_000;

describeWhere(REDIS_PROGRAM, 'while everything dies', 'no redis-server', () => {
  let one: BuildResult;
  let other: BuildResult;
  let rig: QueueRig;
  const bytesOf = new Map<BuildResult, string[]>();

  beforeAll(async () => {
    const tree = await treeOfShards(400);
    one = await buildGoodTree(tree);
    other = await buildGoodTree({ ...tree, [entryPath('news', 'later')]: entryText('news', { title: '后来的一条' }) });
    for (const built of [one, other]) bytesOf.set(built, digestsIn(built.out));
    expect(bytesOf.get(one)).not.toEqual(bytesOf.get(other));
    expect(await buildWith(['--workers', '1'], one)).toMatchObject({ code: 0 });
  });
  beforeEach(async () => {
    rig = new QueueRig(one.cache);
    await rig.redis.start();
  });
  afterEach(() => rig.close());
  afterAll(removeFolders);

  const isSame = (out: string, built: BuildResult) =>
    expect(digestsIn(join(rig.folder, out))).toEqual(bytesOf.get(built));

  it.each(ORDER.seeds.flatMap((seed) => Array.from({ length: ORDER.steps }, (_, step) => [seed, step])))(
    'workers that are killed at random moments (seed %i, run %i) lose and double nothing',
    async (seed, step) => {
      const dice = new TestDice(seed! * 1000 + step!);
      let isOver = false;
      const workers: TestWorker[] = [rig.startWorker(), rig.startWorker()];
      const killing = (async () => {
        // Five may die of one shard: fewer are killed.
        for (let killed = 0; !isOver && killed < 4; killed++) {
          await pause(dice.below(LONGEST));
          const victim = dice.below(workers.length);
          if (isOver) return;
          await workers[victim]!.kill();
          workers[victim] = rig.startWorker();
        }
      })();
      const built = await rig.build(one.content, 'dist');
      isOver = true;
      expect(built).toMatchObject({ code: 0 });
      isSame('dist', one);
      await killing;
    },
  );

  it('a queue that is started anew and has lost everything is filled again', async () => {
    rig.startWorker();
    const building = rig.build(one.content, 'dist');
    await pause(30_000);
    await rig.redis.stop();
    await pause(3_000);
    await rig.redis.start();
    const built = await building;
    expect(built).toMatchObject({ code: 0 });
    isSame('dist', one);
  });

  it('two joins of one output at once leave one that is whole', async () => {
    rig.startWorker();
    const built = await Promise.all([rig.build(one.content, 'dist'), rig.build(one.content, 'dist')]);
    expect(built.map(({ code }) => code)).toEqual([0, 0]);
    isSame('dist', one);
  });

  it('two builds of different content at once come out as they would alone', async () => {
    rig.startWorker();
    rig.startWorker();
    const built = await Promise.all([rig.build(one.content, 'one'), rig.build(other.content, 'other')]);
    expect(built.map(({ code }) => code)).toEqual([0, 0]);
    isSame('one', one);
    isSame('other', other);
  });
});
