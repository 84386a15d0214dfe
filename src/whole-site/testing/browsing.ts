import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { serve, type StaticServer } from './server.ts';

/** Widths that pages are looked at: a small phone, a usual phone, a desk. */
export const SMALL = { width: 320, height: 640 };
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** Milliseconds that a page may take for one step: a busy machine must not fail a test. */
const MOST_WAIT = 120_000;

/** A page that writes down what goes wrong in it. */
export interface Visit {
  page: Page;
  /** Script errors, blocked resources, failed and foreign requests; empty for a page that is well. */
  problems: string[];
}

/** A site on its own server and a browser to look at it. */
export class Browsing {
  private readonly browser: Browser;
  private readonly server: StaticServer | undefined;
  /** As of `StaticServer`. */
  readonly home: string;

  private constructor(browser: Browser, server: StaticServer | undefined, home: string) {
    this.browser = browser;
    this.server = server;
    this.home = home;
  }

  /** Serves a built site, where these tests have it. */
  static async of(folder: string): Promise<Browsing> {
    const [browser, server] = await Promise.all([startChromium(), serve(folder)]);
    return new Browsing(browser, server, server.home);
  }

  /** Looks at a server that runs already. */
  static async at(home: string): Promise<Browsing> {
    return new Browsing(await startChromium(), undefined, home);
  }

  /** Opens a page in a new context that remembers nothing of other visits. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.browser.newContext({
      viewport: PHONE,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(MOST_WAIT);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404 (Not Found)')) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.home}/`) && !/^(?:blob|data):/.test(request.url()))
        problems.push(`foreign request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url() !== this.home + path)
        problems.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(this.home + path, { waitUntil: 'load' });
    return { page, problems };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server?.close();
  }
}

/** Waits until a search page shows its answer. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('[data-search-total]');
}

/** Scrolls through a page, so that lazy pictures load, and back to the top. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    // One in a closed fold is not loaded before the fold is opened.
    await Promise.all(
      [...document.images]
        .filter((image) => image.checkVisibility())
        .map((image) => {
          // A busy browser may pass one by and not ask for it: waiting for it would have no end.
          image.loading = 'eager';
          return image.decode().catch(() => undefined);
        }),
    );
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  });
}

/** How far a page can be scrolled sideways, in pixels, and what sticks out. */
export function sideways(page: Page): Promise<{ by: number; culprits: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isClipped = (element: Element): boolean => {
      const parent = element.parentElement;
      return (
        parent !== null &&
        parent !== document.body &&
        (getComputedStyle(parent).overflowX !== 'visible' || isClipped(parent))
      );
    };
    const sticksOut = (element: Element) =>
      element.getBoundingClientRect().right > clientWidth + 1 && !isClipped(element);
    const culprits = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(sticksOut) : [];
    return {
      by: scrollWidth - clientWidth,
      culprits: culprits.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    };
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core has against a page: rule, what to do, and where. `ownColours`: false where the device forces its own, of
 * which axe-core sees only the grounds.
 */
export async function axeViolations(page: Page, ownColours = true): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (enabled) => {
    const { axe } = window as unknown as {
      axe: {
        run(options: unknown): Promise<{
          violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({ rules: { 'color-contrast': { enabled } } });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    );
  }, ownColours);
}

export interface FocusStop {
  /** The start of the element's HTML. */
  name: string;
  /** Width of the ring in pixels, 0 for none. */
  width: number;
  /** Contrast of the ring with what it lies on; 3 is the least that is seen well. */
  contrast: number;
}

/** What has the focus and how its ring looks; undefined at the end of the page. */
export function focusStop(page: Page): Promise<FocusStop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red, green, blue] = channels(colour)
        .slice(0, 3)
        .map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [
        number,
        number,
        number,
      ];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let ground: Element | null = element.parentElement;
    while (ground && channels(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const [light, dark] = [
      luminance(outlineColor),
      luminance(getComputedStyle(ground ?? document.documentElement).backgroundColor),
    ].sort((a, b) => b - a) as [number, number];
    return {
      name: element.outerHTML.slice(0, 100),
      width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      contrast: (light + 0.05) / (dark + 0.05),
    };
  });
}
