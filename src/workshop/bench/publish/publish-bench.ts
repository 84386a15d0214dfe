import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { type HugoReport, measureHugo } from './hugo.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { rounded } from '../measure/measure.ts';
import { withWorkspace } from '../measure/workspace.ts';
import { addNewest, addSentence, newsOf } from './edits.ts';
import { type PublicationCost, PushedSite } from './pushed-site.ts';

/** What publishing costs, from `git push` to its end, by how many articles there are. Seconds, MiB. */
export interface PublishReport {
  machine: Machine;
  sites: SiteReport[];
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

interface SiteReport {
  articles: number;
  /** The first push: everything is checked, rendered, indexed and packed. */
  full: PublicationCost;
  /** One sentence is added to an article from the middle of the site's years. */
  change: PublicationCost;
  /** An article is added that is the newest. */
  added: PublicationCost;
  /** A second time, so that the first can be compared with what varies anyway. */
  again: PublicationCost;
  hugo: HugoReport | undefined;
}

const SIZES = [1000, 10_000];
/** What the limits are meant for. */
const JUDGED_AT = 10_000;
const MOST_SECONDS = 15;
const MOST_OF_FULL = 0.1;

/** Publishes by real pushes to an installation of its own. `articles` 0: the usual sizes. */
export async function benchPublish(articles: number, progress: (step: string) => void): Promise<PublishReport> {
  const sites: SiteReport[] = [];
  for (const size of articles === 0 ? SIZES : [articles])
    sites.push(await withWorkspace((folder) => publishSite(size, folder, progress)));
  const limits = sites.flatMap(({ articles: size, full, change }) => {
    const isJudged = size >= JUDGED_AT;
    const ofFull = rounded(change.seconds / full.seconds, 3);
    return [
      {
        name: `${size}: one change, seconds`,
        value: change.seconds,
        limit: MOST_SECONDS,
        holds: isJudged ? change.seconds <= MOST_SECONDS : null,
      },
      {
        name: `${size}: one change, part of the full publication`,
        value: ofFull,
        limit: MOST_OF_FULL,
        holds: isJudged ? ofFull <= MOST_OF_FULL : null,
      },
    ];
  });
  return { machine: describeMachine(join(PROJECT, 'node_modules')), sites, limits };
}

async function publishSite(articles: number, folder: string, progress: (step: string) => void): Promise<SiteReport> {
  const corpus = makeCorpus(articles, readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8'));
  progress(`${articles} articles`);
  const site = await PushedSite.installed(folder, corpus.contentFiles(), progress);
  const news = newsOf(corpus);
  const full = await site.push('full');
  addSentence(site, news, 1 / 2);
  const change = await site.push('one change');
  addNewest(site, news);
  const added = await site.push('one article more');
  addSentence(site, news, 1 / 4);
  const again = await site.push('one change again');
  progress('hugo');
  return { articles, full, change, added, again, hugo: await measureHugo(corpus, articles, join(folder, 'hugo')) };
}
