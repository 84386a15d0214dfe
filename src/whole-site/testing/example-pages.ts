import { type PageKind, PAGES_OF_SITE, type PageKindName } from '../../views/site/pages-of-site.ts';
import { sampleModel } from './sample-model.ts';

/** Pages that look different from others of their kind; of a kind that is not here, its first page is the example. */
const CHOSEN: Partial<Record<PageKindName, Readonly<Record<string, string>>>> = {
  search: { search: '/search/', 'search with hits': '/search/?q=%E5%85%AC%E5%BC%80' },
  notFound: { 'not found': '/no-such-page/' },
  list: {
    list: '/branches/',
    'list of a field': '/members/field/nongcun/',
    'list of a year': '/news/year/2026/',
  },
  unit: { unit: '/units/yunling-xianwei/', 'unit with pledges': '/units/shuanghe-cun/' },
  board: { board: '/pledges/cun-2026/', 'board of members': '/pledges/chuangkou-dangyuan-2026/' },
  entry: {
    'branch with a photo': '/branches/shuanghe-qushui/',
    'member without a photo': '/members/gao-yuan/',
    speech: '/speeches/2026-tuijinhui/',
    'news with a table': '/news/20251216-pingyi/',
    topic: '/topics/gongkai-chengnuo/',
    'topic of people': '/topics/shenbian-bangyang/',
  },
};

const { site } = await sampleModel();

/** Pages of the sample site: at least one of each kind that it has. */
export const EXAMPLE_PAGES: readonly { name: string; path: string }[] = (
  Object.keys(PAGES_OF_SITE) as PageKindName[]
).flatMap((name) => {
  const chosen = Object.entries(CHOSEN[name] ?? {}).map(([example, path]) => ({ name: example, path }));
  const first = firstOf(name);
  return chosen.length > 0 || first === undefined ? chosen : [{ name, path: first }];
});

function firstOf(name: PageKindName): string | undefined {
  const kind: PageKind<unknown> = PAGES_OF_SITE[name];
  for (const page of kind.pages(site)) return kind.address(page);
  return undefined;
}
