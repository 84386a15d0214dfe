import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESK } from '../testing/browsing.ts';
import { placed } from '../testing/place.ts';
import { SearchPage } from '../testing/search-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let search: SearchPage;

const ARTICLE = '/branches/shuanghe-qushui/';
const link = () => search.page.locator(`[data-search-result] a[href="${placed(ARTICLE)}"]`);

/** Chromium without a screen loses a tab now and then, whatever page it is opened from. */
const ATTEMPTS = 5;

/** The tab that a click opens. */
async function tabOf(click: () => Promise<void>): Promise<Page> {
  const context = search.page.context();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const opened = context.waitForEvent('page', { timeout: 4000 });
    opened.catch(() => undefined);
    await click();
    try {
      const tab = await opened;
      await tab.locator('article h1').waitFor({ timeout: 4000 });
      return tab;
    } catch {
      // Once more.
    }
  }
  throw new Error(`No tab in ${ATTEMPTS} attempts`);
}

/** What the opened page marks. */
async function marked(page: Page): Promise<string[]> {
  await page.locator('mark.found-mark').first().waitFor();
  expect(page.url()).toContain(`${ARTICLE}#found=`);
  return [...new Set(await page.locator('mark.found-mark').allTextContents())];
}

async function ask(text: string): Promise<void> {
  search = await SearchPage.asked(site, { q: text }, { viewport: DESK });
}

it('a click opens the page with the words marked', async () => {
  await ask('渠水');
  await link().click();
  expect(await marked(search.page)).toEqual(['渠水']);
});

it('so does Enter', async () => {
  await ask('渠水');
  await link().focus();
  await search.page.keyboard.press('Enter');
  expect(await marked(search.page)).toEqual(['渠水']);
});

it.each([
  ['the middle button', { button: 'middle' }],
  ['Control and a click', { modifiers: ['Control'] }],
] as const)('%s opens it in a new tab; the list stays as it was', async (_, options) => {
  await ask('渠水');
  const tab = await tabOf(() => link().click(options as Parameters<ReturnType<typeof link>['click']>[0]));
  expect(await marked(tab)).toEqual(['渠水']);
  expect(await link().getAttribute('href')).toBe(placed(ARTICLE));
  expect(search.parameters).toEqual({ q: '渠水' });
});

it('several words and other names are marked as the page writes them', async () => {
  await ask('4+2工作法 青石坡');
  await link().click();
  expect((await marked(search.page)).sort()).toEqual(['四议两公开', '青石坡']);
});

it('what was found by nothing but a filter is opened as it is', async () => {
  search = await SearchPage.asked(site, { unit: '柳林镇党委' }, { viewport: DESK });
  await link().click();
  await search.page.locator('article h1').waitFor();
  expect(new URL(search.page.url()).hash).toBe('');
});

it('the address to copy stays clean', async () => {
  await ask('渠水');
  await link().click({ button: 'right' });
  expect(await link().getAttribute('href')).toBe(placed(ARTICLE));
  await link().hover();
  await search.page.mouse.down();
  expect(await link().getAttribute('href')).toBe(placed(ARTICLE));
});
