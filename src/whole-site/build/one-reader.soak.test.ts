import { afterAll, expect, it } from 'vitest';
import { soakOrder } from '../../testing/soak.ts';
import { removeFolders } from '../../testing/tree.ts';
import { holdFiles } from '../../testing/whole-files.ts';

afterAll(removeFolders);

const { steps, seeds } = soakOrder({ steps: 100, seeds: [101, 202, 303, 404] });

it.each(seeds)(
  'thousands of whole files: what the check accepts is printed as its tree says, and nothing of it runs, seed %i',
  async (seed) => {
    for (let step = 0; step < steps; step++) expect(await holdFiles(seed * 100_000 + step, 1000)).toBeGreaterThan(200);
  },
);
