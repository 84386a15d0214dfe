import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureBaseline, type Baseline } from './baseline.ts';
import { hanPerArticle, makeCorpus, writeTree } from './corpus.ts';
import { describeMachine, type Machine } from './machine.ts';
import { measure, rounded } from './measure.ts';
import { weigh, withWorkspace } from './workspace.ts';

/** What checking and building a site of so many articles costs, and a bare Astro site with Pagefind beside it. Seconds, MiB. */
export interface ArticlesReport {
  machine: Machine;
  articles: number;
  hanPerArticle: number;
  check: { cold: number; warm: number };
  build: { seconds: number; peakTreeMiB: number; peakProcessMiB: number; files: number; bytes: number };
  baseline: Baseline;
  /** This build by the baseline's, `memory` of the whole trees of processes. */
  ratio: { seconds: number; memory: number };
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Measures one after the other, each as processes of their own. `progress` hears what is being done. */
export function benchArticles(articles: number, progress: (step: string) => void): Promise<ArticlesReport> {
  return withWorkspace(async (folder) => {
    const nodeModules = join(PROJECT, 'node_modules');
    const corpus = makeCorpus(articles, readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8'));
    progress(`${articles} articles`);
    writeTree(join(folder, 'content'), corpus.contentFiles());
    const env = (cache: string) => ({ CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, cache), ASTRO_TELEMETRY_DISABLED: '1' });
    const check = { name: 'check', args: [join(PROJECT, 'scripts/check.ts')], cwd: PROJECT, env: env('check-cache') };
    progress('check, cold');
    const { seconds: cold } = await measure(check);
    progress('check, warm');
    const { seconds: warm } = await measure(check);
    progress('build');
    const astro = [join(nodeModules, 'astro/bin/astro.mjs'), 'build'];
    const { seconds, peakTreeMiB, peakProcessMiB, output } = await measure({ name: 'build', args: astro, cwd: PROJECT, env: env('build-cache') });
    const { files, bytes, matching } = weigh(join(folder, 'dist'), '.html');
    if (matching <= articles) throw new Error(`build: ${matching} pages for ${articles} articles\n${output}`);
    progress('baseline: astro build, pagefind');
    const baseline = await measureBaseline(corpus, articles, join(folder, 'baseline'), nodeModules);
    return {
      machine: describeMachine(nodeModules),
      articles,
      hanPerArticle: hanPerArticle(corpus.articles()),
      check: { cold, warm },
      build: { seconds, peakTreeMiB, peakProcessMiB, files, bytes },
      baseline,
      ratio: { seconds: rounded(seconds / baseline.seconds, 2), memory: rounded(peakTreeMiB / baseline.peakTreeMiB, 2) },
    };
  });
}
