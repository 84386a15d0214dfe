import { expect, it } from 'vitest';
import { harmsOfSettings } from './testing/broken-settings.ts';

it.each(Array.from({ length: 10 }, (_, index) => 2_000 + 1_000 * index))(
  'broken settings end in findings with a place in the file: seed %d',
  (seed) => {
    expect(harmsOfSettings(100, seed, 5)).toEqual([]);
  },
);
