import { describe, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../testing/entries.ts';
import { siteOf } from '../testing/site-model.ts';
import { sitemapFiles } from './sitemap.ts';
import { xmlText } from './xml.ts';

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);

describe('sitemapFiles', () => {
  const tree = {
    ...UNIT,
    [entryPath('news', 'a')]: entryText('news', { updatedAt: '2026-08-02 10:00' }),
    [entryPath('news', 'draft')]: entryText('news', { title: '草稿', draft: true }),
  };

  it('names every page by its full address, and when an entry last changed', async () => {
    const [file, ...rest] = sitemapFiles(await siteOf(tree));
    expect([file!.name, rest]).toEqual(['sitemap.xml', []]);
    expect(
      locations(file!.xml).every(
        (address) => address.startsWith('https://www.qingshi.example/') && address.endsWith('/'),
      ),
    ).toBe(true);
    expect(file!.xml).toContain(
      '<url><loc>https://www.qingshi.example/news/a/</loc><lastmod>2026-08-02</lastmod></url>',
    );
    expect(file!.xml).toContain('<loc>https://www.qingshi.example/news/year/2026/</loc>');
    expect(file!.xml).toContain('<loc>https://www.qingshi.example/units/qingshi-cun/</loc>');
    expect(file!.xml).not.toContain('draft');
  });

  it('is an index of several where there are too many for one, each address in one of them', async () => {
    const site = await siteOf(tree);
    const whole = locations(sitemapFiles(site)[0]!.xml);
    const [index, ...parts] = sitemapFiles(site, 5);
    expect(index!.name).toBe('sitemap.xml');
    expect(index!.xml).toContain('<sitemapindex');
    expect(locations(index!.xml)).toEqual(parts.map(({ name }) => `https://www.qingshi.example/${name}`));
    expect(parts.map(({ name }) => name)).toEqual(parts.map((_, place) => `sitemap-${place + 1}.xml`));
    expect(parts.flatMap(({ xml }) => locations(xml))).toEqual(whole);
    expect(Math.max(...parts.map(({ xml }) => locations(xml).length))).toBe(5);
  });
});

it.each([
  ['<a href="x">&</a>', '&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;'],
  [']]>', ']]&gt;'],
  ['一\u0000二\u000b三\u001f四\t五\n六', '一二三四\t五\n六'],
  ['&amp;', '&amp;amp;'],
])('xmlText(%j)', (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});
