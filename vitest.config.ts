import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification } from 'vitest/node';

/**
 * What could not run on this machine and what passed only when it ran again, by name, and the closing line that any build machine can read:
 * `N passed, N failed, N skipped`.
 */
const closingLines: Reporter = {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state]++;
        if (test.diagnostic()?.flaky)
          process.stdout.write(`${module.relativeModuleId}: ${test.fullName} (passed only the second time)\n`);
      }
      for (const { name, fullName } of module.children.allSuites())
        if (name.includes('(skipped: ')) process.stdout.write(`${module.relativeModuleId}: ${fullName}\n`);
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++;
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  },
};

/** The types and the style of the whole checkout, each a test: one alone takes half a minute. */
const CODE = ['src/**/*.code.test.ts'];

/** Tests that run the real build or a real browser. Builds of this checkout queue by themselves, see `astro/turn.ts`. */
const WHOLE_SITE = ['src/**/*.site.test.ts', 'src/**/*.browser.test.ts'];

/**
 * Tests of `WHOLE_SITE` that run a second time, for a site that lies in a folder of its host: all that follow an address
 * of the site, and, because that costs nothing more, all that read the sample site's files. Not again: how pages look
 * (axe, lines, shifts, large text, hostile and long words) and how bytes are chosen, kept and moved (kills, clocks,
 * accounts, full disks), where no address is read. `astro dev` lies at the root wherever the site does.
 */
const IN_FOLDER = [
  'src/whole-site/{build,boards,search}/*.{site,browser}.test.ts',
  'src/whole-site/reading/{aloud,elder,first-view,narration,pair,players,reader,reading}.browser.test.ts',
  'src/whole-site/publish/{archive,plan,sample,withdraw}.{site,browser}.test.ts',
];
const ONLY_AT_ROOT = ['src/whole-site/build/{dev,failure,pictures,preview-report}.*.test.ts'];

/** Two folders deep, the inner one called as a column of the site. */
const FOLDER = '/yunling/news';

/**
 * Half an hour of browsers, servers and git beside each other: a test that stumbles over the machine stops nobody, but is named at the
 * end, to be looked at.
 */
const ONCE_MORE = 1;

/** A worker for each processor: Vitest leaves one free, which is half of a machine with two. */
const WORKERS = '100%';

/** Tests that take an hour: `npm run test:soak`. */
const LONG = ['src/**/*.soak.test.ts'];

/** What takes longest begins first, and the many short files fill up the end: no processor waits for the last one. */
class LongestFirst extends BaseSequencer {
  private static readonly ORDER = [/\.code\.test/, /publish\/.*\.site\.test/, /one-reader/, /\.(?:site|browser)\.test/];

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LongestFirst.ORDER.findIndex((kind) => kind.test(moduleId));
      return found === -1 ? LongestFirst.ORDER.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    reporters: ['default', closingLines],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'code',
          include: CODE,
          maxWorkers: WORKERS,
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...CODE, ...WHOLE_SITE, ...LONG],
          maxWorkers: WORKERS,
          // They leave nothing behind; each file loading everything anew takes twice as long.
          isolate: false,
          // The slowest machine that is used must not fail them.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'site',
          include: WHOLE_SITE,
          globalSetup: 'src/whole-site/testing/sample-site.ts',
          retry: ONCE_MORE,
          maxWorkers: WORKERS,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'folder',
          include: IN_FOLDER,
          exclude: ONLY_AT_ROOT,
          provide: { base: FOLDER },
          globalSetup: 'src/whole-site/testing/sample-site.ts',
          retry: ONCE_MORE,
          maxWorkers: WORKERS,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'soak',
          include: LONG,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 6 * 3_600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
