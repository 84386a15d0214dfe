import { expect, it } from 'vitest';
import { wordStarts } from './word-starts.ts';

const next = wordStarts(['癌', '低保', '低收入']);

it.each([
  ['他家是低保户', 0, 3],
  ['他家是低保户', 4, -1],
  ['肺癌', 0, 1],
  ['最低', 0, -1],
  ['癌', 0, 0],
  ['', 0, -1],
])('%s from %i', (text, from, place) => {
  expect(next(text, from)).toBe(place);
});
