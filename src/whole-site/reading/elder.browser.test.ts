import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Browsing } from '../testing/browsing.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let page: Page;

async function open(...args: Parameters<Browsing['open']>): Promise<void> {
  ({ page } = await site.open(...args));
}

const ARTICLE = '/branches/shuanghe-qushui/';
describe("the elders' edition", () => {
  const size = () =>
    page
      .locator('.body p')
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const colours = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });

  it('is one tap away, has three sizes and two palettes, and stays over a reload', async () => {
    await open(ARTICLE);
    const usual = await colours();
    await press('长辈版');
    // Its choices are open, and the keyboard is at them.
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-opens') === 'elder-choices');
    expect(await size()).toBe(22);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await size()).toBe(18);
    await press('最大');
    await press('黑底黄字');
    expect(await colours()).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
    await page.reload();
    expect(await size()).toBe(30);
    expect(await page.getByRole('button', { name: '字号、颜色' }).getAttribute('aria-expanded')).toBe('false');
    await press('字号、颜色');
    expect(await page.getByRole('button', { name: '最大' }).getAttribute('aria-pressed')).toBe('true');
    await press('白底黑字');
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await press('平常');
    expect(await colours()).toEqual(usual);
    await press('普通版');
    expect(await size()).toBe(18);
    expect(await page.locator('.elder-bar').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('长辈版');
  });

  it('is asked for by an address, and left for good', async () => {
    await open(`${ARTICLE}?ban=zhanglao`);
    expect(await size()).toBe(22);
    await page.goto(page.url().replace(/\?.*/, ''));
    expect(await size()).toBe(22);
    await page.goto(`${page.url()}?ban=zhanglao`);
    await press('普通版');
    expect(page.url()).not.toContain('ban=');
    await page.reload();
    expect(await size()).toBe(18);
  });

  it('is carried from page to page where a browser keeps nothing', async () => {
    await open(`${ARTICLE}?ban=zhanglao`);
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      }),
    );
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    expect(await size()).toBe(22);
    await press('字号、颜色');
    await press('最大');
    await press('黑底黄字');
    await page.locator('.neighbours a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(ARTICLE));
    expect(await size()).toBe(30);
    expect(await colours()).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
    await page.getByRole('button', { name: '搜索', exact: true }).first().click();
    await page.locator('.masthead input').fill('水渠');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?*q=*');
    expect(await page.evaluate(() => document.documentElement.dataset['elder'])).toBe('30');
    await press('普通版');
    await page.locator('.masthead-name').click();
    await page.waitForURL('**/');
    expect(await page.evaluate(() => document.documentElement.dataset['elder'])).toBeUndefined();
  });

  it('has a line that follows the pointer and the focus', async () => {
    await open(`${ARTICLE}?ban=zhanglao`);
    await press('字号、颜色');
    await press('阅读线');
    const line = async () => (await page.locator('.elder-bar-line').boundingBox())!.y;
    await page.mouse.move(100, 300);
    expect(Math.abs((await line()) - 300)).toBeLessThan(30);
    await page.locator('.masthead-name').focus();
    const name = (await page.locator('.masthead-name').boundingBox())!;
    expect(Math.abs((await line()) - name.y - name.height)).toBeLessThan(3);
    await press('阅读线');
    expect(await page.locator('.elder-bar-line').isVisible()).toBe(false);
  });

  it('gives a paragraph more room than 1.3 lines', async () => {
    await open(`${ARTICLE}?ban=zhanglao`);
    const { gap, line } = await page
      .locator('.body > p')
      .first()
      .evaluate((paragraph) => ({
        gap: parseFloat(getComputedStyle(paragraph).marginBottom),
        line: parseFloat(getComputedStyle(paragraph).lineHeight),
      }));
    expect(gap / line).toBeGreaterThanOrEqual(1.3);
  });

  it('is high in contrast where the device asks for it', async () => {
    await open(ARTICLE, { contrast: 'more' });
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
    expect(await colours()).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
  });

  it('without scripts is a link to how else letters become larger', async () => {
    await open(ARTICLE, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '长辈版' }).click();
    expect(await page.locator('h1').textContent()).toBe('无障碍声明');
  });
});
