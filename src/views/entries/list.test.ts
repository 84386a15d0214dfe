import { describe, expect, it } from 'vitest';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { pagerView } from '../frame/pager.ts';
import { listPages, listView } from './list.ts';

describe('pagerView', () => {
  const numbers = (page: number, pages: number) =>
    pagerView(page, pages, (number) => `/p/${number}/`)
      .numbers.map((item) => item.page || '…')
      .join(' ');

  it.each([
    [1, 2, '1 2'],
    [1, 5, '1 2 … 5'],
    [3, 5, '1 2 3 4 5'],
    [5, 5, '1 … 4 5'],
    [1, 40, '1 2 … 40'],
    [20, 40, '1 … 19 20 21 … 40'],
    [39, 40, '1 … 38 39 40'],
  ])('page %i of %i shows %s', (page, pages, expected) => {
    expect(numbers(page, pages)).toBe(expected);
  });

  it('has a way back and a way on, but for the ends', () => {
    const at = (page: number) => [pagerView(page, 3, String).previous, pagerView(page, 3, String).next];
    expect([at(1), at(2), at(3)]).toEqual([
      [undefined, '2'],
      ['1', '3'],
      ['2', undefined],
    ]);
  });
});

describe('lists', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        entryPath('news', `n${index}`),
        entryText('news', {
          title: `第 ${index} 条`,
          publishedAt: `202${5 + (index % 2)}-01-01`,
          unit: index < 3 ? 'a' : 'b',
        }),
      ]),
    );
  const units = { 'units/a.yaml': unitText({ name: '甲' }), 'units/b.yaml': unitText({ name: '乙', field: '机关' }) };

  it('are cut into pages of twenty, the first at the column itself', async () => {
    const site = await siteOf({ ...units, ...many(41) });
    const all = [...listPages(site)].filter(({ kind, filter }) => kind === 'news' && filter.by === 'all');
    const views = all.map((page) => listView(page, site));
    expect(views.map(({ address, items }) => [address, items.length])).toEqual([
      ['/news/', 20],
      ['/news/page/2/', 20],
      ['/news/page/3/', 1],
    ]);
    const shown = views.flatMap(({ items }) => items.map(({ href }) => href));
    expect(new Set(shown).size).toBe(41);
    expect(shown).toEqual(site.ofKind.news.map(({ address }) => address));
    expect(views.map(({ head }) => head.title)).toEqual([
      '动态 - 青石先锋',
      '动态 · 第 2 页 - 青石先锋',
      '动态 · 第 3 页 - 青石先锋',
    ]);
  });

  it('have pages of their own for each field and year that has something', async () => {
    const site = await siteOf({ ...units, ...many(41) });
    const addresses = [...listPages(site)]
      .filter(({ kind }) => kind === 'news')
      .map((page) => listView(page, site).address);
    expect(addresses).toEqual([
      '/news/',
      '/news/page/2/',
      '/news/page/3/',
      '/news/field/nongcun/',
      '/news/field/jiguan/',
      '/news/field/jiguan/page/2/',
      '/news/year/2026/',
      '/news/year/2025/',
      '/news/year/2025/page/2/',
    ]);
  });

  it('offer the parts with their counts and mark the one that is shown', async () => {
    const site = await siteOf({ ...units, ...many(5) });
    const chips = (filter: Parameters<typeof listView>[0]['filter']) =>
      listView({ kind: 'news', filter, page: 1 }, site).chips.map(({ links }) =>
        links.map(({ label, count, current }) => `${label} ${count}${current ? ' *' : ''}`),
      );
    expect(chips({ by: 'all' })).toEqual([
      ['全部领域 5 *', '农村 3', '机关 2'],
      ['全部年份 5 *', '2026年 2', '2025年 3'],
    ]);
    expect(chips({ by: 'field', id: 'jiguan' })).toEqual([
      ['全部领域 5', '农村 3', '机关 2 *'],
      ['全部年份 5 *', '2026年 2', '2025年 3'],
    ]);
  });

  it('offer no choice of one', async () => {
    const site = await siteOf({ ...units, [entryPath('news', 'one')]: entryText('news', { unit: 'a' }) });
    expect(listView({ kind: 'news', filter: { by: 'all' }, page: 1 }, site).chips).toEqual([]);
  });

  it('of a kind without entries have their one page', async () => {
    const site = await siteOf({});
    expect([...listPages(site)].map((page) => listView(page, site).address)).toEqual([
      '/branches/',
      '/members/',
      '/speeches/',
      '/news/',
      '/topics/',
    ]);
    expect(listView({ kind: 'news', filter: { by: 'all' }, page: 1 }, site)).toMatchObject({
      count: '共 0 篇',
      items: [],
      pager: undefined,
    });
  });
});
