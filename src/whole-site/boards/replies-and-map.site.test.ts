import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import { all, attribute, type BuiltPage, elementText, readPage } from '../testing/pages.ts';
import { placed, withinSite } from '../testing/place.ts';

const folder = inject('sampleSite');
const page = (path: string) => readPage(folder, `${path.slice(1)}index.html`);
const hrefsOf = (of: BuiltPage, selector: string) => all(of, selector).map((link) => attribute(link, 'href'));

describe('replies of the sample', () => {
  const replies = page('/feedback/');

  it('stand on their page, in its table and at what they are about', () => {
    const shown = all(replies, '.reply-list > li');
    const [, ...rows] = readCsv(readFileSync(join(folder, 'feedback/data.csv'), 'utf8')).sheets[0]!.rows;
    expect(shown.length).toBeGreaterThanOrEqual(10);
    expect(rows).toHaveLength(shown.length);
    for (const item of shown) {
      const href = attribute(item.querySelector('.reply-about a')!, 'href')!;
      const [path = '', anchor] = withinSite(href).split('#');
      const place = anchor === undefined ? '.feedback-replies' : `#${anchor}`;
      const there = all(page(path), place)[0]!.querySelectorAll('.reply').map(elementText);
      expect(there, href).toContain(
        elementText(item.querySelector('.reply')!).replace(elementText(item.querySelector('.reply-about')!), ''),
      );
    }
  });

  it('are found from the pledges and from each story that readers can say something about', () => {
    expect(hrefsOf(page('/pledges/'), 'main a')).toContain(placed('/feedback/'));
    expect(hrefsOf(page('/members/shi-yulan/'), '.feedback-ways a')).toContain(placed('/feedback/'));
  });
});

describe('the map of the sample', () => {
  const map = page('/map/');
  const html = readFileSync(join(folder, 'map/index.html'), 'utf8');
  const [drawing = ''] = /<figure class="county-map">.*?<\/svg>/s.exec(html) ?? [];

  it('is drawn without a script, shows its number, and leads to units', () => {
    expect(drawing).toContain('<path');
    expect(drawing).not.toMatch(/<(?:script|image|foreignObject|use|style)\b|https?:/);
    expect(elementText(all(map, '.county-map figcaption')[0]!)).toContain('审图号：云S（2026）001号（示例）');
    const ways = Array.from(drawing.matchAll(/href="([^"]+)"/g), ([, href]) => href);
    expect(ways).toContain(placed('/units/liulin-zhen/'));
    expect(hrefsOf(map, '.place-list a')).toEqual(expect.arrayContaining(ways));
  });

  it('has borders that areas share point by point', () => {
    const rings = Array.from(drawing.matchAll(/county-map-area[^>]* d="([^"]+)"/g), ([, d]) =>
      d!.match(/[\d.]+ [\d.]+/g)!,
    );
    const counts = new Map<string, number>();
    for (const ring of rings) for (const point of new Set(ring)) counts.set(point, (counts.get(point) ?? 0) + 1);
    const shared = [...counts.values()].filter((count) => count > 1).length;
    // Eight townships meet along a third of all their borders at least.
    expect(shared / counts.size).toBeGreaterThan(0.3);
  });
});
