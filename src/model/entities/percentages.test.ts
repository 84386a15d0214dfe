import { describe, expect, it } from 'vitest';
import { percentages } from './percentages.ts';

describe('percentages', () => {
  it.each<[counts: number[], percents: string[]]>([
    [
      [0, 0, 0, 0],
      ['0.00', '0.00', '0.00', '0.00'],
    ],
    [
      [7, 0, 0, 0],
      ['100.00', '0.00', '0.00', '0.00'],
    ],
    [
      [1, 1, 1],
      ['33.34', '33.33', '33.33'],
    ],
    [
      [1, 1, 1, 1],
      ['25.00', '25.00', '25.00', '25.00'],
    ],
    [
      [2, 1, 0, 0],
      ['66.67', '33.33', '0.00', '0.00'],
    ],
    [
      [10, 10, 10, 1],
      ['32.26', '32.26', '32.26', '3.22'],
    ],
    [
      [1, 1, 1, 1, 1, 1],
      ['16.67', '16.67', '16.67', '16.67', '16.66', '16.66'],
    ],
    [
      [99_999, 1],
      ['100.00', '0.00'],
    ],
  ])('%j', (counts, percents) => {
    expect(percentages(counts)).toEqual(percents);
  });

  it('always add up to 100.00, each less than a hundredth off, and none out of nothing', () => {
    // A generator of its own, so that a failure comes again.
    let seed = 20_260_710;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 5_000; round++) {
      const counts = Array.from({ length: 2 + next(5) }, () => (next(4) === 0 ? 0 : next(10 ** (1 + next(6)))));
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (total === 0) continue;
      const percents = percentages(counts);
      expect(
        percents.reduce((sum, percent) => sum + Math.round(Number(percent) * 100), 0),
        String(counts),
      ).toBe(10_000);
      for (const [index, percent] of percents.entries()) {
        expect(percent).toMatch(/^\d{1,3}\.\d\d$/);
        expect(Math.abs(Number(percent) - (counts[index]! * 100) / total), String(counts)).toBeLessThan(0.01);
        if (counts[index] === 0) expect(percent).toBe('0.00');
      }
    }
  });
});
