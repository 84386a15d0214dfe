import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { PROJECT } from '../../../machine/project.ts';
import { ENTRY_KINDS } from '../../../schema/kinds/entry-kind.ts';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import { PINYIN_INDEX } from '../../../search/format/pinyin.ts';
import { makeCorpus, writeFiles } from '../corpus/corpus.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { measure } from '../measure/measure.ts';
import { weigh, withWorkspace } from '../measure/workspace.ts';
import { indexTimes, replaceIndex } from './index-page.ts';
import { indexQuality, indexTotal } from './index-quality.ts';
import type { IndexRun } from './index-run.ts';
import { type IndexEdit, type Limit, limitsOf, type Ratios, ratiosOf, type Reindexed, type Side } from './limits.ts';
import { removeInterfaces } from './pagefind-index.ts';
import { pagefindTimes } from './pagefind-page.ts';
import { firstSteps } from './steps.ts';
import { askTexts } from './questions.ts';
import { uploadBetween } from './upload-between.ts';

/**
 * What finding things in a site of so many articles costs and gives, and Pagefind's default index of the same texts
 * beside it.
 */
export interface SearchReport {
  machine: Machine;
  articles: number;
  /** Of all texts together. */
  characters: number;
  /** `both`: those that the baseline is asked too. Latency and transfer are of these alone. */
  queries: { all: number; both: number };
  ours: Side;
  reindexed: Reindexed;
  /** `null` where the baseline would not fit into memory. */
  baseline: Side | null;
  ratios: Ratios | null;
  limits: Limit[];
}

/** Starts the browser that pages are asked in. */
export type StartBrowser = () => Promise<Browser>;

const INDEX_RUN = fileURLToPath(new URL('./index-run.ts', import.meta.url));

/** What Pagefind holds for every character of a text, in bytes. */
const PAGEFIND_HOLDS = 400;

/** The search page is the same for any number of articles. */
const PAGE_SITE_ARTICLES = 20;

/** Measures one thing after the other. `progress` is called with what is being done. */
export function benchSearch(
  articles: number,
  progress: (step: string) => void,
  startBrowser: StartBrowser,
): Promise<SearchReport> {
  return withWorkspace(async (folder) => {
    const at = (name: string) => join(folder, name);
    const glossary = readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8');
    const runIndex = async (side: 'ours' | 'pagefind', out: string, ...args: string[]) => {
      progress(`index: ${out}`);
      const env = { CONTENT_DIR: at('content'), OUT_DIR: at(out), CACHE_DIR: at('cache') };
      const { output, peakTreeMiB } = await measure({ name: out, args: [INDEX_RUN, side, ...args], cwd: PROJECT, env });
      return { ...(JSON.parse(output.trim().split('\n').pop()!) as IndexRun), peakTreeMiB };
    };

    progress(`${articles} articles`);
    writeFiles(at('content'), makeCorpus(articles, glossary).contentFiles());
    const own = await runIndex('ours', 'ours', at('texts.jsonl'));
    const parts = [SEARCH_INDEX, PINYIN_INDEX].map((part) => weigh(join(at('ours'), part)));
    progress('reading all texts with all queries');
    const { queries, truth, addresses, characters } = await askTexts(at('texts.jsonl'), own);
    const both = queries.filter(({ isRewritten }) => !isRewritten);
    if (freemem() < characters * PAGEFIND_HOLDS) progress('the baseline would not fit into memory');
    const base = freemem() > characters * PAGEFIND_HOLDS ? await runIndex('pagefind', 'baseline') : undefined;
    changeArticle(at('content'));
    const { seconds: secondsAgain, parts: partsAgain = 0, reused = 0 } = await runIndex('ours', 'ours-again');
    if ((await indexTotal(at('ours-again'), ADDED)) !== 1) throw new Error('what was added is not found');
    const uploads: Record<IndexEdit, number> = {
      sentence: uploadBetween(at('ours'), at('ours-again')),
      replaced: 0,
      added: 0,
      removed: 0,
    };
    replaceSentence(at('content'));
    await runIndex('ours', 'ours-replaced');
    uploads.replaced = uploadBetween(at('ours-again'), at('ours-replaced'));
    addNewest(at('content'));
    await runIndex('ours', 'ours-added');
    uploads.added = uploadBetween(at('ours-replaced'), at('ours-added'));
    rmSync(someNews(at('content')));
    await runIndex('ours', 'ours-removed');
    uploads.removed = uploadBetween(at('ours-added'), at('ours-removed'));

    progress('asking our index for all hits');
    const quality = await indexQuality(at('ours'), queries, truth, addresses);
    progress('building a site for its search page');
    await buildPageSite(folder, glossary);
    await replaceIndex(at('site'), at('ours'));
    const browser = await startBrowser();
    try {
      progress('asking our page');
      const ours: Side = {
        seconds: own.seconds,
        peakTreeMiB: own.peakTreeMiB,
        disk: { files: sum(parts.map(({ files }) => files)), bytes: sum(parts.map(({ bytes }) => bytes)) },
        quality: quality,
        steps: await firstSteps(
          at('site'),
          both.map(({ text }) => text),
        ),
        times: await indexTimes(
          browser,
          at('site'),
          both.map(({ text }) => text),
        ),
      };
      let baseline: Side | null = null;
      if (base) {
        progress('asking the baseline');
        removeInterfaces(join(at('baseline'), 'pagefind'));
        const { files, bytes } = weigh(join(at('baseline'), 'pagefind'));
        baseline = {
          seconds: base.seconds,
          peakTreeMiB: base.peakTreeMiB,
          disk: { files, bytes },
          ...(await pagefindTimes(browser, at('baseline'), both, truth, addresses)),
        };
      }
      const reindexed = { seconds: secondsAgain, parts: partsAgain, reused, uploads };
      const ratios = baseline && ratiosOf(ours, baseline);
      const machine = describeMachine(join(PROJECT, 'node_modules'));
      return {
        machine,
        articles,
        characters,
        queries: { all: queries.length, both: both.length },
        ours,
        reindexed,
        baseline,
        ratios,
        limits: limitsOf(articles, ours, reindexed, ratios),
      };
    } finally {
      await browser.close();
    }
  });
}

