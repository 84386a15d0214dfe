import { rounded } from '../measure/measure.ts';

/** How measurements of one thing are distributed. */
export interface Distribution {
  median: number;
  p95: number;
  max: number;
}

/** Each number is one of the values: the least that so many of them do not exceed. Throws without values. */
export function distributionOf(values: readonly number[], decimals = 0): Distribution {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.ceil(share * sorted.length) - 1]!, decimals);
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
