import { describe, expect, it } from 'vitest';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { voteTree } from '../../testing/vote-tree.ts';
import { entryListView } from '../entries/entry-list.ts';
import { frameView } from '../frame/frame.ts';
import { homeView } from './home.ts';
import { glossaryView } from './plain-pages.ts';
import { unitView } from './unit.ts';

const branch = (slug: string, day: string, fields: object = {}) => ({
  [entryPath('branch', slug)]: entryText('branch', { title: `支部 ${slug}`, publishedAt: `2026-07-${day}`, ...fields }),
});
const news = (slug: string, day: string, fields: object = {}) => ({
  [entryPath('news', slug)]: entryText('news', { title: `动态 ${slug}`, publishedAt: `2026-07-${day}`, ...fields }),
});
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

describe('the home page', () => {
  const tree = { ...UNIT, ...branch('a', '01'), ...branch('b', '02'), ...branch('c', '03'), ...news('d', '09') };

  it('leads with the newest exemplar, though news are newer, and does not repeat it below', async () => {
    const { lead, columns } = homeView(await siteOf(tree));
    expect(lead?.title).toBe('支部 c');
    expect(columns.flatMap(({ blocks }) => blocks.map(({ items }) => titles(items)))).toEqual([
      ['支部 b', '支部 a'],
      ['动态 d'],
    ]);
  });

  it('leads with what the settings name', async () => {
    const { lead, columns } = homeView(await siteOf({ ...tree, 'site.yaml': 'name: 青石先锋\nlead: a\n' }));
    expect(lead?.title).toBe('支部 a');
    expect(titles(columns[0]!.blocks[0]!.items)).toEqual(['支部 c', '支部 b']);
  });

  it('counts what there is and leaves out what is not', async () => {
    expect(homeView(await siteOf(tree)).band.map(({ label, value }) => [label, value])).toEqual([
      ['先进基层党组织', 3],
      ['党组织', 1],
    ]);
    const empty = homeView(await siteOf({}));
    expect([empty.isEmpty, empty.band, empty.lead, empty.columns.flatMap(({ blocks }) => blocks)]).toEqual([
      true,
      [],
      undefined,
      [],
    ]);
  });
});

describe('the frame', () => {
  it('has a column for each kind that has something: an empty one is a mark against the site', async () => {
    const labels = async (tree: Tree) => frameView(await siteOf(tree)).columns.map(({ label }) => label);
    expect(await labels({})).toEqual(['首页']);
    expect(
      await labels({ ...UNIT, ...news('d', '09'), 'glossary.yaml': '- term: 承诺\n  explanation: 解释。\n' }),
    ).toEqual(['首页', '单位', '动态', '名词解释']);
    expect(await labels(voteTree())).toEqual(['首页', '公开承诺', '单位', '红榜', '群众评议', '优秀共产党员']);
  });

  it('has the columns of the settings where they name some', async () => {
    const site = await siteOf({
      'site.yaml': 'name: 青石先锋\nnavigation:\n  - label: 头版\n    href: /\n  - label: 消息\n    href: /news/\n',
    });
    expect(frameView(site).columns).toEqual([
      { label: '头版', href: '/' },
      { label: '消息', href: '/news/' },
    ]);
  });

  it('prints in the footer only what the settings have', async () => {
    const site = await siteOf({
      'site.yaml': 'name: 青石先锋\norganisers: [甲, 乙]\ncontact:\n  phone: 0700-6612380\nicp: 滇ICP备0号\n',
    });
    expect(frameView(site).footer).toEqual([
      { label: '主办单位', value: '甲、乙', href: undefined },
      { label: '联系方式', value: '0700-6612380', href: undefined },
      { label: 'ICP备案号', value: '滇ICP备0号', href: 'https://beian.miit.gov.cn/' },
    ]);
  });

  it.each([
    ['滇公网安备 53000000000001号', 'https://beian.mps.gov.cn/#/query/webSearch?code=53000000000001'],
    ['正在办理', 'https://beian.mps.gov.cn/'],
  ])('leads from the record 「%s」 to the police', async (police, href) => {
    const site = await siteOf({ 'site.yaml': `name: 青石先锋\npolice: ${police}\n` });
    expect(frameView(site).footer).toEqual([{ label: '公安备案号', value: police, href }]);
  });

  it('has the ways that the settings give, and says which of them leave the site', async () => {
    const ways = async (settings: string) => {
      const site = await siteOf({ 'site.yaml': `name: 青石先锋\ndomain: www.qingshi.example\n${settings}` });
      return frameView(site).footerLinks.slice(7);
    };
    expect(await ways('')).toEqual([]);
    expect(await ways('contribute: a@qingshi.example\nfindErrors: https://zfwzgl.example/jiucuo\n')).toEqual([
      { label: '投稿', href: 'mailto:a@qingshi.example', leavesSite: false },
      { label: '政府网站找错', href: 'https://zfwzgl.example/jiucuo', leavesSite: true },
    ]);
    expect(await ways('contribute: https://www.qingshi.example/news/\n')).toEqual([
      { label: '投稿', href: '/news/', leavesSite: false },
    ]);
    expect(await ways('base: /xianfeng/\ncontribute: https://www.qingshi.example/xianfeng/news/\n')).toEqual([
      { label: '投稿', href: '/news/', leavesSite: false },
    ]);
  });
});

