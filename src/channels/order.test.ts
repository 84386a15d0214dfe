import { describe, expect, it } from 'vitest';
import { entryText, UNIT } from '../testing/entries.ts';
import { posterTree } from '../testing/poster-tree.ts';
import { siteOf } from '../testing/site-model.ts';
import { channelOrder, doorPledges, orderedPiece, usualChannels } from './order.ts';

const TREE = {
  ...posterTree(),
  ...UNIT,
  'news/tongshui.md': entryText('news', { title: '通水了' }),
  'news/cun-2026.md': entryText('news', { title: '村里' }),
  'news/caogao.md': entryText('news', { title: '草稿一篇', draft: true }),
  'news/yihou.md': entryText('news', { title: '以后再发', publishedAt: '2030-01-01' }),
  'news/chegao.md': entryText('news', { title: '撤了', withdrawn: '内容有误' }),
  'exemplars/members/he/index.md': entryText('member', { title: '何守田', name: '何守田', unit: 'shuanghe' }),
};
const site = await siteOf(TREE);
const previews = await siteOf(TREE, { previews: true });

const order = (...args: string[]) => orderedPiece(channelOrder(args), site, () => previews);

describe('a command line', () => {
  it.each([
    [['a'], undefined],
    [['a', '--as', '长图'], ['picture']],
    [
      ['a', '--as', '短信', '广播'],
      ['sms', 'guangbo'],
    ],
    [
      ['--as', '短信,WeChat', 'a'],
      ['wechat', 'sms'],
    ],
    [
      ['--as', '短信', '广播', 'a'],
      ['sms', 'guangbo'],
    ],
  ])('%j', (args, channels) => {
    expect(channelOrder(args)).toMatchObject({ piece: 'a', channels });
  });

  it.each([
    [[], '请写明哪一篇文章，或者哪一块公示栏。'],
    [['a', 'b'], '一次只做一篇'],
    [['a', '--as', '短讯'], '没有「短讯」这种渠道。是不是「短信」？可以写：长图（picture）'],
    [['a', '--as', '短信', '广波'], '没有「广波」这种渠道'],
    [['a', '--foo'], '看不懂「a --foo」。用法'],
  ])('%j is refused', (args, message) => {
    expect(() => channelOrder(args)).toThrow(message);
  });
});

describe('a piece', () => {
  it.each([
    'tongshui',
    'news/tongshui',
    '/news/tongshui/',
    'https://www.qingshi.example/news/tongshui/',
    'https://www.qingshi.example/news/tongshui/#yi',
  ])('%s', (typed) => {
    expect(order(typed).entry?.id).toBe('news/tongshui');
  });

  it.each(['pledges/cun-2026', '/pledges/cun-2026/', 'https://www.qingshi.example/pledges/cun-2026/'])(
    '%s',
    (typed) => {
      expect(order(typed).board?.slug).toBe('cun-2026');
    },
  );

  it.each([
    ['cun-2026', '既是一篇文章，又是一块公示栏。请写全：「news/cun-2026」或者「pledges/cun-2026」'],
    ['tongshiu', '没有编号是「tongshiu」的文章或公示栏。是不是「news/tongshui」？'],
    ['通水了。', '标题相近的有「通水了」'],
    ['caogao', '「草稿一篇」'],
    ['yihou', '网上还没有，不能先发到别处'],
    ['chegao', '「chegao」已经撤稿'],
    ['https://a.example/news/tongshui/', '不是本站的网址'],
    ['../../etc/passwd', '没有编号是'],
  ])('%s is refused', (typed, message) => {
    expect(() => order(typed)).toThrow(message);
  });

  it('can be a part of a board: a unit, or pledges by their numbers or their address', () => {
    expect(order('pledges/cun-2026', '--unit', 'baishi')).toMatchObject({ unit: 'baishi' });
    expect(doorPledges(order('pledges/cun-2026', '--unit', 'baishi'), site).map(({ data }) => data.id)).toEqual(['3']);
    expect(doorPledges(order('pledges/cun-2026', '--pledge', '2,4'), site).map(({ data }) => data.id)).toEqual([
      '2',
      '4',
    ]);
    expect(doorPledges(order('/pledges/cun-2026/#p-3'), site).map(({ data }) => data.id)).toEqual(['3']);
    expect(() => order('pledges/cun-2026', '--unit', 'qiaotou')).toThrow('单位「qiaotou」在这块公示栏里没有承诺');
    expect(() => order('pledges/cun-2026', '--pledge', '99')).toThrow('没有编号是「99」的承诺');
    expect(() => order('tongshui', '--unit', 'baishi')).toThrow('只用于公示栏');
  });
});

it.each([
  ['tongshui', false],
  ['members/he', true],
  ['pledges/dangyuan-2026', true],
  ['pledges/cun-2026', false],
  ['/pledges/cun-2026/#p-3', true],
])('%s: sheets for doors without being asked for: %s', (typed, hasPlates) => {
  const ordered = order(typed);
  expect(usualChannels(ordered, doorPledges(ordered, site)).includes('plate')).toBe(hasPlates);
});
