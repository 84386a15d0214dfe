import { expect, it } from 'vitest';
import { distributionOf } from './distribution.ts';

it('gives values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(distributionOf(values)).toEqual({ median: 50, p95: 95, max: 100 });
  expect(distributionOf([3, 1, 2])).toEqual({ median: 2, p95: 3, max: 3 });
  expect(distributionOf([1.26], 1)).toEqual({ median: 1.3, p95: 1.3, max: 1.3 });
});

it('has nothing to say about no values', () => {
  expect(() => distributionOf([])).toThrow('nothing was measured');
});
