import type { Browser, Page } from 'playwright-core';
import { onSlowPhone, sequentialSteps } from './slow-phone.ts';

/** From Enter in the box of the home page to the first hits with their sentences. */
export interface FirstAnswer {
  milliseconds: number;
  /** Loads that waited for one another. */
  steps: number;
  requests: number;
}

/** How long a thumb takes for two or three letters. */
const TYPING = 2500;

export function firstAnswer(browser: Browser, origin: string, question: string): Promise<FirstAnswer> {
  return onSlowPhone(browser, async ({ page, loads }) => {
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    await openBox(page);
    const box = page.locator('#find input');
    await box.focus();
    await page.waitForTimeout(TYPING);
    await box.fill(question);
    loads.length = 0;
    const began = performance.now();
    await box.press('Enter', { noWaitAfter: true });
    await page.waitForSelector('[data-search-result] mark', { state: 'attached', timeout: 60_000 });
    const milliseconds = Math.round(performance.now() - began);
    return { milliseconds, steps: sequentialSteps(loads), requests: loads.length };
  });
}

/** On a phone the box stands behind a button. */
async function openBox(page: Page): Promise<void> {
  const opener = page.locator('[data-opens="find"]');
  if (await opener.isVisible()) await opener.click();
}
