import { expect, it } from 'vitest';
import { benchClerk } from './clerk-sentences.ts';

it("what was found in the sentences of a clerk once is found again, and nothing is told that is nobody's", () => {
  const { seen, heldOut } = benchClerk();
  expect(seen.found).toBeGreaterThanOrEqual(34);
  expect(heldOut.found).toBeGreaterThanOrEqual(14);
  expect([...seen.alarms, ...heldOut.alarms]).toEqual([]);
});
