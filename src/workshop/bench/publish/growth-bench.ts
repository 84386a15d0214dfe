import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { pledgeCorpus } from '../corpus/pledge-corpus.ts';
import { type HugoReport, measureHugo } from './hugo.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { rounded } from '../measure/measure.ts';
import { withWorkspace } from '../measure/workspace.ts';
import { addNewest, addSentence, NEWEST, newsOf } from './edits.ts';
import { type PublicationCost, PushedSite } from './pushed-site.ts';

/** What each change costs, by how large the site is. */
export interface GrowthReport {
  machine: Machine;
  sites: GrownSite[];
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

interface GrownSite {
  articles: number;
  costs: Record<Edit, PublicationCost>;
  /** Its full build of the same texts. */
  hugo: HugoReport | undefined;
}

const SIZES = [1000, 10_000, 50_000];

/** Of these pledges the site has a tenth of its articles. */
const PLEDGES_OF_ARTICLES = 0.1;

/** In seconds. */
const DAY = 86_400;

const MEGABYTE = 1_000_000;
/** Of one change: pages, and bytes that a copy of the site has to fetch. A first publication has none. */
const LIMITS: Partial<Record<Edit, { pages?: number; bytes?: number }>> = {
  sentence: { pages: 10, bytes: 0.5 * MEGABYTE },
  added: { pages: 40, bytes: 3 * MEGABYTE },
  removed: { pages: 40, bytes: 3 * MEGABYTE },
  pledge: { pages: 40 },
};
/** How many times as many pages a change may take on the largest site as on the smallest. */
const MOST_GROWTH = 2;

/** What is done to the site, one after another. */
const EDITS = {
  first: () => undefined,
  sentence: ({ site, news }) => addSentence(site, news, 1 / 2),
  added: ({ site, news }) => addNewest(site, news),
  removed: ({ site }) => site.remove(NEWEST),
  unit: ({ site }) => site.edit('units/unit-1-1.yaml', (text) => text.replace('双河村', '双河新村')),
  term: ({ site }) => site.edit('glossary.yaml', (text) => text.replace('村里办大事的', '村里商量大事的')),
  footer: ({ site }) => site.edit('site.yaml', (text) => text.replace('6612371', '6612372')),
  pledge: ({ site }) => site.edit('pledges/board-0/items.csv', (text) => text.replace(/,民生实事,/, ',公共服务,')),
} as const satisfies Record<string, (on: { site: PushedSite; news: ReturnType<typeof newsOf> }) => void>;
type Edit = keyof typeof EDITS | 'day';

/** Publishes by real pushes, edit after edit. `articles` 0: the usual sizes. */
export async function benchGrowth(articles: number, progress: (step: string) => void): Promise<GrowthReport> {
  const sites: GrownSite[] = [];
  for (const size of articles === 0 ? SIZES : [articles])
    sites.push(await withWorkspace((folder) => grownSite(size, folder, progress)));
  return {
    machine: describeMachine(join(PROJECT, 'node_modules')),
    sites,
    limits: [...sites.flatMap(limitsOf), ...growthOf(sites)],
  };
}

async function grownSite(articles: number, folder: string, progress: (step: string) => void): Promise<GrownSite> {
  const corpus = makeCorpus(articles, readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8'));
  const pledges = pledgeCorpus(Math.ceil(articles * PLEDGES_OF_ARTICLES));
  progress(`${articles} articles`);
  const site = await PushedSite.installed(
    folder,
    [...corpus.contentFiles(), ...pledges.units(), ...pledges.boards()],
    progress,
  );
  const on = { site, news: newsOf(corpus) };
  const costs: Partial<Record<Edit, PublicationCost>> = {};
  for (const [edit, change] of Object.entries(EDITS)) {
    change(on);
    costs[edit as keyof typeof EDITS] = await site.push(edit);
  }
  costs.day = await site.tick(Math.floor(Date.now() / 1000) + DAY);
  progress('hugo');
  return {
    articles,
    costs: costs as Record<Edit, PublicationCost>,
    hugo: await measureHugo(corpus, articles, join(folder, 'hugo')),
  };
}

const pagesOf = ({ pages: { added, changed, removed } }: PublicationCost) => added + changed + removed;

function limitsOf({ articles, costs }: GrownSite): GrowthReport['limits'] {
  return Object.entries(LIMITS).flatMap(([edit, { pages, bytes }]) => {
    const cost = costs[edit as Edit];
    const judged = (what: string, value: number, limit: number | undefined) =>
      limit === undefined ? [] : [{ name: `${articles}: ${edit}, ${what}`, value, limit, holds: value <= limit }];
    return [...judged('pages', pagesOf(cost), pages), ...judged('bytes', cost.upload?.bytes ?? Number.NaN, bytes)];
  });
}

/** Between the smallest site and the largest. */
function growthOf(sites: readonly GrownSite[]): GrowthReport['limits'] {
  const [small, large] = [sites[0], sites.at(-1)];
  if (!small || !large || small === large) return [];
  return Object.keys(LIMITS).map((edit) => {
    const value = rounded(pagesOf(large.costs[edit as Edit]) / Math.max(1, pagesOf(small.costs[edit as Edit])), 2);
    return {
      name: `${large.articles} by ${small.articles}: ${edit}, pages`,
      value,
      limit: MOST_GROWTH,
      holds: value <= MOST_GROWTH,
    };
  });
}
