import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { withinSite } from '../testing/place.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser();

/** Bytes as they are sent. */
const MOST = 60_000;

it('what a phone loads for the first screen of the home page is light', async () => {
  const { page } = await site.open('/', { deviceScaleFactor: 2, isMobile: true });
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() => {
    const below = [...document.images].filter((image) => image.getBoundingClientRect().top > innerHeight);
    return performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !below.some(({ currentSrc }) => currentSrc === name));
  });
  const sizes = [page.url(), ...loaded].map((address) => {
    const pathname = withinSite(new URL(address).pathname);
    const bytes = readFileSync(join(inject('sampleSite'), pathname, pathname.endsWith('/') ? 'index.html' : ''));
    return [pathname, /\.(?:avif|webp|jpe?g|png)$/.test(pathname) ? bytes.length : gzipSync(bytes).length] as const;
  });
  expect(sizes.length).toBeGreaterThan(3);
  const sum = sizes.reduce((all, [, one]) => all + one, 0);
  expect(sum, sizes.map((size) => size.join(' ')).join('\n')).toBeLessThanOrEqual(MOST);
});
