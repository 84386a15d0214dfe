import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../../machine/project.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { measure } from '../measure/measure.ts';
import { withWorkspace } from '../measure/workspace.ts';
import { zippingServer } from '../readers/zipping-server.ts';

/** What Lighthouse thinks of a page of each kind, on a phone. */
export interface LighthouseReport {
  machine: Machine;
  lighthouse: string;
  pages: PageScores[];
  limits: { name: string; value: number; limit: number; holds: boolean }[];
}

interface PageScores {
  name: string;
  path: string;
  scores: Record<Category, number>;
  shift: number;
  /** What it found, by its own names. */
  found: string[];
}

/** Where a page is looked at, and with which browser. */
export interface LighthouseMeans {
  pages: readonly { name: string; path: string }[];
  browser: { path: string; env: NodeJS.ProcessEnv; flags: readonly string[] };
}

/**
 * Not a dependency: with what it brings along (Sentry, OpenTelemetry, Puppeteer) it is 176 MB, for every machine that
 * installs the program. npm fetches this version when it is wanted, and keeps it.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** Of a hundred. Lighthouse cannot read robots.txt where scripts may not connect, and takes eight off for that. */
const LEAST = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 92 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];
const MOST_SHIFT = 0.02;

/** A page that is slower than it should be is looked at again: another program may have had the processor. */
const TRIES = 3;

const run = promisify(execFile);

/** Builds the sample site and looks at `means.pages` of it. */
export function benchLighthouse(means: LighthouseMeans, progress: (step: string) => void): Promise<LighthouseReport> {
  return withWorkspace(async (folder) => {
    progress('the sample site');
    await measure({
      name: 'build',
      args: [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
      cwd: PROJECT,
      env: { OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, 'cache'), ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const server = await zippingServer(join(folder, 'dist'));
    try {
      const pages: PageScores[] = [];
      for (const { name, path } of means.pages) {
        const page = await bestOf(name, path, server.origin, means.browser);
        progress(rowOf(page));
        pages.push(page);
      }
      return {
        machine: describeMachine(join(PROJECT, 'node_modules')),
        lighthouse: LIGHTHOUSE,
        pages,
        limits: pages.flatMap(limitsOf),
      };
    } finally {
      server.close();
    }
  });
}

function rowOf({ name, scores, shift, found }: PageScores): string {
  const columns = CATEGORIES.map((category) => String(scores[category]).padStart(4)).join('');
  return `${columns}  ${shift.toFixed(3)}  ${name}  ${found.join(' ')}`;
}

function limitsOf({ name, scores, shift }: PageScores): LighthouseReport['limits'] {
  return [
    ...CATEGORIES.map((category) => {
      const [value, limit] = [scores[category], LEAST[category]];
      return { name: `${name}: ${category}`, value, limit, holds: value >= limit };
    }),
    { name: `${name}: layout shift`, value: shift, limit: MOST_SHIFT, holds: shift < MOST_SHIFT },
  ];
}

async function bestOf(
  name: string,
  path: string,
  origin: string,
  browser: LighthouseMeans['browser'],
): Promise<PageScores> {
  let best: PageScores | undefined;
  for (let at = 0; at < TRIES && !(best && best.scores.performance >= LEAST.performance); at++) {
    const page = { name, path, ...(await lookAt(origin + path, browser)) };
    if (!best || page.scores.performance > best.scores.performance) best = page;
  }
  return best!;
}

async function lookAt(
  url: string,
  { path, env, flags }: LighthouseMeans['browser'],
): Promise<Omit<PageScores, 'name' | 'path'>> {
  const { stdout } = await run(
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, '--output=json', '--quiet'],
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, ...env, CHROME_PATH: path }, maxBuffer: 1 << 28 },
  );
  const { categories, audits } = JSON.parse(stdout) as LighthouseResult;
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category].score ?? 0) * 100)]),
  ) as Record<Category, number>;
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && /^(?:binary|numeric)$/.test(scoreDisplayMode),
  );
  return {
    scores,
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    found: failed.map(({ id }) => id).filter((id) => !id.endsWith('-insight')),
  };
}

/** The little of Lighthouse's result that is used. */
interface LighthouseResult {
  categories: Record<Category, { score: number | null }>;
  audits: Record<string, { id: string; score: number | null; scoreDisplayMode: string; numericValue?: number }>;
}
