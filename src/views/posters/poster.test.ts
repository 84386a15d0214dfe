import { beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { LONG_ITEM, POSTER_DOMAIN, posterTree } from '../../testing/poster-tree.ts';
import { siteOf } from '../../testing/site-model.ts';
import { posterHtml } from './poster-html.ts';
import { POSTER_PAGE_SIZE, posterPages, posterPageView } from './poster-page.ts';
import { posterSlices, posterView } from './poster.ts';

let site: Site;
beforeAll(async () => {
  site = await siteOf(posterTree());
});
const boardOf = (slug: string): Board => site.boards.find((board) => board.slug === slug)!;
const viewOf = (slug: string, unit?: string) => posterView(boardOf(slug), site, posterSlices(boardOf(slug), unit));
const rowOf = (slug: string, id: string) =>
  viewOf(slug)
    .groups.flatMap(({ rows }) => rows)
    .find((row) => row.id === id)!;

describe('a poster', () => {
  it('has a group for each unit, headed, dated and signed', () => {
    const { heading, notice, groups, asOf } = viewOf('cun-2026');
    expect(heading).toBe('2026 年公开承诺');
    expect(notice).toBe('2026年1月12日至1月16日（5 个工作日）');
    expect(asOf).toBe('状态截至 2026年11月20日');
    expect(groups.map(({ name, rows, signedOn }) => [name, rows.map(({ id }) => id), signedOn])).toEqual([
      ['青石镇双河村党支部', ['1', '2', '4'], '2026年1月12日'],
      ['青石镇白石村党支部', ['3'], '2026年1月12日'],
    ]);
  });

  it('can be one unit’s alone', () => {
    expect(viewOf('cun-2026', 'baishi').groups.map(({ id }) => id)).toEqual(['baishi']);
  });

  it('says where to complain and where the live board is', () => {
    const { contacts, address, qr } = viewOf('cun-2026');
    expect(contacts.map(({ label, text }) => `${label}：${text}`)).toEqual([
      '公示单位：青石镇党委',
      '监督电话：0700-6612380',
      '监督邮箱：jiandu@example.gov.cn',
    ]);
    expect(address).toBe(`${new URL(POSTER_DOMAIN).host}/pledges/cun-2026/`);
    expect(qr?.path).toMatch(/^M2 2h7/);
  });

  it('has no code where the site has no domain', async () => {
    const bare = await siteOf({ ...posterTree(), 'site.yaml': 'name: 青石先锋\n' });
    const view = posterView(
      bare.boards.find(({ slug }) => slug === 'cun-2026')!,
      bare,
    );
    expect(view).toMatchObject({ qr: undefined, address: '/pledges/cun-2026/' });
    expect(posterHtml(view)).toContain('网上看进展和结果');
    expect(posterHtml(view)).not.toContain('<svg');
  });
});

describe('a row', () => {
  it('tells the limit, with the year where it is another one', () => {
    expect(rowOf('cun-2026', '1').due).toEqual(['10月31日']);
    expect(rowOf('cun-2026', '2').due).toEqual(['2027年3月31日']);
    expect(rowOf('cun-2026', '3').due).toEqual(['6月30日', '延期至', '12月20日']);
  });

  it('tells who answers for it, name and post apart where that is sure', () => {
    expect(rowOf('cun-2026', '1').owner).toEqual(['何守田', '村党支部书记']);
    expect(rowOf('cun-2026', '3').owner).toEqual(['霍敏、贺知远']);
  });

  it('tells what came of it', () => {
    expect(rowOf('cun-2026', '1')).toMatchObject({
      state: '已兑现',
      results: ['5月10日：二组、三组通水', '9月28日兑现'],
    });
    expect(rowOf('cun-2026', '3')).toMatchObject({
      state: '已延期',
      results: ['6月1日：备料;开工', '6月30日延期', '原因：汛期停工四十天'],
    });
  });
});

describe('of members', () => {
  it('every row names one, and nobody twice', () => {
    const { heading, groups } = viewOf('dangyuan-2026');
    expect(heading).toBe('2026 年党员公开承诺');
    expect(groups).toMatchObject([{ hasSubjects: true, hasOwners: false, hasResults: false }]);
    expect(groups[0]!.rows.map(({ subject }) => subject)).toEqual([
      ['郑桂兰', '六合村村医'],
      ['何守田', '村党支部书记'],
    ]);
  });
});

describe('the HTML', () => {
  it('shows signs as signs', () => {
    expect(posterHtml(viewOf('cun-2026'))).toContain('&lt;b&gt;修&lt;/b&gt;白石桥 &amp; 护栏');
  });

  it('has no column for results before there are any', () => {
    expect(posterHtml(viewOf('cun-2026'))).toContain('进展和结果');
    expect(posterHtml(viewOf('dangyuan-2026'))).not.toMatch(/class="poster-(?:results|owner)"/);
  });

  it('gives what is long a line of its own', () => {
    expect(posterHtml(viewOf('cun-2026'))).toContain(
      `<td class="poster-id" rowspan="2">4</td><td class="poster-item" colspan="6">${LONG_ITEM}</td></tr>`,
    );
  });

  it('says so where nothing is promised', () => {
    expect(posterHtml({ ...viewOf('cun-2026'), groups: [] })).toContain('还没有承诺事项');
  });
});

describe('pages', () => {
  const pagesOf = (slug: string) => [...posterPages(site)].filter(({ board }) => board.slug === slug);

  it('are one for a usual board', () => {
    const [page, ...more] = pagesOf('cun-2026');
    expect(more).toEqual([]);
    const view = posterPageView(page!, site);
    expect(view.pager).toBeUndefined();
    expect(view.head.canonical).toBe(`${POSTER_DOMAIN}/pledges/cun-2026/poster/`);
    expect(view.units.map(({ href }) => href)).toEqual(['#unit-shuanghe', '#unit-baishi']);
  });

  it('are several for a large one, each of a size that opens, with every pledge once', () => {
    const views = pagesOf('shishi-2026').map((page) => posterPageView(page, site));
    const sizes = views.map(({ poster }) => poster.groups.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(sizes).toEqual([300, 300, 100]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(POSTER_PAGE_SIZE);
    expect(
      new Set(views.flatMap(({ poster }) => poster.groups.flatMap(({ rows }) => rows.map(({ id }) => id)))).size,
    ).toBe(700);
    expect(
      views.map(({ poster }) => poster.groups.map(({ id, isStart, isEnd }) => `${id} ${isStart} ${isEnd}`)),
    ).toEqual([['baishi true false'], ['baishi false false'], ['baishi false true', 'shuanghe true true']]);
    expect(views[0]!.units.map(({ href }) => href)).toEqual([
      '#unit-baishi',
      '/pledges/shishi-2026/poster/page/3/#unit-shuanghe',
    ]);
    expect(views.map(({ pager }) => pager?.next)).toEqual([
      '/pledges/shishi-2026/poster/page/2/',
      '/pledges/shishi-2026/poster/page/3/',
      undefined,
    ]);
    expect(new Set(views.map(({ head }) => head.title)).size).toBe(3);
  });
});
