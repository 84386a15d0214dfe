import { expect, it } from 'vitest';
import { readBrokenSettings } from './testing/broken-settings.ts';

it.for(Array.from({ length: 10 }, (_, index) => 2_000 + 1_000 * index))(
  'broken settings end in findings with a place in the file: seed %d',
  async (seed, { annotate }) => {
    const { harms, slowest } = readBrokenSettings(7, seed, 5);
    await annotate(`the slowest: ${slowest.name}: ${slowest.seconds} s`);
    expect(harms).toEqual([]);
  },
);
