import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { measure } from './measure/measure.ts';
import { weigh } from './measure/workspace.ts';

/** What checking and building a site from nothing costs. Seconds, MiB. */
export interface SiteCost {
  check: { cold: number; warm: number };
  build: { seconds: number; peakTreeMiB: number; peakProcessMiB: number; files: number; bytes: number };
}

/**
 * Checks a folder of content, twice, and builds it, each in processes that nothing else runs in; what is made goes below
 * `folder`. Throws if there are fewer pages than articles.
 */
export async function measureSite(
  content: string,
  articles: number,
  folder: string,
  progress: (step: string) => void,
): Promise<SiteCost> {
  const env = (cache: string) => ({
    CONTENT_DIR: content,
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, cache),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const check = { name: 'check', args: [join(PROJECT, 'scripts/check.ts')], cwd: PROJECT, env: env('check-cache') };
  progress('check, cold');
  const { seconds: cold } = await measure(check);
  progress('check, warm');
  const { seconds: warm } = await measure(check);
  progress('build');
  const { output, ...cost } = await measure({
    name: 'build',
    args: [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: PROJECT,
    env: env('build-cache'),
  });
  const { files, bytes, matching } = weigh(join(folder, 'dist'), '.html');
  if (matching <= articles) throw new Error(`build: ${matching} pages for ${articles} articles\n${output}`);
  return { check: { cold, warm }, build: { ...cost, files, bytes } };
}
