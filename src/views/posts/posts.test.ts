import { expect, it } from 'vitest';
import { cardRecord, postRecord } from '../../search/records/post-record.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { articleFacts } from '../entries/article.ts';
import { pageKeys } from '../site/page-keys.ts';
import { unitView } from '../site/unit.ts';
import { platesView } from './plates.ts';
import { rosterLinks, rosterPages, rosterView } from './roster.ts';

const POST = {
  name: '便民窗口先锋岗',
  members: ['石大山 村医', '石小满'],
  duties: ['接件', '代办'],
  since: '2026-08-01',
};
const CARD = { name: '石大山', post: '村医', help: ['量血压', '送药'], phone: '0700-6612417', since: '2026-03-01' };
const village = (more: object) => ({ 'units/qingshi-cun.yaml': unitText(more) });
const tree = {
  'units/town.yaml': unitText({ name: '镇党委' }),
  ...village({ parent: 'town', posts: [{ ...POST, pledge: ['当天办'], phone: '0700-6612380' }], cards: [CARD] }),
  [entryPath('member', 'shan')]: entryText('member'),
};

it('stand on the page of their unit, with the way to the story of a member who has one', async () => {
  const site = await siteOf(tree);
  const view = unitView(site.units.get('qingshi-cun')!, site);
  expect(view.posts).toEqual([
    {
      anchor: 'post-1',
      unit: undefined,
      name: '便民窗口先锋岗',
      members: [
        { name: '石大山', post: '村医', href: '/members/shan/' },
        { name: '石小满', post: '', href: undefined },
      ],
      facts: [
        { label: '职责', texts: ['接件', '代办'] },
        { label: '承诺', texts: ['当天办'] },
        { label: '监督电话', texts: ['0700-6612380'], href: 'tel:0700-6612380' },
        { label: '挂牌', texts: ['2026年8月1日'] },
      ],
    },
  ]);
  expect(view.cards.map(({ anchor, member }) => [anchor, member.href])).toEqual([['card-1', '/members/shan/']]);
  expect([view.plates?.href, view.isEmpty]).toEqual(['/units/qingshi-cun/plates/', false]);
  expect(unitView(site.units.get('town')!, site)).toMatchObject({ posts: [], cards: [], plates: undefined });
});

it('stand with the story of the member', async () => {
  const site = await siteOf(tree);
  expect(articleFacts(entryOf(site, 'shan'), site).plates).toEqual([
    {
      title: '党员先锋岗',
      links: [{ label: '便民窗口先锋岗', href: '/units/qingshi-cun/#post-1', note: '接件；代办' }],
    },
    {
      title: '爱心联系卡',
      links: [{ label: '量血压、送药', href: '/units/qingshi-cun/#card-1', note: '电话 0700-6612417' }],
    },
  ]);
});

it('a phone with words around it is no number to call', async () => {
  const site = await siteOf({ ...tree, ...village({ cards: [{ ...CARD, phone: '12345 转 3' }] }) });
  expect(unitView(site.units.get('qingshi-cun')!, site).cards[0]!.facts.at(-1)).toEqual({
    label: '电话',
    texts: ['12345 转 3'],
  });
});

it('all of a county stand on one roster, as many pages as it takes', async () => {
  const many = Array.from({ length: 61 }, (_, index) => ({ ...POST, name: `${index + 1} 号岗` }));
  const site = await siteOf({ ...tree, ...village({ posts: many }) });
  expect(rosterLinks(site)).toEqual([{ label: '党员先锋岗', href: '/posts/', count: 61 }]);
  const pages = rosterPages('posts', site).map((page) => rosterView(page, site));
  expect(pages.map(({ posts }) => posts.length)).toEqual([60, 1]);
  expect(pages[1]!.posts[0]).toMatchObject({
    anchor: 'qingshi-cun-post-61',
    name: '61 号岗',
    unit: { label: '青石村党支部', href: '/units/qingshi-cun/' },
  });
  expect(rosterView({ roster: 'cards', page: 1 }, site)).toMatchObject({ cards: [], empty: '还没有登记联系卡。' });
});

it('are printed with the code of their unit', async () => {
  const site = await siteOf(tree);
  const view = platesView(site.units.get('qingshi-cun')!, site);
  expect([view.posts.length, view.cards.length, view.qr !== undefined]).toEqual([1, 1, true]);
});

it('are found by name, help and phone', async () => {
  const site = await siteOf(tree);
  expect(postRecord(site.posts.posts[0]!)).toMatchObject({
    address: '/units/qingshi-cun/#post-1',
    kind: '党员先锋岗',
    zones: { headings: ['便民窗口先锋岗', '石大山', '石小满'] },
    facets: { unit: ['青石村党支部', '镇党委'] },
  });
  expect(cardRecord(site.posts.cards[0]!).zones.text).toEqual([
    '石大山 村医',
    '量血压',
    '送药',
    '0700-6612417',
    '青石村党支部',
  ]);
});

it('a changed card changes the pages that print it, and no other', async () => {
  const keysOf = async (phone: string) =>
    pageKeys(await siteOf({ ...tree, ...village({ parent: 'town', cards: [{ ...CARD, phone }] }) }));
  const [before, after] = [await keysOf('0700-6612417'), await keysOf('0700-6612418')];
  expect([...after.keys()].filter((address) => before.get(address)?.own !== after.get(address)!.own).sort()).toEqual([
    '/cards/',
    '/members/shan/',
    '/units/qingshi-cun/',
    '/units/qingshi-cun/plates/',
  ]);
});
