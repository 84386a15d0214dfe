import { describe, expect, it } from 'vitest';
import { addBallots, ballotPercents, newShares, publishedBallots, reaches, satisfiedShare } from './ballots.ts';

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

describe('ballotPercents', () => {
  it('the options add up to 100.00 and 满意率 is what the first two add up to', () => {
    expect(ballotPercents({ excellent: 10, good: 10, fair: 10, poor: 1 })).toEqual({
      options: { excellent: '32.26', good: '32.26', fair: '32.26', poor: '3.22' },
      satisfied: '64.52',
    });
  });

  it('an option that is not given got no ballots', () => {
    expect(ballotPercents({ excellent: 9, poor: 1 })?.satisfied).toBe('90.00');
  });

  it.each([{}, { excellent: 9 }, { excellent: 3, good: 3, fair: 2, poor: 1 }])('too few to say: %j', (counts) => {
    expect(ballotPercents(counts)).toBeUndefined();
  });
});

describe('publishedBallots', () => {
  it('ten ballots are published as they are', () => {
    const ballots = { issued: 12, returned: 11, valid: 10, excellent: 9, poor: 1 };
    expect(publishedBallots(ballots)).toEqual(ballots);
  });

  it('of nine, nobody learns what they say', () => {
    expect(publishedBallots({ issued: 12, returned: 11, valid: 9, excellent: 8, poor: 1 })).toEqual({
      issued: 12,
      returned: 11,
      valid: 9,
    });
  });
});
