import { expect, it } from 'vitest';
import { diceFrom } from '../../workshop/dice.ts';
import { LeastKeys } from './least-keys.ts';

function allOf(parts: readonly number[][], starts = parts.map(() => 0)): string[] {
  const least = new LeastKeys(
    parts.map((keys) => Float64Array.from(keys)),
    Uint32Array.from(starts),
  );
  const found: string[] = [];
  for (let { key } = least; key < Infinity; key = least.key) {
    const count = least.take(key);
    for (let index = 0; index < count; index++) found.push(`${key} ${least.parts[index]} ${least.places[index]}`);
  }
  return found;
}

it('gives every key of every part, the least first, and of one key the parts in their order', () => {
  expect(allOf([[3, 5], [], [1, 3, 9], [3]])).toEqual(['1 2 0', '3 0 0', '3 2 1', '3 3 0', '5 0 1', '9 2 2']);
  expect(allOf([])).toEqual([]);
  expect(allOf([[], []])).toEqual([]);
});

it('begins where it is told', () => {
  expect(allOf([[1, 4], [2, 5], [3]], [1, 0, 1])).toEqual(['2 1 0', '4 0 1', '5 1 1']);
});

it('does so for many parts as sorting all would', () => {
  const dice = diceFrom('least keys');
  const parts = Array.from({ length: 137 }, () =>
    [...new Set(Array.from({ length: dice.whole(0, 60) }, () => dice.whole(0, 200)))].sort((a, b) => a - b),
  );
  const wanted = parts
    .flatMap((keys, part) => keys.map((key, place) => ({ key, part, place })))
    .sort((a, b) => a.key - b.key || a.part - b.part)
    .map(({ key, part, place }) => `${key} ${part} ${place}`);
  expect(allOf(parts)).toEqual(wanted);
});
