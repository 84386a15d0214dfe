import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Browsing, DESK, PHONE, SMALL } from '../testing/browsing.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let page: Page;

async function open(...args: Parameters<Browsing['open']>): Promise<void> {
  ({ page } = await site.open(...args));
}

const ARTICLE = '/branches/shuanghe-qushui/';
const button = (name: string) => page.locator(`[data-tool="${name}"]`);
const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const opener = (part: string) => page.locator(`[data-opens="${part}"]`);

describe('the masthead on a phone', () => {
  it('is one row, and opens the columns, then the search, one at a time', async () => {
    await open('/', { viewport: SMALL });
    const row = await page.locator('.masthead').evaluate((head) => head.getBoundingClientRect().height);
    expect(row).toBeLessThanOrEqual(60);
    expect(await page.locator('#columns').isVisible()).toBe(false);
    await opener('columns').click();
    expect(await opener('columns').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#columns a').first().isVisible()).toBe(true);
    await opener('find').click();
    expect(await page.locator('#columns').isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('name')).toBe('q');
  });

  it('closes with Escape, the focus back on what opened it', async () => {
    await open('/', { viewport: SMALL });
    await opener('columns').focus();
    await page.keyboard.press(' ');
    expect(await page.locator('#columns').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#columns').isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('data-opens')).toBe('columns');
  });

  it('opens the columns without scripts too', async () => {
    await open('/', { viewport: SMALL, javaScriptEnabled: false });
    await opener('columns').click();
    expect(await page.locator('#columns a').first().isVisible()).toBe(true);
  });

  it('shows everything on a desk', async () => {
    await open('/', { viewport: DESK });
    expect(await opener('columns').isVisible()).toBe(false);
    expect(await page.locator('#columns').isVisible()).toBe(true);
    expect(await page.locator('.masthead input').isVisible()).toBe(true);
  });
});

describe('the theme', () => {
  it('follows the device, changes by the button, stays over pages and reloads, and follows the device again', async () => {
    await open('/', { colorScheme: 'light', viewport: DESK });
    const light = await background();
    const said = () => button('theme').textContent();
    expect(await said()).toContain('随系统');
    await button('theme').click();
    expect(await said()).toContain('深色');
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(site.url(ARTICLE));
    expect(await background()).toBe(dark);
    expect(await said()).toContain('深色');
    await button('theme').click();
    expect(await said()).toContain('浅色');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).toBe(light);
    await button('theme').click();
    await button('theme').click();
    expect(await said()).toContain('随系统');
    expect(await background()).toBe(dark);
  });

  it('is there before the first line of the page: nothing flashes', async () => {
    await open('/', { colorScheme: 'light', viewport: DESK });
    await button('theme').click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        (window as unknown as { atFirst: string }).atFirst = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as unknown as { atFirst: string }).atFirst)).toBe('dark');
  });

  it('is the same whether the device or the button asks for dark', async () => {
    const colours = () =>
      page.evaluate(() =>
        [
          '--paper',
          '--sheet',
          '--ink',
          '--soft',
          '--line',
          '--rim',
          '--picture-filter',
          '--red',
          '--fill',
          '--on-fill',
          '--deep',
          '--on-deep',
          '--gold',
          '--figure',
          '--mark',
        ].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
      );
    await open('/', { colorScheme: 'dark' });
    const byDevice = await colours();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await colours()).not.toEqual(byDevice);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(await colours()).toEqual(byDevice);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
    expect(await colours()).not.toEqual(byDevice);
  });
});

describe('a term', () => {
  const sheet = () => page.locator('.term-explanation:popover-open');

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('opens by touch %s, and closes by a touch beside it', async (_, javaScriptEnabled) => {
    await open(ARTICLE, { viewport: PHONE, hasTouch: true, javaScriptEnabled });
    const term = page.locator('.term').first();
    expect(await sheet().count()).toBe(0);
    await term.tap();
    expect(await sheet().count()).toBe(1);
    expect(await sheet().locator('b').textContent()).toBeTruthy();
    expect((await sheet().innerText()).length).toBeGreaterThan(15);
    const { x, width, y, height } = (await sheet().boundingBox())!;
    expect([x >= 0, x + width <= PHONE.width, y + height <= PHONE.height]).toEqual([true, true, true]);
    await page.touchscreen.tap(195, 120);
    expect(await sheet().count()).toBe(0);
  });

  it('opens with Enter and closes with Escape; the focus stays in the text', async () => {
    await open(ARTICLE, { viewport: DESK });
    const term = page.locator('.term').first();
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await sheet().count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await sheet().count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('class')).toBe('term');
  });
});

describe('the outline', () => {
  it('stands open beside the text on a desk and marks the section that is read', async () => {
    await open('/speeches/2026-tuijinhui/', { viewport: DESK });
    const links = page.locator('.outline a');
    expect(await links.first().isVisible()).toBe(true);
    for (let index = 0; index < (await links.count()); index++) {
      const link = links.nth(index);
      await link.click();
      await page.locator(`.outline a[href="${await link.getAttribute('href')}"][aria-current]`).waitFor();
      expect(await page.locator('.outline [aria-current]').count()).toBe(1);
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForFunction(() => document.querySelector('.outline [aria-current]') === null);
  });

  it('is folded on a phone', async () => {
    await open('/speeches/2026-tuijinhui/', { viewport: PHONE });
    expect(await page.locator('.outline a').first().isVisible()).toBe(false);
    await page.locator('.outline summary').click();
    expect(await page.locator('.outline a').first().isVisible()).toBe(true);
  });
});

it('the print button prints', async () => {
  await open(ARTICLE, { viewport: DESK });
  await page.evaluate(() => (window.print = () => document.documentElement.setAttribute('data-printed', '')));
  await button('print').first().click();
  expect(await page.locator('[data-printed]').count()).toBe(1);
});

it('reading aloud says the text without the explanations of terms, and stops', async () => {
  await open(ARTICLE);
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    speechSynthesis.speak = (utterance) => void spoken.push(`${utterance.lang} ${utterance.text}`);
  });
  const explanation = (await page.locator('.term-explanation').first().textContent())!.slice(-12);
  await button('read').click();
  await expect.poll(() => button('read').textContent()).toBe('停止朗读');
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken.length).toBeGreaterThan(10);
  expect(spoken.every((part) => part.startsWith('zh-CN '))).toBe(true);
  expect(spoken.join('')).not.toContain(explanation);
  await button('read').click();
  expect(await button('read').textContent()).toBe('朗读');
});
