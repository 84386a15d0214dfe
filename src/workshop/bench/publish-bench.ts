import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { makeCorpus, type TreeFile, writeFiles } from './corpus/corpus.ts';
import { type HugoReport, measureHugo } from './hugo.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { measure, type Measured, rounded } from './measure/measure.ts';
import { withWorkspace } from './measure/workspace.ts';

/** What publishing costs, from `git push` to its end, by how many articles there are. Seconds, MiB. */
export interface PublishReport {
  machine: Machine;
  sites: SiteReport[];
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

interface SiteReport {
  articles: number;
  /** The first push: everything is checked, rendered, indexed and packed. */
  full: PushCost;
  /** One sentence is added to an article from the middle of the site's years. */
  change: PushCost;
  /** An article is added that is the newest. */
  added: PushCost;
  /** A second time, so that the first can be compared with what varies anyway. */
  again: PushCost;
  hugo: HugoReport | undefined;
}

interface PushCost extends Omit<Measured, 'output'> {
  /** Of that from when git had taken the push to when it was live. */
  publishing: number;
  pages: { total: number; added: number; changed: number; removed: number };
  whole: string | undefined;
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
  const [repo, site, editor] = ['repo.git', 'site', 'editor'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  progress(`${articles} articles`);
  writeFiles(join(editor, 'content'), corpus.contentFiles());
  await measure({
    name: 'init',
    args: [join(PROJECT, 'scripts/publish.ts'), 'init', '--repo', repo, '--site', site],
    cwd: PROJECT,
  });
  const git = (...args: string[]) =>
    measure({
      name: 'git',
      program: 'git',
      args: ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', ...args],
      cwd: editor,
    });
  await git('init', '-q', '-b', 'main');
  const push = async (message: string): Promise<PushCost> => {
    await git('add', '-A');
    await git('commit', '-q', '-m', message);
    progress(message);
    const { seconds, peakTreeMiB, peakProcessMiB, output } = await git('push', '-q', repo, 'main');
    const [record] = readFileSync(join(site, 'releases.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .slice(-1)
      .map((line) => JSON.parse(line) as { subject: string; seconds: number } & Pick<PushCost, 'pages' | 'whole'>);
    if (record?.subject !== message) throw new Error(`${message}: not published\n${output}`);
    return {
      seconds,
      peakTreeMiB,
      peakProcessMiB,
      publishing: record.seconds,
      pages: record.pages,
      whole: record.whole,
    };
  };
  const news = [...corpus.contentFiles()].filter(({ path }) => path.startsWith('news/')).sort(byTime);
  const change = (at: number) => {
    const { path, text } = news[at]!;
    writeFileSync(join(editor, 'content', path), `${text}\n新添的一句话，谁也没有写过。\n`);
  };
  const full = await push('full');
  change(news.length >> 1);
  const changed = await push('one change');
  const newest = news.at(-1)!;
  writeFileSync(
    join(editor, 'content/news/the-newest-of-all.md'),
    newest.text.replace(/^title: .*$/m, 'title: 刚写好的一篇动态'),
  );
  const added = await push('one article more');
  change(news.length >> 2);
  const again = await push('one change again');
  progress('hugo');
  return {
    articles,
    full,
    change: changed,
    added,
    again,
    hugo: await measureHugo(corpus, articles, join(folder, 'hugo')),
  };
}

function byTime(a: TreeFile, b: TreeFile): number {
  const time = ({ text }: TreeFile) => /^publishedAt: "(.*)"$/m.exec(text)?.[1] ?? '';
  return time(a) < time(b) ? -1 : 1;
}
