import type { Browser, Page } from 'playwright-core';
import { rounded } from '../measure/measure.ts';
import type { CountingServer, Sent } from './counting-server.ts';
import { type Distribution, distributionOf } from './distribution.ts';

/**
 * How long queries take in a browser, in milliseconds, and what they make it load, in bytes. The network takes no time.
 */
export interface Times {
  /** What the page itself loads before anything is asked: HTML, styles, scripts, pictures. */
  page: Distribution;
  /** Each in a browser that has loaded nothing of the index yet. */
  first: Cost;
  /** Each asked after one of the first ones. */
  second: Cost;
  /**
   * One after another on one page: what one query has loaded is there for the next, as for a reader who asks many
   * things.
   */
  later: Cost;
  /** Of the first ones. */
  heaviest: Taken[];
  /** Of the later ones. */
  slowest: Taken[];
}

/** What some queries took. */
export interface Cost {
  queries: number;
  milliseconds: Distribution;
  bytes: Distribution;
  requests: Distribution;
}

/** A page that can be asked. */
export interface Asking {
  path: string;
  ready(page: Page): Promise<void>;
  /** Asks and waits for the answer; the time is taken in the page. */
  ask(page: Page, query: string): Promise<{ milliseconds: number }>;
}

/** One query in so many is asked first of all in a new browser context too. */
const FIRST_EVERY = 5;

const EXAMPLES = 5;

/** What one query took. */
interface Taken extends Sent {
  query: string;
  milliseconds: number;
}

/** Asks a page all queries in their order. Throws if the page has an error. */
export async function takeTimes(
  browser: Browser,
  server: CountingServer,
  asking: Asking,
  queries: readonly string[],
): Promise<Times> {
  const pages: number[] = [];
  const first: Taken[] = [];
  const second: Taken[] = [];
  const later: Taken[] = [];
  for (let at = 0; at + 1 < queries.length; at += FIRST_EVERY) {
    await onPage(browser, server, asking, async (page) => {
      pages.push(allOf(server));
      first.push(await taken(server, page, asking, queries[at]!));
      second.push(await taken(server, page, asking, queries[at + 1]!));
    });
  }
  await onPage(browser, server, asking, async (page) => {
    const [opening, ...others] = queries;
    pages.push(allOf(server));
    first.push(await taken(server, page, asking, opening!));
    for (const query of others) later.push(await taken(server, page, asking, query));
  });
  const most = (all: readonly Taken[], of: (one: Taken) => number) =>
    all.toSorted((a, b) => of(b) - of(a)).slice(0, EXAMPLES);
  return {
    page: distributionOf(pages, 0),
    first: summed(first),
    second: summed(second),
    later: summed(later),
    heaviest: most(first, ({ bytes }) => bytes),
    slowest: most(later, ({ milliseconds }) => milliseconds),
  };
}

async function onPage(
  browser: Browser,
  server: CountingServer,
  { path, ready }: Asking,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  try {
    server.take();
    const page = await context.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(server.origin + path, { waitUntil: 'load' });
    await ready(page);
    await work(page);
    if (errors.length > 0) throw errors[0];
  } finally {
    await context.close();
  }
}

function allOf(server: CountingServer): number {
  const { files, pages } = server.take();
  return files.bytes + pages.bytes;
}

async function taken(server: CountingServer, page: Page, { ask }: Asking, query: string): Promise<Taken> {
  const { milliseconds } = await ask(page, query);
  return { query, milliseconds: rounded(milliseconds, 1), ...server.take().files };
}

function summed(all: readonly Taken[]): Cost {
  const of = (value: (one: Taken) => number, decimals = 0) => distributionOf(all.map(value), decimals);
  return {
    queries: all.length,
    milliseconds: of(({ milliseconds }) => milliseconds, 1),
    bytes: of(({ bytes }) => bytes),
    requests: of(({ requests }) => requests),
  };
}
