import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../../../testing/describe-where.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { FullDisk } from '../testing/full-disk.ts';
import { canMount } from '../testing/small-disk.ts';

// `full-disk.soak.test.ts` does the same with more or less room.
describeWhere(canMount, 'a site on a separate disk', 'mounting is not permitted here', () => {
  let full: FullDisk;
  beforeAll(async () => {
    full = await FullDisk.create();
  });
  afterAll(() => {
    full.remove();
    removeFolders();
  });

  it.each([
    ['no room at all', { bytes: 0 }, 'refused'],
    ['room for a part of the release', { bytes: 100_000 }, 'accepted'],
    ['room for the names of a few files', { files: 20 }, 'accepted'],
  ])('the live site stays, and the next push is published: %s', async (_, room, ended) => {
    expect(await full.push(room)).toBe(ended);
  });
});
