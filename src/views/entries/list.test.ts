import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ListFilter } from '../../addresses/address.ts';
import type { Site } from '../../model/site/site.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { listPages, listView } from './list.ts';

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

  const viewsOf = (site: Site, filter: ListFilter = { by: 'all' }) =>
    [...listPages(site)]
      .filter((page) => page.kind === 'news' && isDeepStrictEqual(page.filter, filter))
      .map((page) => listView(page, site));

  it('of members are persons: with the post, the unit that it does not say, and what was said or the title', async () => {
    const site = await siteOf({
      'units/he.yaml': unitText({ name: '柳林镇六合村党支部' }),
      [entryPath('member', 'yi')]: entryText(
        'member',
        {
          name: '郑桂兰',
          post: '六合村卫生室村医',
          unit: 'he',
          title: '出诊本',
          publishedAt: '2026-02-02',
          quote: { words: '先说“不收”。' },
        },
        '她先说“不收”。\n',
      ),
      [entryPath('member', 'jia')]: entryText('member', {
        name: '欧阳明',
        post: '护林员',
        unit: 'he',
        title: '巡山',
        publishedAt: '2026-02-01',
      }),
    });
    const { items, people } = listView({ kind: 'member', filter: { by: 'all' }, page: 0 }, site);
    expect(items).toEqual([]);
    expect(
      people.map(({ name, surname, post, unit, words, title }) => [name, surname, post, unit, words, title]),
    ).toEqual([
      ['郑桂兰', '郑', '六合村卫生室村医', undefined, '“先说‘不收’。”', '出诊本'],
      ['欧阳明', '欧阳', '护林员', '柳林镇六合村党支部', undefined, '巡山'],
    ]);
  });

  it('are cut into pages of twenty from the oldest; the newest, twenty or more, stand at the column itself', async () => {
    const views = viewsOf(await siteOf({ ...units, ...many(65) }));
    expect(views.map(({ address, items }) => [address, items.length])).toEqual([
      ['/news/', 25],
      ['/news/page/1/', 20],
      ['/news/page/2/', 20],
    ]);
    expect(views.map(({ head }) => head.title)).toEqual([
      '动态 - 青石先锋',
      '动态 · 第 1 页 - 青石先锋',
      '动态 · 第 2 页 - 青石先锋',
    ]);
    expect(views.map(({ extent }) => extent)).toEqual(['共 65 篇', '2025年1月1日', '2025年1月1日至2026年1月1日']);
  });

  it.each([0, 1, 19, 20, 39, 40, 41, 59, 60, 100])('of %i entries show each once, newest first', async (count) => {
    const site = await siteOf({ ...units, ...many(count) });
    const [newest, ...numbered] = viewsOf(site);
    const walked: string[] = [];
    const views = new Map([newest!, ...numbered].map((view) => [view.address, view]));
    for (let at: string | undefined = '/news/'; at !== undefined; at = views.get(at)!.pager?.next)
      walked.push(...views.get(at)!.items.map(({ href }) => href));
    expect(walked).toEqual(site.ofKind.news.map(({ address }) => address));
    expect(newest!.items.length).toBeGreaterThanOrEqual(Math.min(count, 20));
    expect(newest!.items.length).toBeLessThan(40);
  });

  it.each([25, 39, 59, 99, 139])('of %i entries change on few pages when a new one comes', async (count) => {
    const files = { ...units, ...many(count) };
    const newest = entryText('news', { title: '新的', publishedAt: '2026-10-01', unit: 'b' });
    const [before, after] = await Promise.all(
      [files, { ...files, [entryPath('news', 'newest')]: newest }].map(async (content) => {
        const site = await siteOf(content);
        return new Map(Array.from(listPages(site), (page) => listView(page, site)).map((view) => [view.address, view]));
      }),
    );
    const changed = [...after!].filter(([address, view]) => !isDeepStrictEqual(view, before!.get(address)));
    // Of the whole, its field and its year: the front, perhaps a page that begins behind it, and the two next to that.
    expect(changed.length).toBeLessThanOrEqual(12);
    expect([...before!.keys()].filter((address) => !after!.has(address))).toEqual([]);
  });

  it('have pages of their own for each field and year that has something', async () => {
    const site = await siteOf({ ...units, ...many(85) });
    const addresses = [...listPages(site)]
      .filter(({ kind }) => kind === 'news')
      .map((page) => listView(page, site).address);
    expect(addresses).toEqual([
      '/news/',
      '/news/page/1/',
      '/news/page/2/',
      '/news/page/3/',
      '/news/field/nongcun/',
      '/news/field/jiguan/',
      '/news/field/jiguan/page/1/',
      '/news/field/jiguan/page/2/',
      '/news/field/jiguan/page/3/',
      '/news/year/2026/',
      '/news/year/2026/page/1/',
      '/news/year/2025/',
      '/news/year/2025/page/1/',
    ]);
  });

  it('offer the parts with their counts and mark the one that is shown', async () => {
    const site = await siteOf({ ...units, ...many(5) });
    const chips = (filter: Parameters<typeof listView>[0]['filter']) =>
      listView({ kind: 'news', filter, page: 0 }, site).chips.map(({ links }) =>
        links.map(
          ({ label, count, current }) => `${label}${count === undefined ? '' : ` ${count}`}${current ? ' *' : ''}`,
        ),
      );
    expect(chips({ by: 'all' })).toEqual([
      ['全部领域 5 *', '农村 3', '机关 2'],
      ['全部年份 5 *', '2026年 2', '2025年 3'],
    ]);
    expect(chips({ by: 'field', id: 'jiguan' })).toEqual([
      ['全部领域', '农村', '机关 *'],
      ['全部年份 *', '2026年', '2025年'],
    ]);
  });

  it('offer no choice of one', async () => {
    const site = await siteOf({ ...units, [entryPath('news', 'one')]: entryText('news', { unit: 'a' }) });
    expect(listView({ kind: 'news', filter: { by: 'all' }, page: 0 }, site).chips).toEqual([]);
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
    expect(listView({ kind: 'news', filter: { by: 'all' }, page: 0 }, site)).toMatchObject({
      extent: '共 0 篇',
      items: [],
      pager: undefined,
    });
  });
});
