import type { Corpus, TreeFile } from '../corpus/corpus.ts';
import { PLEDGE_DAY } from '../corpus/pledge-corpus.ts';
import type { PushedSite } from './pushed-site.ts';

/** The news of a generated site, the oldest first. */
export function newsOf(corpus: Corpus): TreeFile[] {
  return [...corpus.contentFiles()].filter(({ path }) => path.startsWith('news/')).sort(byTime);
}

function byTime(a: TreeFile, b: TreeFile): number {
  const time = ({ text }: TreeFile) => /^publishedAt: "(.*)"$/m.exec(text)?.[1] ?? '';
  return time(a) < time(b) ? -1 : 1;
}

/** A sentence more at the end of an article. `where`: from 0, the oldest, to 1. */
export function addSentence(site: PushedSite, news: readonly TreeFile[], where: number): void {
  const { path } = news[Math.floor(news.length * where)]!;
  site.edit(path, (text) => `${text}\n新添的一句话，谁也没有写过。\n`);
}

export const NEWEST = 'news/the-newest-of-all.md';

/** An article more, the newest of all that is published, pledges too. */
export function addNewest(site: PushedSite, news: readonly TreeFile[]): void {
  const { text } = news.at(-1)!;
  site.edit(NEWEST, () =>
    text.replace(/^title: .*$/m, 'title: 刚写好的一篇动态').replace(/^publishedAt: .*$/m, `publishedAt: ${PLEDGE_DAY}`),
  );
}
