import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import { Browsing, type Visit } from './browsing.ts';

interface Options {
  /** Starts the browser on the site, before the first test of the file; the sample site unless it is given. */
  start?: () => Promise<Browsing>;
  /** A test fails if anything went wrong in a page that it opened. */
  isStrict?: boolean;
}

/**
 * A site and a browser to look at it for all tests of a file or of a `describe`; to be called at its top. What a test opens is closed when
 * the test ends; what `beforeAll` opens stays.
 */
export function siteInBrowser({ start = startSample, isStrict = false }: Options = {}): SiteInBrowser {
  const site = new SiteInBrowser();
  beforeAll(async () => {
    site.browsing = await start();
  });
  beforeEach(() => {
    site.visits.length = 0;
  });
  afterEach(async () => {
    const visits = site.visits.splice(0);
    await Promise.all(visits.map(({ page }) => page.context().close()));
    if (isStrict) expect(visits.flatMap(({ problems }) => problems)).toEqual([]);
  });
  afterAll(async () => {
    await site.browsing?.close();
    removeFolders();
  });
  return site;
}

export class SiteInBrowser {
  browsing: Browsing | undefined;
  /** Pages that the running test has opened. */
  readonly visits: Visit[] = [];

  /** The whole address of a page, as a reader types it. */
  url(path: string): string {
    return this.browsing!.home + path;
  }

  /** Opens a page that remembers nothing of other visits. */
  async open(path: string, options?: BrowserContextOptions): Promise<Visit> {
    const visit = await this.browsing!.open(path, options);
    this.visits.push(visit);
    return visit;
  }
}

function startSample(): Promise<Browsing> {
  return Browsing.of(inject('sampleSite'));
}
