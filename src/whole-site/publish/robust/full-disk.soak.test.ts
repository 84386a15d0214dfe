import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../../../testing/describe-where.ts';
import { soakOrder } from '../../../testing/soak.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { FullDisk } from '../testing/full-disk.ts';
import { canMount } from '../testing/small-disk.ts';

const { steps } = soakOrder({ steps: 20, seeds: [1] });

/** What a small push needs, and a little more. */
const ENOUGH = { bytes: 640_000, files: 120 };

describeWhere(canMount, 'a site on a separate disk', 'mounting is not permitted here', () => {
  let full: FullDisk;
  beforeAll(async () => {
    full = await FullDisk.create();
  });
  afterAll(() => {
    full.remove();
    removeFolders();
  });

  it.each(['bytes', 'files'] as const)(
    'whenever it runs out of %s, the live site stays and the next push is published',
    async (unit) => {
      const ended: string[] = [];
      const failed: string[] = [];
      for (let step = 0; step < steps; step++) {
        const room = { [unit]: Math.floor((ENOUGH[unit] * step) / (steps - 1)) };
        await full.push(room).then(
          (how) => ended.push(`${room[unit]}: ${how}`),
          (error: Error) => failed.push(error.message),
        );
      }
      process.stdout.write(`${unit}\n${ended.join('\n')}\n`);
      expect(failed).toEqual([]);
    },
  );
});
