import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { type Baseline, measureBaseline } from './baseline.ts';
import { type Corpus, hanPerArticle, makeCorpus, writeFiles } from './corpus/corpus.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { measure, rounded } from './measure/measure.ts';
import { weigh, withWorkspace } from './measure/workspace.ts';

/** What checking and building a site of so many articles costs. Seconds, MiB. */
export interface ArticlesReport extends SiteCost {
  machine: Machine;
  articles: number;
  hanPerArticle: number;
  /**
   * A bare Astro site with Pagefind of the same texts; of a larger site it takes more memory than most machines have.
   */
  baseline: Baseline | undefined;
  /** A larger site is measured by the usual one instead, built in the same run. */
  usual: SiteCost | undefined;
  /** This build by the one beside it, `memory` of the whole trees of processes. */
  ratio: { seconds: number; memory: number };
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

interface SiteCost {
  check: { cold: number; warm: number };
  build: { seconds: number; peakTreeMiB: number; peakProcessMiB: number; files: number; bytes: number };
}

const NODE_MODULES = join(PROJECT, 'node_modules');

/** The size that is compared with the baseline, and the one that is compared with it. */
const USUAL = 10_000;
const LARGE = 50_000;
const MOST_OF_BASELINE = 0.6;
const MOST_TIMES_USUAL = 5.2;
const MOST_MEMORY = { [USUAL]: 1.5 * 1024, [LARGE]: 4 * 1024 };

/**
 * Measures one after the other, each in processes that nothing else runs in. `progress` is called with what is being
 * done.
 */
export function benchArticles(articles: number, progress: (step: string) => void): Promise<ArticlesReport> {
  return withWorkspace(async (folder) => {
    const corpusOf = (size: number) => makeCorpus(size, readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8'));
    const corpus = corpusOf(articles);
    const usual =
      articles > USUAL ? await measureSite(corpusOf(USUAL), USUAL, join(folder, 'usual'), progress) : undefined;
    const cost = await measureSite(corpus, articles, folder, progress);
    if (!usual) progress('baseline: astro build, pagefind');
    const baseline = usual
      ? undefined
      : await measureBaseline(corpus, articles, join(folder, 'baseline'), NODE_MODULES);
    const beside = usual?.build ?? baseline!;
    const ratio = {
      seconds: rounded(cost.build.seconds / beside.seconds, 2),
      memory: rounded(cost.build.peakTreeMiB / beside.peakTreeMiB, 2),
    };
    const judgedAt = usual ? LARGE : USUAL;
    const atMost = (name: string, value: number, limit: number) => ({
      name,
      value,
      limit,
      holds: articles === judgedAt ? value <= limit : null,
    });
    return {
      machine: describeMachine(NODE_MODULES),
      articles,
      hanPerArticle: hanPerArticle(corpus.articles()),
      ...cost,
      baseline,
      usual,
      ratio,
      limits: [
        usual
          ? atMost(`build, times that of ${USUAL} articles`, ratio.seconds, MOST_TIMES_USUAL)
          : atMost('build, part of the baseline', ratio.seconds, MOST_OF_BASELINE),
        atMost('build, peak memory of all processes, MiB', cost.build.peakTreeMiB, MOST_MEMORY[judgedAt]!),
      ],
    };
  });
}

async function measureSite(
  corpus: Corpus,
  articles: number,
  folder: string,
  progress: (step: string) => void,
): Promise<SiteCost> {
  progress(`${articles} articles`);
  writeFiles(join(folder, 'content'), corpus.contentFiles());
  const env = (cache: string) => ({
    CONTENT_DIR: join(folder, 'content'),
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
    args: [join(NODE_MODULES, 'astro/bin/astro.mjs'), 'build'],
    cwd: PROJECT,
    env: env('build-cache'),
  });
  const { files, bytes, matching } = weigh(join(folder, 'dist'), '.html');
  if (matching <= articles) throw new Error(`build: ${matching} pages for ${articles} articles\n${output}`);
  return { check: { cold, warm }, build: { ...cost, files, bytes } };
}
