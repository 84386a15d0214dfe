import { describe, expect, it } from 'vitest';
import { feedXml } from '../../outputs/feed.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { pageKeys } from '../site/page-keys.ts';
import { seriesListView, seriesView } from '../site/series.ts';
import { articleFacts } from './article.ts';
import { seriesBoxView } from './series-box.ts';
import { teaserView } from './teaser.ts';

const news = (slug: string, fields: object) => ({
  [entryPath('news', slug)]: entryText('news', { title: `动态 ${slug}`, ...fields }),
});
const part = (slug: string, number: number, fields: object = {}) =>
  news(slug, { series: { name: '茶山上的二十年', part: number }, ...fields });
const SERIES = { 'series/chashan.yaml': '名称: 茶山上的二十年\n简介: 三代茶农。\n' };
const LATER = { publishedAt: '2026-12-01 09:00' };

const tree = {
  ...UNIT,
  ...SERIES,
  ...part('a', 1, { publishedAt: '2026-07-01' }),
  ...part('b', 2, { publishedAt: '2026-07-02' }),
  ...part('c', 3, LATER),
  // An article names what is older than itself before what is newer.
  ...Object.assign({}, ...[1, 2, 3, 4, 5, 6].map((day) => news(`other-${day}`, { publishedAt: `2026-06-0${day}` }))),
};

it('a part says where it stands, with the way to the others; what is due later is not among them', async () => {
  const site = await siteOf(tree);
  expect(seriesBoxView(entryOf(site, 'a'))).toEqual({
    name: '茶山上的二十年',
    href: '/series/chashan/',
    place: '第一篇',
    parts: [
      { number: '第一篇', label: '动态 a', href: '/news/a/', isCurrent: true },
      { number: '第二篇', label: '动态 b', href: '/news/b/', isCurrent: false },
    ],
    previous: undefined,
    next: { label: '动态 b', href: '/news/b/' },
  });
  expect(seriesBoxView(entryOf(site, 'b'))).toMatchObject({ previous: { href: '/news/a/' }, next: undefined });
  expect(seriesBoxView(entryOf(site, 'other-1'))).toBeUndefined();
  expect(JSON.stringify([site.series[0]!.parts.length, seriesView(site.series[0]!, site)])).not.toContain('/news/c/');
});

it('says how many there will be where its file says so', async () => {
  const site = await siteOf({ ...tree, 'series/chashan.yaml': '名称: 茶山上的二十年\n篇数: 3\n' });
  expect(seriesBoxView(entryOf(site, 'b'))?.place).toBe('第二篇（共三篇）');
  expect(seriesView(site.series[0]!, site).extent).toBe('共三篇，已登两篇');
  expect((await siteOf({ ...tree, ...part('c', 3) })).series.map((one) => one.parts.length)).toEqual([3]);
});

it('stands in lists and in the feed under its name', async () => {
  const site = await siteOf(tree);
  expect(teaserView(entryOf(site, 'b')).series).toBe('茶山上的二十年 · 第二篇');
  expect(teaserView(entryOf(site, 'other-1')).series).toBeUndefined();
  expect(feedXml(site).split('<category>茶山上的二十年</category>')).toHaveLength(3);
});

it('its page has the parts in their order, whenever they were published', async () => {
  const site = await siteOf({ ...tree, ...part('a', 1, { publishedAt: '2026-07-09' }) });
  const view = seriesView(site.series[0]!, site);
  expect(view.items.map(({ title, kicker, series }) => [title, kicker, series])).toEqual([
    ['动态 a', '第一篇', undefined],
    ['动态 b', '第二篇', undefined],
  ]);
  expect(seriesListView(site).links).toEqual([
    { label: '茶山上的二十年', href: '/series/chashan/', note: '已登两篇 · 最近一篇 2026-07-09' },
  ]);
});

it('a series of which nothing is published has no page', async () => {
  const site = await siteOf({ ...UNIT, ...SERIES, ...part('a', 1, LATER), ...part('b', 2, { draft: true }) });
  expect(site.series).toEqual([]);
  expect([...pageKeys(site).keys()].filter((address) => address.startsWith('/series/'))).toEqual([]);
});

it('a long one shows the parts around', async () => {
  const many = Object.assign(
    {},
    ...Array.from({ length: 30 }, (_, index) => part(`n${index + 1}`, index + 1)),
  ) as object;
  const site = await siteOf({ ...UNIT, ...SERIES, ...many });
  const shown = (slug: string) => seriesBoxView(entryOf(site, slug))!.parts.map(({ href }) => href.slice(6, -1));
  expect(shown('n1')).toHaveLength(12);
  expect([shown('n1').at(-1), shown('n15')[0], shown('n15').at(-1), shown('n30')[0]]).toEqual([
    'n12',
    'n9',
    'n20',
    'n19',
  ]);
});

describe('a new part', () => {
  it('changes the pages of its series, and no other article', async () => {
    const keysOf = async (more: object) => pageKeys(await siteOf({ ...tree, ...more }));
    const [before, after] = [await keysOf({}), await keysOf(part('c', 3, { publishedAt: '2026-07-03' }))];
    const changed = [...after.keys()].filter((address) => before.get(address)?.own !== after.get(address)?.own);
    expect(
      changed.filter((address) => /^\/(?:news|series)\/(?:a|b|c|chashan|other-[56])\/$/.test(address)).sort(),
    ).toEqual(['/news/a/', '/news/b/', '/news/c/', '/series/chashan/']);
  });

  it('another title of a part is on the pages of the others', async () => {
    const site = await siteOf({ ...tree, ...part('a', 1, { title: '新题目' }) });
    expect(articleFacts(entryOf(site, 'b'), site).series?.previous?.label).toBe('新题目');
  });
});
