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

/** Sheets of paper stay as they are. */
const PAPER = /\/(?:poster|plates)\//;

it.each(['usual', 'white', 'yellow'])(
  "no accessibility violation in the elders' edition, colours: %s",
  async (contrast) => {
    const { page } = await site.open('/?ban=zhanglao', { viewport: PHONE });
    await page.evaluate((value) => localStorage.setItem('contrast', value), contrast);
    for (const { path } of EXAMPLE_PAGES) {
      if (PAPER.test(path)) continue;
      await page.goto(site.url(path));
      if (path.includes('?q=')) await answered(page);
      await page.locator('[data-opens="elder-choices"]').click();
      expect(await axeViolations(page), path).toEqual([]);
    }
  },
);

it.each([
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: "forced colours, the elders' edition", options: { forcedColors: 'active' }, edition: '?ban=zhanglao' },
  { name: 'a device that asks for more contrast', options: { contrast: 'more' } },
  { name: 'one that asks for it, dark', options: { contrast: 'more', colorScheme: 'dark' } },
] as const)('no accessibility violation: $name', async (look) => {
  const { page } = await site.open(`/${'edition' in look ? look.edition : ''}`, { viewport: PHONE, ...look.options });
  for (const { path } of EXAMPLE_PAGES) {
    await page.goto(site.url(path));
    if (path.includes('?q=')) await answered(page);
    expect(await axeViolations(page, !('forcedColors' in look.options)), path).toEqual([]);
  }
});
