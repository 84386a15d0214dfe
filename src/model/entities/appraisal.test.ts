import { describe, expect, it } from 'vitest';
import { addBallots, newShares, percentages, reaches, satisfiedShare } from './appraisal.ts';

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

describe('reaches', () => {
  it.each([
    [9 / 10, 90, true],
    [899 / 1000, 90, false],
    [89_999 / 100_000, 90, false],
    [57 / 100, 57, true],
    [29 / 100, 29, true],
    [923 / 1000, 92.3, true],
    [0, 0, true],
    [1, 100, true],
  ])('%f reaches %f %%: %s', (share, percent, isReached) => {
    expect(reaches(share, percent)).toBe(isReached);
  });

  it('a share of exactly so many percent reaches them, whatever binary fractions make of it', () => {
    for (let whole = 1; whole <= 400; whole++)
      for (let part = 0; part <= whole; part++) expect(reaches(part / whole, (part * 100) / whole)).toBe(true);
  });
});

describe('satisfiedShare', () => {
  it.each<[excellent: number, good: number, fair: number, poor: number, share: number | undefined]>([
    [5, 4, 0, 0, undefined],
    [0, 0, 0, 0, undefined],
    [6, 3, 1, 0, 0.9],
    [0, 0, 5, 5, 0],
    [10, 0, 0, 0, 1],
  ])('%i, %i, %i, %i: %s', (excellent, good, fair, poor, share) => {
    const shares = newShares();
    addBallots(shares, { excellent, good, fair, poor });
    expect(satisfiedShare(shares)).toBe(share);
  });
});
