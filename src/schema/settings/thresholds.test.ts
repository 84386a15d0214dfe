import { describe, expect, it } from 'vitest';
import { leastPledgesOf, type Minimum, thresholdsOf, USUAL_THRESHOLDS } from './thresholds.ts';

describe('the thresholds of a county', () => {
  it('are the usual ones where it has no rules', () => {
    expect(thresholdsOf()).toEqual(USUAL_THRESHOLDS);
  });

  it('are its own, one by one, where it has', () => {
    const { red, satisfied, minimum } = thresholdsOf({ red: { rate: 80 }, satisfied: 0, minimum: [] });
    expect(red).toEqual({ ...USUAL_THRESHOLDS.red, rate: 80 });
    expect(satisfied).toBe(0);
    expect(minimum).toEqual([]);
  });
});

describe('the least number of pledges', () => {
  const minimum: Minimum[] = [
    { field: '农村', kind: '党委', count: 20 },
    { field: '农村', kind: undefined, count: 10 },
    { field: undefined, kind: '党支部', count: 5 },
  ];
  it.each([
    { unit: { field: '农村', kind: '党委' }, expected: 20 },
    { unit: { field: '农村', kind: '党支部' }, expected: 10 },
    { unit: { field: '机关', kind: '党支部' }, expected: 5 },
    { unit: { field: '机关', kind: '党委' }, expected: undefined },
    { unit: {}, expected: undefined },
  ])('is $expected for $unit', ({ unit, expected }) => {
    expect(leastPledgesOf(unit, { minimum })).toBe(expected);
  });
});
