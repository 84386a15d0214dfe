import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { answered, Browsing } from '../testing/browsing.ts';
import { buildGoodTree, type BuildResult } from '../testing/build.ts';
import { hostile, hostileTree } from '../testing/hostile.ts';
import { readPages } from '../testing/pages.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

let built: BuildResult;
const site = siteInBrowser({
  start: async () => {
    built = await buildGoodTree(
      hostileTree(
        await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7d0f09' } })
          .jpeg()
          .toBuffer(),
      ),
    );
    return Browsing.of(built.out);
  },
});

/** What a page has that no template of ours writes. Runs in the browser. */
function intruders(): string[] {
  const found: string[] = [];
  const places = [document, ...[...document.querySelectorAll('template')].map((template) => template.content)];
  for (const element of places.flatMap((place) => [...place.querySelectorAll('*')])) {
    for (const { name, value } of element.attributes) {
      const isAddress = ['href', 'src', 'action', 'formaction'].includes(name);
      if (
        /^on|["'<>]/.test(name) ||
        name === 'style' ||
        name === 'srcdoc' ||
        (isAddress && /^\s*(?:javascript|data|vbscript):/i.test(value))
      )
        found.push(`${element.tagName} ${name}=${value}`);
    }
    const isOwnScript = element.matches('script[src^="/_astro/"], head > script:not([src])');
    if (element.matches('script, iframe, object, embed, base, style, textarea, b > b, [src="x"]') && !isOwnScript)
      found.push(element.outerHTML.slice(0, 200));
    if (
      element.tagName === 'I' ||
      (element.tagName === 'svg' &&
        !element.matches('.state-bar, .ballot-bar, .poster-code, :has(> use[href="#qr"])') &&
        !element.closest('.qr, .month-chart'))
    )
      found.push(element.outerHTML.slice(0, 200));
  }
  return found;
}

it('hostile text becomes no element, attribute or script on any page', async () => {
  const pages = readPages(built.out);
  expect(pages.length).toBeGreaterThan(25);
  const { page, problems } = await site.open('/');
  await page.addInitScript(() => {
    (window as unknown as { xss: () => void }).xss = () => document.documentElement.setAttribute('data-hit', '');
  });
  for (const { address } of pages) {
    await page.goto(site.url(address));
    expect(await page.evaluate(intruders), address).toEqual([]);
    expect(await page.locator('[data-hit]').count(), address).toBe(0);
  }
  // Nothing was even tried: the policy, which would have stopped it, has nothing to report.
  expect(problems).toEqual([]);
});

it.each([
  ['/branches/bad/', '支部题'],
  ['/members/bad/', '党员题'],
  ['/speeches/bad/', '讲话题'],
  ['/news/bad/', '动态题'],
  ['/topics/bad/', '专题题'],
  ['/pledges/bad/', '公示题'],
  ['/appraisals/bad/', '评议题'],
  ['/units/hostile/', '单位'],
])('%s shows it as text, character for character', async (path, mark) => {
  const { page } = await site.open(path);
  expect(await page.locator('h1').textContent()).toBe(hostile(mark));
  expect(await page.title()).toContain(hostile(mark));
  expect(await page.locator('meta[name="SiteName"]').getAttribute('content')).toBe(hostile('站名'));
});

it('machines read it as text too', async () => {
  const { page } = await site.open('/branches/bad/');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as {
    headline: string;
  };
  expect(data.headline).toBe(hostile('支部题'));
  expect(await page.locator('.article-lead img').getAttribute('alt')).toBe(hostile('替代'));
});

it('search shows it as text', async () => {
  const { page, problems } = await site.open(`/search/?q=${encodeURIComponent('支部题')}`);
  await answered(page);
  expect(await page.locator('[data-search-result] a').first().textContent()).toBe(hostile('支部题'));
  expect(await page.evaluate(intruders)).toEqual([]);
  expect(problems).toEqual([]);
});

it('the feed is well-formed, and its full text is as harmless as the pages', async () => {
  const { page } = await site.open('/');
  const feed = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const texts = [...xml.getElementsByTagNameNS('*', 'encoded')].map((node) => node.textContent ?? '');
      const bad = texts
        .flatMap((html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')])
        .filter(
          (element) =>
            element.matches('script, svg, iframe, style') ||
            [...element.attributes].some(({ name }) => name.startsWith('on')),
        );
      return {
        errors: xml.querySelectorAll('parsererror').length,
        titles: [...xml.querySelectorAll('item > title')].map((node) => node.textContent),
        texts: texts.length,
        bad: bad.map((element) => element.outerHTML),
      };
    },
    readFileSync(join(built.out, 'rss.xml'), 'utf8'),
  );
  expect(feed.errors).toBe(0);
  expect(feed.titles).toContain(hostile('支部题'));
  expect(feed.texts).toBe(4);
  expect(feed.bad).toEqual([]);
});
