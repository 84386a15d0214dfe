import { describe } from 'vitest';

/** Tests that need something of the machine; where it is missing they are skipped, and say in their name why. */
export function describeWhere(isThere: unknown, name: string, missing: string, tests: () => void): void {
  describe.skipIf(!isThere)(isThere ? name : `${name} (skipped: ${missing})`, tests);
}
