import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { voteTree } from '../../testing/vote-tree.ts';
import { UNIT } from '../../testing/entries.ts';
import { Browsing, DESK, PHONE, sideways } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { lookIntoPdf } from '../testing/pdf.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const VOTES = '满意 30，比较满意 6，不满意 2';

const site = siteInBrowser({
  start: async () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      ledgerRow(
        String(index + 1),
        index < 3
          ? {
              进展: '2026-05-10 二组、三组通水',
              结果: '兑现',
              完成日期: '2026-06-20',
              评议: '满意 30，比较满意 6，不满意 2',
              完成时限: '2026-06-30',
            }
          : {},
      ),
    );
    const { out } = await buildGoodTree({
      ...voteTree(),
      ...UNIT,
      'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
      ...boardTree('cun', rows),
    });
    return Browsing.of(out);
  },
});

describe('on paper', () => {
  it('what is folded on a board is there: progress, steps, votes', async () => {
    const { page } = await site.open('/pledges/cun/', { viewport: DESK });
    const { pages } = await lookIntoPdf(await page.pdf(), { codes: false });
    const text = pages.map((sheet) => sheet.text).join('');
    expect(text.split('二组、三组通水')).toHaveLength(4);
    expect(text).toContain('提诺');
    expect(text).toContain(VOTES.replaceAll(' ', ''));
  });

  it('the table below the chart is there', async () => {
    const { page } = await site.open('/pledges/', { viewport: DESK });
    const { pages } = await lookIntoPdf(await page.pdf(), { codes: false });
    const text = pages.map((sheet) => sheet.text).join('');
    expect(text).toContain(BOARD_TEXTS.dueAndKept);
  });

  it('also where style sheets cannot open folds, and afterwards they are closed again', async () => {
    const { page } = await site.open('/pledges/cun/', { viewport: DESK });
    const open = () => page.locator('main details[open]').count();
    const before = await open();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('main details:not([open])').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await open()).toBe(before);
  });
});

describe('with large text of the device', () => {
  const sized = async (path: string, width: number, percent: number) => {
    const { page } = await site.open(path, { viewport: { width, height: 800 }, isMobile: true, hasTouch: true });
    await page.evaluate((size) => document.body.style.setProperty('text-size-adjust', size), `${percent}%`);
    return page;
  };
  it.each([
    [320, 160],
    [320, 200],
    [360, 160],
    [360, 200],
    [414, 200],
  ])('%d px, letters at %d percent: boards and their tallies do not stick out', async (width, percent) => {
    for (const path of ['/pledges/', '/pledges/cun/', '/pledges/zhen-2026/']) {
      const page = await sized(path, width, percent);
      expect(await sideways(page), path).toEqual({ by: 0, culprits: [] });
    }
  });

  it('the four numbers of a tally stand in one row at the usual size', async () => {
    for (const viewport of [PHONE, DESK]) {
      const { page } = await site.open('/pledges/cun/', { viewport });
      const tops = await page
        .locator('.tally-band div')
        .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
      expect(new Set(tops).size).toBe(1);
    }
  });
});

describe('with forced colours', () => {
  const keyColours = (page: Page, selector: string, pseudo: string, property: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (elements, [part, name]) => elements.map((element) => getComputedStyle(element, part).getPropertyValue(name!)),
        [pseudo, property],
      );

  it.each(['light', 'dark'] as const)('%s: keys keep the colours of what they explain', async (colorScheme) => {
    const forced = { viewport: DESK, forcedColors: 'active', colorScheme } as const;
    const boards = await site.open('/pledges/', forced);
    const squares = await keyColours(boards.page, '.month-chart-keys li', '::before', 'background-color');
    const bars = await boards.page
      .locator('.month-chart svg rect')
      .evaluateAll((rects) => rects.slice(0, 2).map((rect) => getComputedStyle(rect).fill));
    expect(squares).toEqual(bars);
    expect(new Set(squares).size).toBe(2);
    const votes = await site.open('/appraisals/2026-shang/', forced);
    const lines = await keyColours(
      votes.page,
      '.ballot-table:first-of-type th.ballot-table-key',
      '::after',
      'border-bottom-color',
    );
    expect(new Set(lines.slice(0, 4)).size).toBe(4);
  });
});

it('a unit about which there is only a comment is not called empty', async () => {
  const { page } = await site.open('/units/qingshi-cun/');
  expect(await page.locator('main').innerText()).not.toContain('这里还没有内容');
});

it('a share is never parted from its sign', async () => {
  const { page } = await site.open('/honours/2026q2/', { viewport: { width: 320, height: 700 } });
  const lines = await page.locator('td').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const counts: number[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        if (/^[\d.]+%$/.test(text.textContent!.trim())) counts.push(range.getClientRects().length);
      }
      return counts;
    }),
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines)).toEqual(new Set([1]));
  expect(await sideways(page)).toEqual({ by: 0, culprits: [] });
});
