import { expect, it } from 'vitest';
import { foundIn } from '../../testing/units.ts';
import { unitDepth } from './unit-depth.ts';

const chain = (length: number): [string, string | undefined][] =>
  Array.from({ length }, (_, index) => [`u${index}`, index === 0 ? undefined : `u${index - 1}`]);

it('twelve levels are allowed', () => {
  expect(foundIn(unitDepth, chain(12))).toEqual([]);
});

it.each([13, 30_000])('of a chain of %d the first is reported that is too deep', (length) => {
  expect(foundIn(unitDepth, chain(length))).toEqual(['u12 R41']);
  expect(foundIn(unitDepth, chain(length).reverse())).toEqual(['u12 R41']);
});

it('a missing unit above ends the chain', () => {
  expect(foundIn(unitDepth, [...chain(5).slice(1), ['x', 'u4']])).toEqual([]);
});
