import { describe, expect, it } from 'vitest';
import { branch, news, unit } from '../../testing/articles.ts';
import { boardMarkdown, ledgerTree, csv, pledge } from '../../testing/pledges.ts';
import { testTrees } from '../../testing/tables.ts';
import { checkTree } from '../../testing/tree.ts';

const TREE = {
  'units/liulin.yaml': unit(),
  'exemplars/branches/qushui/index.md': branch(),
  'glossary.yaml': '- { 名词: 五带头, 解释: 甲 }\n- { 名词: 五个好, 编号: wuge-hao, 解释: 甲 }\n',
};
const body = (text: string) => ({ ...TREE, 'news/a.md': news('', text) });
/** `a`, due in December, with news due before, at the same minute and after it. */
const scheduled = (text: string) => ({
  'news/a.md': news('', text).replace('2026-07-01', '2026-12-01'),
  ...Object.fromEntries(
    [
      ['before', '2026-11-25'],
      ['with', '2026-12-01 00:00'],
      ['after', '2027-05-01'],
    ].map(([slug, time]) => [`news/${slug}.md`, news().replace('开会', slug!).replace('2026-07-01', time!)]),
  ),
});
const laterBoard = (time: string) =>
  ledgerTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': boardMarkdown().replace('2026-03-12', time) });

