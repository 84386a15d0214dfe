import { expect, it } from 'vitest';
import { buildSite } from '../../model/site/build-site.ts';
import { news } from '../../validate/testing/articles.ts';
import { checkTree, type PlantedTree } from '../../validate/testing/tree.ts';
import { formerPlaces, placeView } from './former-place.ts';

async function siteOf(tree: PlantedTree) {
  const { result, issues } = await checkTree(tree);
  return { site: buildSite(result.content, false), codes: issues.map(({ code }) => code) };
}

const TREE = {
  'news/b.md': news('related: [a]\n', '见[通知](/news/a/)。\n').replace('开会', '另一篇'),
};

it('what is over leaves the site on that day, and its address says so; nobody has to do anything about links to it', async () => {
  const { site, codes } = await siteOf({ ...TREE, 'news/a.md': news('expires: 2026-11-20\nformer: [aa]\n') });
  expect(codes).toEqual([]);
  expect(site.entries.map(({ slug }) => slug)).toEqual(['b']);
  expect(site.unlinked.has('/news/a/')).toBe(true);
  const places = formerPlaces(site);
  expect(places.map(({ address }) => address)).toEqual(['/news/a/', '/news/aa/']);
  const { title, expired, reason, head } = placeView(places[0]!, site);
  expect([title, expired, reason]).toEqual(['这一篇已经到期', '2026年11月20日起不再适用，从网站上撤下。', '']);
  expect(head.metas).toContainEqual({ name: 'robots', content: 'noindex' });
});

it('the day before it is there', async () => {
  const { site, codes } = await siteOf({ ...TREE, 'news/a.md': news('expires: 2026-11-21\n') });
  expect(codes).toEqual([]);
  expect(site.entries.map(({ slug }) => slug).sort()).toEqual(['a', 'b']);
  expect(formerPlaces(site)).toEqual([]);
});

it.each(['2020年6月', '0', '2024-13-45', '2026-02-30'])(
  'by %j, which is no day, nothing is over, and no page tells it',
  async (day) => {
    const { site, codes } = await siteOf({ ...TREE, 'news/a.md': news(`expires: '${day}'\n`) });
    expect(codes.length).toBeGreaterThan(0);
    expect(formerPlaces(site)).toEqual([]);
  },
);

it('what somebody took back says why, also when it would be over', async () => {
  const { site } = await siteOf({ 'news/a.md': news('expires: 2026-11-01\nwithdrawn: 有误\n') });
  const { title, expired, reason } = placeView(formerPlaces(site)[0]!, site);
  expect([title, expired, reason]).toEqual(['这一篇已经撤回', undefined, '有误']);
});