/** A site with a search page, in `site`. */
async function buildPageSite(folder: string, glossary: string): Promise<void> {
  writeFiles(join(folder, 'few'), makeCorpus(PAGE_SITE_ARTICLES, glossary).contentFiles());
  const env = {
    CONTENT_DIR: join(folder, 'few'),
    OUT_DIR: join(folder, 'site'),
    CACHE_DIR: join(folder, 'few-cache'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await measure({
    name: 'site',
    args: [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: PROJECT,
    env,
  });
}

/** No generated article says so. */
const ADDED = '后来又添了一句新话';

function changeArticle(contentFolder: string): void {
  appendFileSync(someNews(contentFolder), `\n${ADDED}。\n`);
}

/** A sentence of usual length. */
const USUAL_SENTENCE = /(?<=。)[^。\n#|>-]{25,40}。/g;

function replaceSentence(contentFolder: string): void {
  const text = readFileSync(someNews(contentFolder), 'utf8');
  const sentences = [...text.matchAll(USUAL_SENTENCE)];
  const { 0: sentence, index } = sentences[Math.floor(sentences.length / 2)]!;
  const after = text.slice(index + sentence.length);
  writeFileSync(someNews(contentFolder), `${text.slice(0, index)}夜里巡查的人看见灯还亮着，就敲门问一声。${after}`);
}

function addNewest(contentFolder: string): void {
  const text = readFileSync(someNews(contentFolder), 'utf8');
  const newest = text
    .replace(/^title: .*$/m, 'title: 刚写好的一篇动态')
    .replace(/^publishedAt: .*$/m, 'publishedAt: 2025-12-31 18:00');
  writeFileSync(join(contentFolder, ENTRY_KINDS.news.folder, 'the-newest-of-all.md'), newest);
}

/** One that is neither the oldest nor the newest. */
function someNews(contentFolder: string): string {
  const folder = join(contentFolder, ENTRY_KINDS.news.folder);
  return join(
    folder,
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .find((path) => path.endsWith('.md'))!,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
