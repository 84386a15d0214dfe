import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { type Baseline, measureBaseline } from './baseline.ts';
import { type Corpus, hanPerArticle, makeCorpus, writeFiles } from './corpus/corpus.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { rounded } from './measure/measure.ts';
import { withWorkspace } from './measure/workspace.ts';
import { measureSite, type SiteCost } from './site-cost.ts';

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
    const cost = async (of: Corpus, size: number, where: string) => {
      progress(`${size} articles`);
      writeFiles(join(where, 'content'), of.contentFiles());
      return measureSite(join(where, 'content'), size, where, progress);
    };
    const usual = articles > USUAL ? await cost(corpusOf(USUAL), USUAL, join(folder, 'usual')) : undefined;
    const own = await cost(corpus, articles, folder);
    if (!usual) progress('baseline: astro build, pagefind');
    const baseline = usual
      ? undefined
      : await measureBaseline(corpus, articles, join(folder, 'baseline'), NODE_MODULES);
    const beside = usual?.build ?? baseline!;
    const ratio = {
      seconds: rounded(own.build.seconds / beside.seconds, 2),
      memory: rounded(own.build.peakTreeMiB / beside.peakTreeMiB, 2),
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
      ...own,
      baseline,
      usual,
      ratio,
      limits: [
        usual
          ? atMost(`build, times that of ${USUAL} articles`, ratio.seconds, MOST_TIMES_USUAL)
          : atMost('build, part of the baseline', ratio.seconds, MOST_OF_BASELINE),
        atMost('build, peak memory of all processes, MiB', own.build.peakTreeMiB, MOST_MEMORY[judgedAt]!),
      ],
    };
  });
}
