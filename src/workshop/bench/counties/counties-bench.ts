import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { PAGES } from '../../../addresses/address.ts';
import { readEnvironment } from '../../../machine/environment.ts';
import { PROJECT } from '../../../machine/project.ts';
import { takeCounties } from '../../../portal/take-counties.ts';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import { namesOf } from '../../../kernel/names.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { measure, rounded } from '../measure/measure.ts';
import { weigh, withWorkspace } from '../measure/workspace.ts';
import type { Sent } from '../search/counting-server.ts';
import { type Distribution, distributionOf } from '../search/distribution.ts';
import type { StartBrowser } from '../search/search-bench.ts';
import { type CountyServers, serveCounties } from './county-servers.ts';
import type { PortalQuestions } from './plant-counties.ts';

const ARTICLES = 500;
/** The number of counties that the limits are meant for. */
const JUDGED_AT = 100;
const PLANT_RUN = fileURLToPath(new URL('./plant-counties.ts', import.meta.url));

/** What the first answer to questions of one sort took, in a browser that has loaded nothing yet. */
interface PortalCost {
  /** From Enter to the first hits, in milliseconds. */
  milliseconds: Distribution;
  /** Of all that came since the page was opened: page, scripts, the portal's index, the counties'. */
  bytes: Distribution;
  requests: Distribution;
  /** How many sites were asked, the portal among them. */
  sites: Distribution;
  hits: Distribution;
}

export interface CountiesReport {
  machine: Machine;
  counties: number;
  distinct: number;
  articles: number;
  /** Bytes of one county's copy in the portal's content; of what its index says of all counties. */
  copy: Distribution;
  summaries: Distribution;
  catalogue: { files: number; bytes: number };
  buildSeconds: number;
  first: Record<keyof PortalQuestions, PortalCost>;
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

/**
 * What searching so many counties as one costs a reader. `distinct`: so many have texts of their own, the others have the
 * same again: every county that is asked is an index like any other, but making them takes less time.
 */
export function benchCounties(
  counties: number,
  progress: (step: string) => void,
  startBrowser: StartBrowser,
  distinct = counties,
): Promise<CountiesReport> {
  return withWorkspace(async (folder) => {
    const at = (name: string) => join(folder, name);
    const ids = Array.from({ length: counties }, (_, index) => `county-${index}`);
    progress(`${counties} counties of ${ARTICLES} articles`);
    const { output } = await measure({
      name: 'counties',
      args: [PLANT_RUN, folder, String(distinct), String(ARTICLES)],
      cwd: PROJECT,
    });
    const questions = JSON.parse(output.trim().split('\n').pop()!) as PortalQuestions;
    const sites = [at('site'), ...ids.map((_, index) => at(`county-${index % distinct}/site`))];
    mkdirSync(at('site'));
    mkdirSync(at('nginx'));
    const servers = await serveCounties(sites, at('nginx'));
    try {
      progress('taking what they publish');
      plantPortalList(at('content'), ids, servers);
      await takeCounties(
        { contentFolder: at('content'), cacheFolder: at('cache'), now: readEnvironment().now },
        () => undefined,
      );
      progress('building the portal');
      const began = performance.now();
      await measure({
        name: 'portal',
        args: [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
        cwd: PROJECT,
        env: {
          CONTENT_DIR: at('content'),
          OUT_DIR: at('site'),
          CACHE_DIR: at('portal-cache'),
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      });
      const buildSeconds = rounded((performance.now() - began) / 1000, 1);
      const browser = await startBrowser();
      try {
        const first = {} as CountiesReport['first'];
        for (const sort of namesOf(questions)) {
          progress(`asking: ${sort}`);
          first[sort] = await askAll(browser, servers, questions[sort]);
        }
        const copies = ids.map((id) => weigh(at(`content/counties/${id}`)).bytes);
        return {
          machine: describeMachine(join(PROJECT, 'node_modules')),
          counties,
          distinct,
          articles: ARTICLES,
          copy: distributionOf(copies),
          summaries: distributionOf(ids.map((id) => statSync(at(`content/counties/${id}/summary.txt`)).size)),
          catalogue: weigh(at(`site${SEARCH_INDEX}counties`)),
          buildSeconds,
          first,
          limits: limitsOf(counties, first),
        };
      } finally {
        await browser.close();
      }
    } finally {
      servers.stop();
    }
  });
}

function limitsOf(counties: number, first: CountiesReport['first']): CountiesReport['limits'] {
  const limit = (name: string, value: number, most: number) => ({
    name,
    value,
    limit: most,
    holds: counties === JUDGED_AT ? value <= most : null,
  });
  const worst = (of: (cost: PortalCost) => number) => Math.max(...Object.values(first).map(of));
  return [
    limit(
      'first answer with its page, most bytes',
      worst(({ bytes }) => bytes.max),
      600_000,
    ),
    limit(
      'first answer, most milliseconds',
      worst(({ milliseconds }) => milliseconds.max),
      1000,
    ),
  ];
}

function plantPortalList(content: string, ids: readonly string[], { addresses }: CountyServers): void {
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'name: 某省先锋\n');
  const rows = ids.map((id, index) => `  - 名称: ${index}号县\n    编号: ${id}\n    地址: ${addresses[index + 1]!}/\n`);
  writeFileSync(join(content, 'counties.yaml'), `各县:\n${rows.join('')}`);
}

interface Taken extends Sent {
  sites: number;
  milliseconds: number;
  hits: number;
}

async function askAll(browser: Browser, servers: CountyServers, questions: readonly string[]): Promise<PortalCost> {
  const all: Taken[] = [];
  for (const question of questions) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
    try {
      servers.take();
      const page = await context.newPage();
      await page.goto(servers.addresses[0]! + PAGES.search, { waitUntil: 'load' });
      await page.waitForSelector('[data-search-runs]');
      const answer = await ask(page, question);
      all.push({ ...answer, ...servers.take() });
    } finally {
      await context.close();
    }
  }
  const of = (value: (one: Taken) => number) => distributionOf(all.map(value));
  return {
    milliseconds: of(({ milliseconds }) => milliseconds),
    bytes: of(({ bytes }) => bytes),
    requests: of(({ requests }) => requests),
    sites: of(({ sites }) => sites),
    hits: of(({ hits }) => hits),
  };
}

/** The time is taken in the page. */
function ask(page: Page, question: string): Promise<Pick<Taken, 'milliseconds' | 'hits'>> {
  return page.evaluate(async (text) => {
    const form = document.querySelector<HTMLFormElement>('[data-search-form]')!;
    const list = document.querySelector('[data-search-list]')!;
    form.querySelector<HTMLInputElement>('[name="q"]')!.value = text;
    const began = performance.now();
    form.requestSubmit();
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${text}: no answer`)), 60_000);
      new MutationObserver(() => list.hasAttribute('data-search-ready') && resolve()).observe(list, {
        attributes: true,
      });
    });
    const total = document.querySelector<HTMLElement>('[data-search-status]')!.dataset['searchTotal'];
    return { milliseconds: performance.now() - began, hits: Number(total) };
  }, question);
}
