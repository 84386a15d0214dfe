import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isoTime } from '../../kernel/beijing-time.ts';
import { PROJECT } from '../../machine/project.ts';
import { makeCorpus, writeFiles } from './corpus/corpus.ts';
import { PLEDGE_DAY, pledgeCorpus } from './corpus/pledge-corpus.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { measure, type Measured, rounded } from './measure/measure.ts';
import { weigh, withWorkspace } from './measure/workspace.ts';

/** What so many pledges cost, over the same site without them. Seconds, MiB, bytes. */
export interface PledgesReport {
  machine: Machine;
  items: number;
  boards: number;
  check: { seconds: number; peakProcessMiB: number };
  without: BuildCost;
  with: BuildCost;
  /** `with` less `without`. */
  added: number;
  /** The page below /pledges/ that is the largest when compressed as web servers do. */
  largest: { page: string; gzip: number };
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

interface BuildCost extends Omit<Measured, 'output'> {
  files: number;
  bytes: number;
}

/** What the limits are meant for. */
const JUDGED_AT = 100_000;
const ARTICLES = 200;

/** Builds a site with all units and no boards, then the same with them, and weighs every page. */
export function benchPledges(items: number, progress: (step: string) => void): Promise<PledgesReport> {
  return withWorkspace(async (folder) => {
    const nodeModules = join(PROJECT, 'node_modules');
    const corpus = pledgeCorpus(items);
    progress(`${items} pledges on ${corpus.boardCount} boards`);
    const content = join(folder, 'content');
    writeFiles(
      content,
      makeCorpus(ARTICLES, readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8')).contentFiles(),
    );
    writeFiles(content, corpus.units());
    const env = (name: string) => ({
      CONTENT_DIR: content,
      OUT_DIR: join(folder, name),
      CACHE_DIR: join(folder, `${name}-cache`),
      ASTRO_TELEMETRY_DISABLED: '1',
      SOURCE_DATE_EPOCH: String(Date.parse(isoTime(`${PLEDGE_DAY} 09:00`)) / 1000),
    });
    const build = async (name: string): Promise<BuildCost> => {
      progress(`build ${name}`);
      const { seconds, peakTreeMiB, peakProcessMiB } = await measure({
        name,
        args: [join(nodeModules, 'astro/bin/astro.mjs'), 'build'],
        cwd: PROJECT,
        env: env(name),
      });
      const { files, bytes } = weigh(join(folder, name));
      return { seconds, peakTreeMiB, peakProcessMiB, files, bytes };
    };
    const without = await build('without');
    writeFiles(content, corpus.boards());
    progress('check');
    const { seconds, peakProcessMiB } = await measure({
      name: 'check',
      args: [join(PROJECT, 'scripts/check.ts')],
      cwd: PROJECT,
      env: env('check'),
    });
    const whole = await build('with');
    progress('weighing pages');
    const largest = largestPage(join(folder, 'with'));
    const added = rounded(whole.seconds - without.seconds, 2);
    const limit = (name: string, value: number, most: number) => ({
      name,
      value,
      limit: most,
      holds: items === JUDGED_AT ? value <= most : null,
    });
    return {
      machine: describeMachine(nodeModules),
      items,
      boards: corpus.boardCount,
      check: { seconds, peakProcessMiB },
      without,
      with: whole,
      added,
      largest,
      limits: [
        limit('check, seconds', seconds, 15),
        limit('build over the site without them, seconds', added, 60),
        limit('largest page, bytes compressed', largest.gzip, 150_000),
        limit('peak memory of all processes, MiB', whole.peakTreeMiB, 3 * 1024),
      ],
    };
  });
}

function largestPage(out: string): PledgesReport['largest'] {
  let largest = { page: '', gzip: 0 };
  const root = join(out, 'pledges');
  for (const item of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !item.name.endsWith('.html')) continue;
    const path = join(item.parentPath, item.name);
    const gzip = gzipSync(readFileSync(path), { level: 6 }).length;
    if (gzip > largest.gzip) largest = { page: relative(out, path), gzip };
  }
  return largest;
}
