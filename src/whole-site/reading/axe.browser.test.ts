import { describe, expect, it } from 'vitest';
import { answered, axeViolations, DESK, PHONE } from '../testing/browsing.ts';
import { EXAMPLE_PAGES } from '../testing/example-pages.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser();

describe.each(['light', 'dark'] as const)('no accessibility violation, %s', (colorScheme) => {
  it.each(EXAMPLE_PAGES)('$name', async ({ path }) => {
    const { page } = await site.open(path, { colorScheme, viewport: colorScheme === 'light' ? PHONE : DESK });
    if (path.includes('?q=')) await answered(page);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe("no accessibility violation, the elders' edition in its palettes", () => {
  it.each([
    '/',
    '/branches/shuanghe-qushui/',
    '/pledges/cun-2026/',
    '/units/shuanghe-cun/',
    '/appraisals/',
    '/search/',
  ])('%s', async (path) => {
    const { page } = await site.open(`${path}?ban=zhanglao`, { viewport: PHONE });
    await page.locator('[data-opens="elder-choices"]').click();
    for (const contrast of ['usual', 'white', 'yellow']) {
      await page.evaluate((value) => (document.documentElement.dataset['contrast'] = value), contrast);
      expect(await axeViolations(page), contrast).toEqual([]);
    }
  });
});
