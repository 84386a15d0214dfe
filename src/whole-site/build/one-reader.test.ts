import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import { holdFiles } from '../../testing/whole-files.ts';

afterAll(removeFolders);

describe('whole files of every sort, front matter and line ends included: what the check accepts is printed as its tree says, and nothing of it runs', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))('a thousand files, seed %i', async (seed) => {
    // A test that accepts nothing says nothing.
    expect(await holdFiles(seed, 1000)).toBeGreaterThan(200);
  });
});
