import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { all, attribute, readPages, elementText } from '../testing/pages.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { siteBase } from '../testing/place.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const ROOT = `https://www.yunling.example${siteBase()}`;
const folder = inject('sampleSite');
/** Addresses that hold no more than a notice. */
const { withdrawn } = (await sampleModel()).site;
const pages = readPages(folder);
const site = siteInBrowser();
let page: Page;

beforeAll(async () => {
  ({ page } = await site.open('/about/'));
});

/** The texts of all elements of one name, by the browser's XML parser; throws for a file that is not well-formed. */
async function readXml(file: string, names: readonly string[]): Promise<Record<string, string[]>> {
  const [error, texts] = await page.evaluate(
    ([xml, wanted]) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const found = wanted.map((name): [string, string[]] => [
        name,
        [...parsed.getElementsByTagName(name)].map((element) => element.textContent ?? ''),
      ]);
      return [parsed.querySelector('parsererror')?.textContent, Object.fromEntries(found)] as const;
    },
    [readFileSync(join(folder, file), 'utf8'), names] as const,
  );
  if (error) throw new Error(`${file}: ${error}`);
  return texts;
}

describe('sitemap.xml', () => {
  it('lists every page that is meant to be found, by its full address, once', async () => {
    const { loc, lastmod } = await readXml('sitemap.xml', ['loc', 'lastmod']);
    const expected = pages
      .map(({ address }) => address)
      .filter((address) => !['/404.html', '/search/'].includes(address) && !/\/(?:poster|plates)\/$/.test(address))
      .filter((address) => !withdrawn.has(address));
    expect([...loc!].sort()).toEqual(expected.map((address) => ROOT + address).sort());
    expect(lastmod!.length).toBeGreaterThan(35);
    for (const day of lastmod!) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('is named by robots.txt', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${ROOT}/sitemap.xml`);
  });
});

describe('rss.xml', () => {
  const articles = pages.filter(
    (built) =>
      all(built, 'meta[name="ArticleTitle"]').length > 0 &&
      !/^\/(?:pledges|appraisals|recommendations|stars)\//.test(built.address),
  );

  it('holds the newest entries, the newest first, each once', async () => {
    const { guid, pubDate, link } = await readXml('rss.xml', ['guid', 'pubDate', 'link']);
    expect(new Set(guid).size).toBe(30);
    expect(link!.slice(1)).toEqual(guid);
    const times = pubDate!.map((date) => Date.parse(date));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const newest = articles
      .map((built) => attribute(all(built, 'meta[name="PubDate"]')[0]!, 'content')!)
      .sort()
      .reverse();
    expect(times.at(-1)).toBe(Date.parse(`${newest[29]!.replace(' ', 'T')}:00+08:00`));
  });

  it('has the full text of each, its links and pictures with their full address', async () => {
    const { guid, title } = await readXml('rss.xml', ['guid', 'title']);
    const xml = readFileSync(join(folder, 'rss.xml'), 'utf8');
    const items = xml.split('<item>').slice(1);
    const { 'content:encoded': read } = await readXml('rss.xml', ['content:encoded']);
    const withText = guid!.filter((_, index) => items[index]!.includes('<content:encoded>'));
    const entries = withText.filter((address) => !address.includes('/topics/'));
    const texts = read!.filter((_, index) => !withText[index]!.includes('/topics/'));
    expect(entries).toEqual(guid!.filter((address) => !address.includes('/topics/')));
    expect(title).toContain('渠水上了青石坡');
    for (const [index, address] of entries.entries()) {
      const text = texts[index]!;
      const built = pages.find((candidate) => ROOT + candidate.address === address)!;
      const last = elementText(all(built, '.body p').at(-1)!).slice(-12);
      expect(text.replace(/<[^>]+>/g, ''), address).toContain(last);
      expect(text).not.toMatch(/(?:href|src)="\/|srcset="\/|, \/media|class="term-explanation"|href="#|loading=/);
    }
    expect(xml).not.toContain('popover');
  });
});
