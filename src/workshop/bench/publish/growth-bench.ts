import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { pledgeCorpus } from '../corpus/pledge-corpus.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { rounded } from '../measure/measure.ts';
import { inodesIn, withWorkspace } from '../measure/workspace.ts';
import { measureSite } from '../site-cost.ts';
import { addNewest, addSentence, NEWEST, newsOf } from './edits.ts';
import { type GrowthEdit, EDIT_NAMES, type GrownSite } from './grown-site.ts';
import { growthOf, type JudgedLimit, growthLimits } from './growth-limits.ts';
import { measureHugo } from './hugo.ts';
import { type PublicationCost, PushedSite } from './pushed-site.ts';
import { ResidentRun } from './resident-run.ts';

/** What each change costs, by how large the site is. */
export interface GrowthReport {
  machine: Machine;
  sites: GrownSite[];
  limits: JudgedLimit[];
}

const SIZES = [1000, 10_000, 50_000];

/** Of these pledges the site has a tenth of its articles. */
const PLEDGES_OF_ARTICLES = 0.1;

/** In seconds. */
const DAY = 86_400;

const EDITS: Record<(typeof EDIT_NAMES)[number], (on: { site: PushedSite; news: ReturnType<typeof newsOf> }) => void> =
  {
    first: () => undefined,
    sentence: ({ site, news }) => addSentence(site, news, 1 / 2),
    added: ({ site, news }) => addNewest(site, news),
    removed: ({ site }) => site.remove(NEWEST),
    unit: ({ site }) => site.edit('units/unit-1-1.yaml', (text) => text.replace('双河村', '双河新村')),
    term: ({ site }) => site.edit('glossary.yaml', (text) => text.replace('村里办大事的', '村里商量大事的')),
    footer: ({ site }) => site.edit('site.yaml', (text) => text.replace('6612371', '6612372')),
    pledge: ({ site }) => site.edit('pledges/board-0/items.csv', (text) => text.replace(/,民生实事,/, ',公共服务,')),
  };

/** Publishes by real pushes, edit after edit. `articles` 0: the usual sizes. */
export async function benchGrowth(articles: number, progress: (step: string) => void): Promise<GrowthReport> {
  const sites: GrownSite[] = [];
  for (const size of articles === 0 ? SIZES : [articles])
    sites.push(await withWorkspace((folder) => grownSite(size, folder, progress)));
  return {
    machine: describeMachine(join(PROJECT, 'node_modules')),
    sites,
    limits: [...sites.flatMap(growthLimits), ...growthOf(sites)],
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
  const built = join(folder, 'built');
  const cost = await measureSite(site.content, articles, built, progress);
  rmSync(built, { recursive: true });
  const on = { site, news: newsOf(corpus) };
  const costs: Partial<Record<GrowthEdit, PublicationCost>> = {};
  let inodes = 0;
  let resident: ResidentRun | undefined;
  for (const edit of EDIT_NAMES) {
    EDITS[edit](on);
    costs[edit] = await site.push(edit);
    if (edit !== 'first') continue;
    inodes = inodesIn(site.folder);
    resident = await ResidentRun.of(site.folder);
  }
  const residentMiB = resident!.peakMiB();
  await resident!.stop();
  addSentence(site, on.news, 1 / 3);
  costs.alone = await site.push('alone');
  costs.day = await site.tick(Math.floor(Date.now() / 1000) + DAY);
  progress('hugo');
  return {
    articles,
    site: cost,
    costs: costs as Record<GrowthEdit, PublicationCost>,
    residentMiB,
    inodesAPage: rounded(inodes / costs.first!.pages.total, 1),
    hugo: await measureHugo(corpus, articles, join(folder, 'hugo')),
  };
}
