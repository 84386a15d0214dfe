import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, DESK, focusStop, PHONE, sideways, SMALL } from '../testing/browsing.ts';
import { FoundPage, hashOf } from '../testing/found-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let page: Page;
let found: FoundPage;

const ARTICLE = '/branches/shuanghe-qushui/';
const SPEECH = '/speeches/2026-tuijinhui/';

async function open(path: string, texts: string[], options: BrowserContextOptions = {}): Promise<void> {
  ({ page } = await site.open(path + hashOf(...texts), options));
  found = new FoundPage(page);
}

describe('from place to place', () => {
  it('forwards, backwards and around; each is in view and said', async () => {
    await open(ARTICLE, ['党员']);
    const count = await found.marks.count();
    expect(count).toBeGreaterThan(3);
    const first = await page.evaluate(() =>
      [...document.querySelectorAll('mark.found-mark')].findIndex((mark) => mark.hasAttribute('aria-current')),
    );
    for (let step = 1; step <= count; step++) {
      await found.button('下一处').click();
      await found.says(`第 ${((first + step) % count) + 1} 处，共 ${count} 处`);
      expect(await page.locator('mark.found-mark[aria-current]').count()).toBe(1);
      expect(await found.height()).toBeGreaterThan(0);
      expect(await found.height()).toBeLessThan(0.9);
    }
    await found.button('上一处').click();
    await found.says(`第 ${((first - 1 + count) % count) + 1} 处，共 ${count} 处`);
  });

  it('what is taken away is gone from text and address, the focus where one was reading', async () => {
    await open(ARTICLE, []);
    // What the page makes of its pair of pictures is there.
    await page.locator('.pair-sliding').waitFor();
    const html = () => page.locator('main').evaluate((main) => main.innerHTML);
    const before = await html();
    await found.mark('四议两公开议修渠', '何守田', '水');
    await found.bar.waitFor();
    expect(await html()).not.toBe(before);
    await found.button('取消标出').focus();
    await page.keyboard.press('Enter');
    expect(await found.bar.isVisible()).toBe(false);
    expect(page.url()).toBe(site.url(ARTICLE));
    expect(await page.locator('.body :focus').textContent()).toContain('水');
    await page.keyboard.press('Tab');
    expect(await html()).toBe(before);
    await found.mark('水');
    await found.bar.waitFor();
  });

  it('other words in the address are marked instead; places of the page are gone to as ever, and the marks stay', async () => {
    await open(SPEECH, ['窖水'], { viewport: DESK });
    expect(new Set(await found.texts())).toEqual(new Set(['窖水']));
    await found.mark('护栏');
    await page.waitForFunction(() => document.querySelector('mark.found-mark')?.textContent === '护栏');
    expect(new Set(await found.texts())).toEqual(new Set(['护栏']));
    const link = page.locator('.outline a').first();
    await link.click();
    const id = (await link.getAttribute('href'))!.slice(1);
    expect(
      Math.abs(await page.locator(`[id="${id}"]`).evaluate((heading) => heading.getBoundingClientRect().top)),
    ).toBeLessThan(40);
    expect(await found.marks.count()).toBeGreaterThan(0);
    await found.button('取消标出').click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await found.mark('zzzz');
    expect(await found.bar.isVisible()).toBe(false);
  });

  it('who reloads or comes back is where they were', async () => {
    await open(ARTICLE, ['一盆葱']);
    await page.evaluate(() => scrollTo(0, 150));
    // The browser notes the place a moment after it was reached.
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => scrollY)).toBe(150);
    await page.reload({ waitUntil: 'load' });
    expect(await found.texts()).toEqual(['一盆葱']);
    await page.waitForFunction(() => scrollY === 150);
    await page.goto(site.url('/about/'));
    await page.goBack({ waitUntil: 'load' });
    await page.waitForFunction(() => scrollY === 150);
  });

  it('a term is explained as ever, marked or not', async () => {
    await open(ARTICLE, ['四议两公开'], { viewport: DESK });
    await page.locator('.term mark.found-mark').first().click();
    expect(await page.locator('.term-explanation:popover-open b').textContent()).toBe('四议两公开');
  });
});

describe('the bar', () => {
  it.each([
    ["small phone, elders' edition", SMALL, true, 'light'],
    ['phone', PHONE, false, 'dark'],
    ['desk', DESK, false, 'light'],
  ] as const)('is easy to hit, hides nothing for good and passes axe: %s', async (_, viewport, large, colorScheme) => {
    await open(large ? `${ARTICLE}?ban=zhanglao` : ARTICLE, ['承诺'], { viewport, colorScheme });
    if (large) await page.evaluate(() => (document.documentElement.dataset['elder'] = '30'));
    for (const { width, height: tall } of await found.bar
      .locator('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()))) {
      expect(width).toBeGreaterThanOrEqual(large ? 60 : 44);
      expect(tall).toBeGreaterThanOrEqual(large ? 60 : 44);
    }
    expect(await sideways(page)).toEqual({ by: 0, culprits: [] });
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const last = await page.locator('.footer-top').evaluate((link) => link.getBoundingClientRect().bottom);
    expect(last).toBeLessThanOrEqual((await found.bar.boundingBox())!.y);
  });

  it('is the stop of the keyboard before the text, with a ring around its buttons', async () => {
    await open(ARTICLE, ['承诺'], { viewport: DESK });
    await page.locator('.masthead [data-tool="theme"]').focus();
    for (const name of ['上一处', '下一处', '取消标出']) {
      await page.keyboard.press('Tab');
      const stop = (await focusStop(page))!;
      expect(stop.name).toContain(name);
      expect(stop.width).toBeGreaterThanOrEqual(2);
      expect(stop.contrast).toBeGreaterThanOrEqual(3);
    }
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  it('is not printed, nor are the marks', async () => {
    await open(ARTICLE, ['承诺']);
    await page.emulateMedia({ media: 'print' });
    expect(await found.bar.isVisible()).toBe(false);
    const looks = await found.marks.evaluateAll((all) =>
      all.map(
        (mark) =>
          `${getComputedStyle(mark).backgroundColor} ${getComputedStyle(mark).boxShadow} ${String(getComputedStyle(mark).color === getComputedStyle(mark.parentElement!).color)}`,
      ),
    );
    expect(new Set(looks)).toEqual(new Set(['rgba(0, 0, 0, 0) none true']));
  });
});
