import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { UNIT } from '../../testing/entries.ts';
import { axeViolations, Browsing, DESK, PHONE, sideways, SMALL } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { placed } from '../testing/place.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const ITEMS = 2000;

const site = siteInBrowser({
  start: async () => {
    const rows = Array.from({ length: ITEMS }, (_, index) =>
      ledgerRow(String(index + 1), {
        类别: index % 4 === 0 ? '民生实事' : '产业发展',
        承诺事项: `给第${index + 1}组${index % 10 === 0 ? '换路灯' : '修水渠'}${index % 7} 处`,
        ...(index % 3 === 0 ? { 结果: '兑现', 完成日期: '2026-10-01', 进展: '2026-05-02 埋下 30 根管' } : {}),
      }),
    );
    const { out } = await buildGoodTree({
      ...UNIT,
      ...boardTree('large', rows),
      ...boardTree('small', rows.slice(0, 3)),
    });
    return Browsing.of(out);
  },
});

/** The list follows what was typed or chosen a moment after that is seen itself. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
const visible = async (page: Page) => {
  await settled(page);
  return page.locator('tbody[data-state]:visible').count();
};
/** On a phone the filter is folded until somebody wants it. */
const unfold = (page: Page) => page.click('[data-board-filter-fold] > summary');
const status = async (page: Page) => {
  await settled(page);
  return page.locator('[data-board-status]').textContent();
};

describe('filtering', () => {
  it('looks through all pages of a board', async () => {
    const { page, problems } = await site.open('/pledges/large/', { viewport: DESK });
    expect(await visible(page)).toBe(200);
    await page.selectOption('select[name="state"]', 'fulfilled');
    await page.waitForFunction(() => document.querySelector('[data-board-status]')!.textContent!.startsWith('符合'));
    expect(await status(page)).toBe('符合条件的 667 项，共 2000 项');
    await page.selectOption('select[name="category"]', '民生实事');
    await page.fill('[data-board-filter] input', '路灯 组');
    expect(await status(page)).toBe('符合条件的 34 项，共 2000 项');
    expect(await visible(page)).toBe(34);
    expect(new URL(page.url()).search).toBe(
      '?state=fulfilled&category=%E6%B0%91%E7%94%9F%E5%AE%9E%E4%BA%8B&q=%E8%B7%AF%E7%81%AF+%E7%BB%84',
    );
    await page.click('[data-board-clear]');
    expect(await visible(page)).toBe(200);
    expect(new URL(page.url()).search).toBe('');
    expect(problems).toEqual([]);
  });

  it('is in the address: whoever opens it sees the same', async () => {
    const { page } = await site.open('/pledges/large/?state=fulfilled&q=%E8%B7%AF%E7%81%AF');
    await page.waitForFunction(() => document.querySelector('[data-board-status]')!.textContent!.startsWith('符合'));
    expect(await status(page)).toBe('符合条件的 67 项，共 2000 项');
    expect(await page.inputValue('[data-board-filter] input')).toBe('路灯');
    expect(await page.locator('[data-board-pager]').isVisible()).toBe(false);
  });

  it('shows 60 at a time', async () => {
    const { page } = await site.open('/pledges/large/page/2/?state=running');
    await page.waitForFunction(() => document.querySelector('[data-board-status]')!.textContent!.startsWith('符合'));
    expect(await visible(page)).toBe(60);
    await page.click('[data-board-more]');
    expect(await visible(page)).toBe(120);
  });

  it(`of ${ITEMS} pledges takes a fraction of the time in which they are laid out`, async () => {
    const { page } = await site.open('/pledges/large/?q=%E7%BB%84', { viewport: DESK });
    await page.waitForFunction(() => document.querySelector('[data-board-status]')!.textContent!.startsWith('符合'));
    const { filtering, layingOut } = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('[data-board-filter] input')!;
      /** Styles and layout of what is shown then are part of it. */
      const timeOf = async (change: () => void) => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const begin = performance.now();
        change();
        document.body.getBoundingClientRect();
        return performance.now() - begin;
      };
      const filterBy = (text: string) => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const rows = document.querySelectorAll<HTMLElement>('tbody[data-state]');
      const times = { filtering: [] as number[], layingOut: [] as number[] };
      for (const text of ['路', '路灯', '水渠', '组', '2', '没有', '管', '水', '灯']) {
        times.layingOut.push(await timeOf(() => rows.forEach((row) => (row.hidden = false))));
        filterBy('');
        times.filtering.push(await timeOf(() => filterBy(text)));
      }
      return times;
    });
    const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
    expect(median(filtering) * 3, `${filtering.join(' ')}\n${layingOut.join(' ')}`).toBeLessThan(median(layingOut));
  });

  it('says so where nothing fits, and where other pages cannot be read', async () => {
    const { page } = await site.open('/pledges/small/');
    await unfold(page);
    await page.fill('[data-board-filter] input', '航天');
    expect(await status(page)).toBe('没有符合条件的事项。');
    const other = await site.open('/pledges/large/');
    await other.page.route('**/page/**', (route) => route.abort());
    await unfold(other.page);
    await other.page.fill('[data-board-filter] input', '路灯');
    await other.page.waitForFunction(() =>
      document.querySelector('[data-board-status]')!.textContent!.startsWith('符合'),
    );
    expect(await status(other.page)).toContain('其余各页没有读到');
    expect(await visible(other.page)).toBe(20);
  });
});

it('a pledge on another page is found by its anchor, open', async () => {
  const { page } = await site.open('/pledges/large/#p-1234');
  await page.waitForURL('**/page/7/#p-1234');
  await page.waitForFunction(() => document.getElementById('p-1234')?.querySelector('details')?.open === true);
  expect(await page.locator('#p-1234').isVisible()).toBe(true);
  expect(new URL(page.url()).pathname).toBe(placed('/pledges/large/page/7/'));
});

it('without scripts the list is whole and needs no form', async () => {
  const { page } = await site.open('/pledges/small/?state=overdue', { javaScriptEnabled: false });
  expect(await page.locator('tbody[data-state]:visible').count()).toBe(3);
  expect(await page.locator('[data-board-filter]').isVisible()).toBe(false);
  await page.click('#p-1 summary');
  expect(await page.locator('#p-1 .pledge-progress').isVisible()).toBe(true);
});

describe.each([
  ['phone', PHONE],
  ['small phone', SMALL],
  ['desk', DESK],
])('on a %s', (_, viewport) => {
  it.each(['light', 'dark'] as const)('%s: nothing sticks out and axe has nothing against it', async (colorScheme) => {
    const { page } = await site.open('/pledges/small/', { viewport, colorScheme });
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    expect(await sideways(page)).toEqual({ by: 0, culprits: [] });
    expect(await axeViolations(page)).toEqual([]);
  });
});