describe('links inside the site', () => {
  testTrees([
    {
      name: 'pages that are there',
      input: body(
        '[a](/) [b](/news/) [c](/news/a/) [d](/units/liulin/) [e](/branches/field/nongcun/) [f](/news/year/2026/) [g](/about/#jiucuo) [h](/search/?q=甲)\n',
      ),
      expected: [],
    },
    { name: 'a page that is not there', input: body('见[a](/news/b/)\n'), expected: [['B05', 'news/a.md', 7, 2]] },
    { name: 'a year without entries', input: body('[a](/news/year/2020/)\n'), expected: [['B05', 'news/a.md', 7, 1]] },
    { name: 'a definition', input: body('[a][x]\n\n[x]: /news/b/\n'), expected: [['B05', 'news/a.md', 9, 1]] },
    {
      name: "a card's link",
      input: { ...TREE, 'topics/a.mdx': news('', '<Card title="a" href="/news/b/" />\n') },
      expected: [['B05', 'topics/a.mdx', 7, 17]],
    },
    {
      name: 'headings by their words or ids',
      input: body(
        '[a](#第一节起因) [b](#第一节-起因) [c](#di-yi-jie-qi-yin) [d](/news/a/#第一节起因)\n\n## 第一节 起因\n\n正文\n',
      ),
      expected: [],
    },
    {
      name: 'headings that are not there',
      input: body('[a](#起应) [b](/branches/qushui/#起因)\n\n## 起因\n\n正文\n'),
      expected: [
        ['B06', 'news/a.md', 7, 1],
        ['B06', 'news/a.md', 7, 10],
      ],
    },
    {
      name: 'anchors of pages that are no articles',
      input: body('[a](/about/#jiucuo) [b](/about/#jiucuoo) [c](/units/#x)\n'),
      expected: [
        ['B06', 'news/a.md', 7, 21],
        ['B06', 'news/a.md', 7, 42],
      ],
    },
    {
      name: 'a number behind a term that has no second',
      input: body('[a](/glossary/#wuge-hao-2)\n'),
      expected: [['B06', 'news/a.md', 7, 1]],
    },
    {
      name: 'a year whose only entry is due later',
      input: {
        ...body('[a](/branches/year/2027/)\n'),
        'exemplars/branches/later/index.md': branch().replace('2026-07-01', '2027-07-01').replace('渠水', '泉水'),
      },
      expected: [['R09', 'news/a.md', 7, 1]],
    },
    {
      name: 'terms',
      input: body('[a](/glossary/#wu-dai-tou) [b](/glossary/#wuge-hao) [c](/glossary/#wuge-hoa)\n'),
      expected: [['B06', 'news/a.md', 7, 53]],
    },
    {
      name: 'what is due before, with or after the one that leads to it',
      input: scheduled(
        '[a](/news/before/) [b](/news/with/) [c](/news/after/) [d](/news/year/2026/) [e](/news/year/2027/)\n',
      ),
      expected: [
        ['R09', 'news/a.md', 7, 37],
        ['R09', 'news/a.md', 7, 77],
      ],
    },
    {
      name: 'a draft, from what is due later',
      input: { ...scheduled('[a](/news/b/)\n'), 'news/b.md': news('draft: true\n').replace('开会', '散会') },
      expected: [['R09', 'news/a.md', 7, 1]],
    },
    {
      name: 'a board that is due after the one that leads to it',
      input: { ...scheduled('[a](/pledges/a/) [b](/pledges/a/#2)\n'), ...laterBoard('2027-01-01 09:00') },
      expected: [
        ['R09', 'news/a.md', 7, 1],
        ['R09', 'news/a.md', 7, 18],
      ],
    },
    {
      name: 'a board that is due before the one that leads to it',
      input: { ...scheduled('[a](/pledges/a/)\n'), ...laterBoard('2026-11-25 09:00') },
      expected: [],
    },
    {
      name: 'a draft of a board, from what is due later',
      input: { ...scheduled('[a](/pledges/a/)\n'), ...laterBoard('2026-11-25 09:00\ndraft: true') },
      expected: [['B05', 'news/a.md', 7, 1]],
    },
    {
      name: 'whole addresses of this site, however they are written',
      input: {
        ...body(
          '[a](https://www.a.example/news/a/) [b](http://a.example/news/b/) [c](https://WWW.A.example/news/) [d](https://b.example/x/)\n',
        ),
        'site.yaml': 'name: 甲\ndomain: https://www.a.example\n',
      },
      expected: [['B05', 'news/a.md', 7, 36]],
    },
    {
      name: 'where an article comes from',
      input: {
        ...TREE,
        'site.yaml': 'name: 甲\ndomain: https://www.a.example\n',
        'news/a.md': news().replace('source:\n', 'source:\n  url: https://www.a.example/news/b/\n'),
      },
      expected: [['B05', 'news/a.md', 5, 8]],
    },
    {
      name: 'what the progress of a pledge refers to',
      input: {
        ...ledgerTree({
          'items.csv': csv(
            pledge({ 进展: '2026-05-10 通水 https://a.example/news/b/；2026-05-11 验收 https://b.example/' }),
          ),
        }),
        'site.yaml': 'name: 甲\ndomain: https://www.a.example\n',
      },
      expected: [['B05', 'pledges/a/items.csv', 2, 42]],
    },
    {
      name: 'drafts',
      input: { ...body('[a](/news/b/)\n'), 'news/b.md': news('draft: true\n').replace('开会', '散会') },
      expected: [['R09', 'news/a.md', 7, 1]],
    },
  ]);

  it.each([
    ['/branches/qushu/', '您是不是要写「/branches/qushui/」？'],
    ['/branches/qushui', '您是不是要写「/branches/qushui/」？'],
    ['/branches/qushui/index.html', '您是不是要写「/branches/qushui/」？'],
    ['/Branches/Qushui.md', '您是不是要写「/branches/qushui/」？'],
    ['/nwes/', '您是不是要写「/news/」？'],
  ])('proposes a page for %s', async (address, hint) => {
    const { issues } = await checkTree(body(`[a](${address})\n\n## 第二节 起因\n\n正文\n`));
    expect(issues[0]?.hint).toBe(hint);
  });

  it('says when what is due later appears, and when the one that leads to it does', async () => {
    const { issues } = await checkTree(scheduled('[c](/news/after/)\n'));
    expect(issues.map(({ message, hint }) => message + hint)).toEqual([
      '「/news/after/」要到 2027-05-01 才发布，这里 2026-12-01 00:00 发布时还没有它。发布出去就是一条打不开的链接。等那一篇发布后再引用，或者让这里不早于它发布，或者先删掉这个链接。',
    ]);
  });

  it('proposes a heading without the spaces that would end the address', async () => {
    const { issues } = await checkTree(body('[a](#第二章起因)\n\n## 第二节 起因\n\n正文\n'));
    expect(issues[0]?.hint).toBe('您是不是要写「#第二节起因」？');
  });
});
