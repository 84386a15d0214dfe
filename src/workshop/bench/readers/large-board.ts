import type { Browser } from 'playwright-core';
import { onSlowPhone } from './slow-phone.ts';

/** A board of many pledges. Milliseconds. */
export interface LargeBoard {
  /** Until something of it is seen. */
  firstPaint: number;
  /** From a key in the box of its filter to what is seen of it, the slowest of some. */
  typing: number;
  nodes: number;
}

export function largeBoard(browser: Browser, address: string, text: string): Promise<LargeBoard> {
  return onSlowPhone(browser, async ({ page }) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForSelector('[data-board-runs]', { state: 'attached' });
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    );
    await page.evaluate(() => {
      const slow: number[] = [];
      const watched = window as unknown as { slow: number[] };
      watched.slow = slow;
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries())
          if (/^(?:key|input|beforeinput)/.test(name)) slow.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    const fold = page.locator('[data-board-filter-fold]');
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
    const box = page.locator('[data-board-filter] input[type="search"]');
    await box.click();
    await page.waitForTimeout(1000);
    for (const letter of text) {
      await page.keyboard.press('End');
      await page.keyboard.insertText(letter);
      await page.keyboard.press('a');
      await page.waitForTimeout(500);
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(500);
    }
    const slow = await page.evaluate(() => (window as unknown as { slow: number[] }).slow);
    return {
      firstPaint: Math.round(firstPaint),
      typing: Math.max(0, ...slow),
      nodes: await page.locator('*').count(),
    };
  });
}
