import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { all, attribute, type BuiltPage, filesIn, readPages } from '../testing/pages.ts';
import { placed, siteBase, withinSite } from '../testing/place.ts';
import { sampleModel } from '../testing/sample-model.ts';

const folder = inject('sampleSite');
const files = new Set(filesIn(folder));
const pages = readPages(folder);
const byAddress = new Map(pages.map((page) => [page.address, page]));

/** Every address that an attribute of a page holds, with the element's name before it. */
function addressesIn(page: BuiltPage): { from: string; address: string }[] {
  return page.root.querySelectorAll('*').flatMap((element) => {
    const plain = ['href', 'src', 'action', 'poster', 'data', 'xlink:href', 'formaction', 'cite', 'ping'].flatMap(
      (name) => attribute(element, name) ?? [],
    );
    const set = (attribute(element, 'srcset') ?? '')
      .split(',')
      .flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
    return [...plain, ...set].map((address) => ({ from: element.tagName, address }));
  });
}

/** What is wrong with an address of the site itself; undefined if a server finds it. */
function problemOf(address: string, page: BuiltPage): string | undefined {
  const url = new URL(address, `http://site${placed(page.address)}`);
  if (!url.pathname.startsWith(`${siteBase()}/`)) return `${address}: beside the site`;
  const own = withinSite(decodeURIComponent(url.pathname));
  if (url.hash !== '' || own.endsWith('/')) {
    const target = byAddress.get(own);
    if (!target) return `${address}: no such page`;
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || all(target, '*').some((element) => element.id === id)
      ? undefined
      : `${address}: no such anchor`;
  }
  return files.has(own.slice(1)) ? undefined : `${address}: no such file`;
}

it('every link, anchor, picture, script and style sheet of every page is there', () => {
  const problems = pages.flatMap((page) =>
    addressesIn(page)
      .filter(({ address }) => !/^(?:https?:|mailto:|tel:)/.test(address))
      .flatMap(({ address }) => problemOf(address, page) ?? [])
      .map((problem) => `${page.address} -> ${problem}`),
  );
  expect([...new Set(problems)]).toEqual([]);
});

it('a page loads nothing from elsewhere: only links that a reader follows, and its own address, name another host', () => {
  for (const page of pages) {
    const outside = addressesIn(page).filter(({ from, address }) => /^(?:[a-z]+:)?\/\//i.test(address) && from !== 'a');
    const canonical = all(page, 'link[rel="canonical"]').flatMap((link) => attribute(link, 'href') ?? []);
    expect(
      outside.map(({ address }) => address),
      page.address,
    ).toEqual(canonical);
    expect(
      all(page, 'link')
        .map((link) => attribute(link, 'rel'))
        .filter(
          (rel) =>
            ![
              'canonical',
              'icon',
              'apple-touch-icon',
              'manifest',
              'alternate',
              'stylesheet',
              'modulepreload',
              'preload',
            ].includes(rel ?? ''),
        ),
    ).toEqual([]);
  }
});

it('style sheets and scripts name no other host and load only files that are there', () => {
  const assets = [...files].filter((file) => /^_astro\/.*\.(?:css|js)$/.test(file));
  expect(assets.some((file) => file.endsWith('.css')) && assets.some((file) => file.endsWith('.js'))).toBe(true);
  for (const file of assets) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text, file).not.toMatch(/https?:\/\//);
    for (const [, address] of text.matchAll(/url\(["']?([^"')]+)/g))
      expect(address!.startsWith('data:') || existsSync(join(folder, dirname(file), address!)), address).toBe(true);
  }
});

it('links that leave the site say so, and give nothing away', () => {
  const leaving = pages.flatMap((page) =>
    all(page, 'a').filter((link) => /^https?:/.test(attribute(link, 'href') ?? '')),
  );
  for (const link of leaving) {
    expect(link.textContent).toContain('（站外链接）');
    expect(attribute(link, 'rel')).toContain('noopener');
  }
});

it('addresses are ASCII, lower-case, and those of pages end with a slash', () => {
  const addresses = pages.map(({ address }) => address).filter((address) => address !== '/404.html');
  for (const address of addresses) expect(address).toMatch(/^\/(?:[a-z0-9-]+\/)*$/);
  for (const page of pages) {
    const inner = all(page, 'a')
      .flatMap((link) => attribute(link, 'href') ?? [])
      .filter((href) => href.startsWith('/'))
      .map(withinSite);
    for (const href of inner)
      expect(href, page.address).toMatch(
        /^\/(?:[a-z0-9-]+\/)*(?:\?[^#]*)?(?:#[\w-]+)?$|^\/rss\.xml$|^\/feed\.json$|^\/pledges\/schema\.json$|^\/feedback\/data\.csv$|^\/(?:pledges|appraisals|recommendations|stars)\/[a-z0-9-]+\/data\.(?:csv|json)$|^\/media\/[0-9a-z-]+\.(?:webp|jpg|png)$|^\/(?:files|branches|members|speeches|news|topics)\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.[a-z0-9]+$/,
      );
  }
});

it('every page can be reached from the home page by links alone, but what is over: to that nothing leads any more', async () => {
  const { site } = await sampleModel();
  const over = [...site.withdrawn.keys()];
  expect(over.length).toBeGreaterThan(0);
  const seen = new Set(['/']);
  const queue = ['/'];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    for (const link of all(byAddress.get(address)!, 'a')) {
      const { pathname, host } = new URL(attribute(link, 'href') ?? '', `http://site${placed(address)}`);
      const own = host === 'site' ? withinSite(pathname) : undefined;
      if (own === undefined || seen.has(own) || !byAddress.has(own)) continue;
      seen.add(own);
      queue.push(own);
    }
  }
  expect(pages.map(({ address }) => address).filter((address) => !seen.has(address))).toEqual(
    ['/404.html', ...over].sort(),
  );
});