describe('a unit page', () => {
  const tree = {
    'units/county.yaml': unitText({
      name: '县委',
      kind: '党委',
      field: '机关',
      secretary: '梁远',
      members: 12,
      established: 1956,
    }),
    'units/town.yaml': unitText({ name: '镇党委', kind: '党委', parent: 'county' }),
    'units/village.yaml': unitText({ name: '村党支部', parent: 'town' }),
    ...branch('a', '01', { unit: 'village' }),
    ...(Object.assign(
      {},
      ...Array.from({ length: 13 }, (_, index) => news(`n${index}`, String(10 + index), { unit: 'village' })),
    ) as Record<string, string>),
  };

  it('says where the unit stands and shows what those below it did', async () => {
    const site = await siteOf(tree);
    const town = unitView(site.units.get('town')!, site);
    expect(town.trail.map(({ label }) => label)).toEqual(['单位', '县委']);
    expect(town.children).toEqual([
      { label: '村党支部', href: '/units/village/', note: '党支部', units: [], isOpen: true },
    ]);
    expect(town.blocks.map(({ title, count }) => [title, count])).toEqual([
      ['先进基层党组织', '1 篇'],
      ['动态', '13 篇'],
    ]);
  });

  it('shows a dozen of a kind and leads to the rest', async () => {
    const site = await siteOf(tree);
    const block = unitView(site.units.get('county')!, site).blocks[1]!;
    expect(block.items).toHaveLength(12);
    const { pathname, searchParams } = new URL(block.more!.href, 'http://site');
    expect([pathname, ...searchParams]).toEqual(['/search/', ['unit', '县委'], ['kind', '动态']]);
  });

  it('prints the facts that the file has', async () => {
    const site = await siteOf(tree);
    expect(unitView(site.units.get('county')!, site).facts).toEqual([
      { label: '书记', text: '梁远' },
      { label: '党员', text: '12 名' },
      { label: '成立', text: '1956年' },
    ]);
    expect(unitView(site.units.get('village')!, site).facts).toEqual([]);
  });
});

describe('a list within a topic', () => {
  const tree = {
    'units/town.yaml': unitText({ name: '镇党委', field: '机关' }),
    'units/village.yaml': unitText({ name: '村党支部', parent: 'town' }),
    ...branch('a', '01', { unit: 'village', keywords: ['饮水', '修渠'] }),
    ...branch('b', '02', { unit: 'town', keywords: ['修渠'] }),
    ...branch('c', '03', { unit: 'village', publishedAt: '2025-07-03' }),
  };

  it.each([
    ['all of a kind, newest first', {}, ['支部 b', '支部 a', '支部 c']],
    ['of a field, by any of its names', { field: '农村' }, ['支部 a', '支部 c']],
    ['of a unit and those below it', { unit: 'town' }, ['支部 b', '支部 a', '支部 c']],
    ['of a unit at the end', { unit: 'village' }, ['支部 a', '支部 c']],
    ['of a year', { year: '2025' }, ['支部 c']],
    ['with a keyword', { keyword: '饮水' }, ['支部 a']],
    ['no more than the limit', { limit: '2' }, ['支部 b', '支部 a']],
    ['by everything at once', { field: '农村', year: '2026', keyword: '修渠' }, ['支部 a']],
  ])('%s', async (_, query, expected) => {
    expect(titles(entryListView({ kind: 'branch', ...query }, await siteOf(tree), undefined).items)).toEqual(expected);
  });

  it('leaves out what the topic leads to itself', async () => {
    const topic = entryText(
      'topic',
      {},
      '<Card title="乙" href="/branches/b/">一句。</Card>\n\n见[丙](/branches/c/)。\n',
    );
    const site = await siteOf({ ...tree, [entryPath('topic', 'zhuanti')]: topic });
    const { items } = entryListView({ kind: 'branch' }, site, site.entry('topics/zhuanti'));
    expect(titles(items)).toEqual(['支部 a']);
  });
});

it('the glossary is sorted by pinyin under its letters, what has none under #', async () => {
  const site = await siteOf({
    'glossary.yaml':
      '- term: 四议两公开\n  explanation: 一。\n- term: 承诺\n  explanation: 二。\n- term: 成效\n  explanation: 三。\n- term: "12380"\n  explanation: 四。\n',
  });
  expect(glossaryView(site).letters.map(({ letter, terms }) => [letter, terms.map(({ term }) => term)])).toEqual([
    ['#', ['12380']],
    ['C', ['承诺', '成效']],
    ['S', ['四议两公开']],
  ]);
});
