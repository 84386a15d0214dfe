import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { all, attribute, type BuiltPage, readPages } from '../testing/pages.ts';
import { withinSite } from '../testing/place.ts';

/** Compressed bytes. Starlight's article pages: 26,600, of them 6,100 JavaScript. */
const MOST_BYTES = 25_000;
const MOST_SCRIPT = 5_000;

const folder = inject('sampleSite');
const articles = readPages(folder).filter(
  (page) => all(page, 'main article').length === 1 && /^\/\w+\/[\w-]+\/$/.test(page.address),
);

const zipped = (bytes: string | Buffer) => gzipSync(bytes, { level: 9 }).length;
const fileSize = (address: string) => zipped(readFileSync(join(folder, withinSite(address))));

/** Scripts of a page and everything that they import, by address. */
function scriptsOf(page: BuiltPage): Set<string> {
  const found = new Set<string>();
  const queue = all(page, 'script[src]').map((script) => attribute(script, 'src')!);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (found.has(address)) continue;
    found.add(address);
    const text = readFileSync(join(folder, withinSite(address)), 'utf8');
    for (const [, target] of text.matchAll(/(?:import|from)\s*["']([^"']+\.js)["']/g))
      queue.push(new URL(target!, `http://site${address}`).pathname);
  }
  return found;
}

it('an article page is light', () => {
  expect(articles.length).toBeGreaterThan(35);
  for (const page of articles) {
    const scripts =
      [...scriptsOf(page)].reduce((sum, address) => sum + fileSize(address), 0) +
      zipped(
        // What search engines read is data: it counts with the HTML.
        all(page, 'script')
          .filter((script) => attribute(script, 'type') !== 'application/ld+json')
          .map((script) => script.textContent)
          .join(''),
      );
    const styles = all(page, 'link[rel="stylesheet"]').reduce(
      (sum, link) => sum + fileSize(attribute(link, 'href')!),
      0,
    );
    expect(scripts, `JavaScript of ${page.address}`).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(zipped(page.html) + styles + scripts, `HTML, CSS and JavaScript of ${page.address}`).toBeLessThanOrEqual(
      MOST_BYTES,
    );
  }
});

it('an article loads one style sheet and one script', () => {
  for (const page of articles) {
    expect(all(page, 'link[rel="stylesheet"]'), page.address).toHaveLength(1);
    expect(all(page, 'script[src]'), page.address).toHaveLength(1);
    expect(attribute(all(page, 'script[src]')[0]!, 'type')).toBe('module');
  }
});
