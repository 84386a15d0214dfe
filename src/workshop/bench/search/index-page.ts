import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PAGES } from '../../../addresses/address.ts';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import { PINYIN_INDEX } from '../../../search/format/pinyin.ts';
import { countingServer } from './counting-server.ts';
import { takeTimes, type Times } from './times.ts';

/** Puts an index into a built site, in place of its own. */
export async function replaceIndex(site: string, indexFolder: string): Promise<void> {
  for (const part of [SEARCH_INDEX, PINYIN_INDEX]) {
    await rm(join(site, part), { recursive: true });
    await rename(join(indexFolder, part), join(site, part));
  }
}

/** Asks the search page of a built site: from Enter to the moment the first ten hits stand on the page. */
export async function indexTimes(browser: Browser, site: string, queries: readonly string[]): Promise<Times> {
  const server = await countingServer(site);
  try {
    return await takeTimes(browser, server, { path: PAGES.search, ready, ask }, queries);
  } finally {
    server.close();
  }
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-search-runs]');
}

function ask(page: Page, query: string): Promise<{ milliseconds: number }> {
  return page.evaluate(async (text) => {
    const form = document.querySelector<HTMLFormElement>('[data-search-form]')!;
    const list = document.querySelector('[data-search-list]')!;
    const isReady = () => list.hasAttribute('data-search-ready');
    form.querySelector<HTMLInputElement>('[name="q"]')!.value = text;
    const began = performance.now();
    form.requestSubmit();
    if (isReady()) throw new Error(`${text}: answered before it was looked for`);
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${text}: no answer`)), 60_000);
      new MutationObserver(() => isReady() && resolve()).observe(list, { attributes: true });
    });
    return { milliseconds: performance.now() - began };
  }, query);
}
