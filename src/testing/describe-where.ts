import { describe } from 'vitest';

/** Tests that need something of the machine; where it is missing they are skipped, and say in their name why. */
export function describeWhere(isThere: unknown, name: string, missing: string, tests: () => void): void {
  if (isThere) describe(name, tests);
  else describe.skip(`${name} (skipped: ${missing})`, tests);
}
