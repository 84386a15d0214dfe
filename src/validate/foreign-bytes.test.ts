import { expect, it } from 'vitest';
import { readBroken } from './testing/foreign.ts';

it('no broken file throws, takes long, or lets through what no text may hold', () => {
  expect(readBroken(25, 20_261_128, 5)).toEqual([]);
});
