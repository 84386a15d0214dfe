import { expect, it } from 'vitest';
import { readBroken } from './testing/foreign.ts';

it.each(Array.from({ length: 20 }, (_, index) => 1_000 + index))(
  'no broken file throws, takes long, or lets through what no text may hold: seed %d',
  (seed) => {
    expect(readBroken(1_000, seed, 5)).toEqual([]);
  },
);
