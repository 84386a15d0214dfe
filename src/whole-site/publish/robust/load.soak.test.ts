import { afterAll, expect, it } from 'vitest';
import { describeWhere } from '../../../testing/describe-where.ts';
import { soakOrder } from '../../../testing/soak.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { nginxProgram } from '../../testing/web-server.ts';
import { readWhilePublishing } from '../testing/reading.ts';

const { steps, seeds } = soakOrder({ steps: 200, seeds: [1] });
afterAll(removeFolders);

describeWhere(nginxProgram, 'nginx', 'nginx is not installed', () => {
  it.each(seeds)('no reader meets a failure during hundreds of releases (SOAK_SEED=%i)', async (seed) => {
    const { failures, ...counts } = await readWhilePublishing({ releases: steps, readers: 4, seed });
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(failures).toEqual([]);
    expect(counts.releases).toBe(steps);
  });
});
