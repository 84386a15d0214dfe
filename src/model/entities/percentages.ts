/**
 * Percentages with two decimals that add up to exactly 100.00: each is rounded down, and what is missing goes to those
 * that lost most (the earlier first where they lost the same). All 0 where there are no ballots.
 */
export function percentages(counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => '0.00');
  const hundredths = counts.map((count) => Math.floor((count * 10_000) / total));
  const losses = counts
    .map((count, index) => ({ index, lost: (count * 10_000) % total }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  const missing = 10_000 - hundredths.reduce((sum, part) => sum + part, 0);
  for (const { index } of losses.slice(0, missing)) hundredths[index]!++;
  return hundredths.map((part) => (part / 100).toFixed(2));
}
