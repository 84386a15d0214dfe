import { type BeijingTime, dayOf } from '../kernel/beijing-time.ts';
import type { Site } from '../model/site/site.ts';
import { PAGE_KINDS } from '../views/site/pages-of-site.ts';
import { xmlText } from './xml.ts';

/** sitemaps.org: at most 50,000 addresses in one file. */
const MOST = 45_000;

export interface XmlFile {
  /** Below the site's root. */
  name: string;
  xml: string;
}

/**
 * `sitemap.xml`, or an index of several where the site is large. Addresses are absolute if the site's domain is known.
 */
export function sitemapFiles(site: Site, most = MOST): XmlFile[] {
  const { root } = site;
  const rows = Array.from(addresses(site), ([address, changedAt]) => {
    const lastmod = changedAt === undefined ? '' : `<lastmod>${dayOf(changedAt)}</lastmod>`;
    return `<url><loc>${xmlText(root + address)}</loc>${lastmod}</url>\n`;
  });
  if (rows.length <= most) return [{ name: 'sitemap.xml', xml: urlSet(rows) }];
  const parts: XmlFile[] = [];
  for (let start = 0; start < rows.length; start += most) {
    parts.push({ name: `sitemap-${parts.length + 1}.xml`, xml: urlSet(rows.slice(start, start + most)) });
  }
  const index = parts.map(({ name }) => `<sitemap><loc>${xmlText(`${root}/${name}`)}</loc></sitemap>\n`).join('');
  const xml = `${XML}<sitemapindex xmlns="${NAMESPACE}">\n${index}</sitemapindex>\n`;
  return [{ name: 'sitemap.xml', xml }, ...parts];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(rows: readonly string[]): string {
  return `${XML}<urlset xmlns="${NAMESPACE}">\n${rows.join('')}</urlset>\n`;
}

/** Every page's address with the time at which it last changed, where that is known. */
function* addresses(site: Site): Generator<[address: string, changedAt: BeijingTime | undefined]> {
  for (const kind of PAGE_KINDS) {
    if (kind.isInSitemap?.(site) === false) continue;
    for (const page of kind.pages(site)) yield [kind.address(page), kind.changedAt?.(page)];
  }
}
