import { readFile } from 'node:fs/promises';
import { addressOf, pageLinks } from '../../addresses/page-links.ts';
import { fileSize } from '../../kernel/file-size.ts';
import type { Site } from '../../model/site/site.ts';
import { CATALOGUE, SEARCH_INDEX } from '../../search/format/format.ts';
import { openSearch } from '../../search/query/engine.ts';
import type { LinkCheck } from './link-check.ts';
import type { StagedRelease } from './staged-release.ts';

/**
 * The most that a page, and what every search loads first, may weigh before it is packed: phones in villages have to
 * load it.
 */
export const MOST_PAGE = 2 * 2 ** 20;
const MOST_CATALOGUE = 2 ** 20;

/** The rest is counted. */
const MOST_SHOWN = 20;

/**
 * Looks at a release before it goes live. Throws, in Chinese, with everything that is wrong: a release with a mistake
 * is not switched to. What is merely too heavy is reported: it lies in content that has been accepted, and nobody's
 * publication may wait for that.
 */
export async function checkOutput(
  staged: StagedRelease,
  links: LinkCheck,
  site: Site,
  print: (line: string) => void,
): Promise<void> {
  await staged.settled();
  for (const line of budgetProblems(staged).slice(0, MOST_SHOWN)) print(line);
  const problems = [...(await linkProblems(staged, links, site.settings.base)), ...(await indexProblems(staged, site))];
  if (problems.length === 0) return;
  const more = problems.length > MOST_SHOWN ? [`……还有 ${problems.length - MOST_SHOWN} 处`] : [];
  throw new Error(
    [
      '生成的网站没有通过检查，没有发布：',
      ...[...problems.slice(0, MOST_SHOWN), ...more].map((line) => `  ${line}`),
    ].join('\n'),
  );
}

/** Each with a page that it stands on: they are looked for only when there is something to report. */
async function linkProblems(staged: StagedRelease, links: LinkCheck, folder: string | undefined): Promise<string[]> {
  const lost = new Map((await links.problems(staged)).slice(0, MOST_SHOWN + 1).map((target) => [target, '']));
  if (lost.size === 0) return [];
  for (const path of staged.files.keys()) {
    if (!path.endsWith('.html')) continue;
    const address = addressOf(path);
    const { targets } = pageLinks((await staged.read(path)).toString(), address, folder);
    for (const [target, page] of lost) if (page === '' && targets.has(target)) lost.set(target, address);
  }
  return [...lost].map(([target, page]) => `链接指向不存在的地方：${target}（在 ${page}）`);
}

function budgetProblems({ files }: StagedRelease): string[] {
  const catalogue = SEARCH_INDEX.slice(1) + CATALOGUE;
  return [...files].flatMap(([path, { bytes }]) => {
    const most = path === catalogue ? MOST_CATALOGUE : path.endsWith('.html') ? MOST_PAGE : Infinity;
    return bytes > most
      ? [`/${path} 有 ${fileSize(bytes)}，超过 ${fileSize(most)}，手机上打开很慢：把这一页的内容分成几篇`]
      : [];
  });
}

/**
 * Asks the new index, as a reader's browser does, for the title of the newest entry and for one that is long there; of
 * signs alone there is nothing to look for.
 */
async function indexProblems(staged: StagedRelease, site: Site): Promise<string[]> {
  try {
    return await searchProblems(staged, site);
  } catch (error) {
    return [
      `搜索打不开，可能是 assets/search-index/ 里有文件坏了，请管理员运行 npm run publish:upgrade（${(error as Error).message}）`,
    ];
  }
}

async function searchProblems(staged: StagedRelease, site: Site): Promise<string[]> {
  const index = await openSearch(async (name) => {
    const path = SEARCH_INDEX.slice(1) + name;
    return name === CATALOGUE ? staged.read(path) : readFile(staged.assetFile(path));
  });
  const asked = [site.entries[0], site.entries[site.entries.length >> 1]].filter((entry) => entry !== undefined);
  const problems: string[] = [];
  for (const { data, address } of new Set(asked)) {
    if (!/[\p{L}\p{N}]/u.test(data.title)) continue;
    const answer = await index.search({ text: data.title, filters: {}, sort: 'relevance' });
    const hits = await answer.all();
    if (!hits.some((hit) => hit.address.startsWith(address)))
      problems.push(`搜索不到这一篇：${address}「${data.title}」`);
  }
  return problems;
}
