import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** The closing line that any build machine can read: `N passed, N failed, N skipped`. */
const closingLine: Reporter = {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state]++;
      }
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++;
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  },
};

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Site and browser tests run the real build; a slow machine must not fail them.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    reporters: ['default', closingLine],
  },
});
