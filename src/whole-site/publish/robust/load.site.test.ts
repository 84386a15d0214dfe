import { afterAll, expect, it } from 'vitest';
import { describeWhere } from '../../../testing/describe-where.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { nginxProgram } from '../../testing/web-server.ts';
import { readWhilePublishing } from '../testing/reading.ts';

afterAll(removeFolders);

// `load.soak.test.ts` does the same with so many releases that old ones are swept away.
describeWhere(nginxProgram, 'nginx', 'nginx is not installed', () => {
  it('no reader meets a failure while releases come', async () => {
    const { failures, ...counts } = await readWhilePublishing({ releases: 5, readers: 2, seed: 1 });
    expect(failures).toEqual([]);
    for (const count of [counts.pages, counts.assets, counts.late, counts.searches, counts.packed])
      expect(count).toBeGreaterThan(0);
  });
});
