import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESK, PHONE, SMALL } from '../testing/browsing.ts';
import { EXAMPLE_PAGES } from '../testing/example-pages.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser();

/** Cumulative layout shift: what Lighthouse calls good ends at 0.1. */
const MOST = 0.02;

/** Moves of a page that nobody has asked for, in how much of the window they move, and what moved. */
function shifts(page: Page): Promise<{ sum: number; moved: string[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as LayoutShift[]) {
            if (entry.hadRecentInput) continue;
            sum += entry.value;
            for (const { node } of entry.sources) if (node instanceof Element) moved.push(node.outerHTML.slice(0, 90));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Two frames: what is buffered is delivered before the second.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve({ sum, moved }), 50)));
      }),
  );
}

/** As the browser tells it; TypeScript does not know it. */
interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

it.each(EXAMPLE_PAGES)('nothing jumps on $name', async ({ path }) => {
  for (const viewport of [SMALL, PHONE, DESK]) {
    const { page } = await site.open(path, { viewport });
    if (path.includes('?q=')) await page.waitForSelector('[data-search-ready]', { state: 'attached' });
    const { sum, moved } = await shifts(page);
    expect(sum, `${viewport.width} px wide: ${moved.join('\n')}`).toBeLessThan(MOST);
  }
});
