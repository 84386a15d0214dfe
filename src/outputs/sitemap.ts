import { boardAddress, listAddress, PAGES, unitAddress } from '../addresses/address.ts';
import { dayOf } from '../kernel/beijing-time.ts';
import type { Site } from '../model/site/site.ts';
import { boardPages } from '../views/boards/board.ts';
import { listPages } from '../views/entries/list.ts';
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
  const base = site.settings.domain ?? '';
  const rows = addresses(site).map(([address, changed]) => {
    const lastmod = changed ? `<lastmod>${dayOf(changed)}</lastmod>` : '';
    return `<url><loc>${xmlText(base + address)}</loc>${lastmod}</url>\n`;
  });
  if (rows.length <= most) return [{ name: 'sitemap.xml', xml: urlSet(rows) }];
  const parts: XmlFile[] = [];
  for (let start = 0; start < rows.length; start += most) {
    parts.push({ name: `sitemap-${parts.length + 1}.xml`, xml: urlSet(rows.slice(start, start + most)) });
  }
  const index = parts.map(({ name }) => `<sitemap><loc>${xmlText(`${base}/${name}`)}</loc></sitemap>\n`).join('');
  const xml = `${XML}<sitemapindex xmlns="${NAMESPACE}">\n${index}</sitemapindex>\n`;
  return [{ name: 'sitemap.xml', xml }, ...parts];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(rows: readonly string[]): string {
  return `${XML}<urlset xmlns="${NAMESPACE}">\n${rows.join('')}</urlset>\n`;
}

/** Every page's address with the day it last changed, where that is known. */
function addresses(site: Site): [string, string | undefined][] {
  const fixed = [PAGES.home, PAGES.units, PAGES.glossary, PAGES.siteMap, PAGES.about, PAGES.help];
  const { boards, appraisals, honourRolls } = site;
  const sections = [
    boards.length > 0 ? PAGES.pledges : undefined,
    appraisals.length > 0 ? PAGES.appraisals : undefined,
    honourRolls.length > 0 ? PAGES.honours : undefined,
  ];
  return [
    ...[...fixed, ...sections.filter((address) => address !== undefined)].map((address): [string, undefined] => [
      address,
      undefined,
    ]),
    ...listPages(site).map(({ kind, filter, page }): [string, undefined] => [
      listAddress(kind, filter, page),
      undefined,
    ]),
    ...[...site.units.keys()].map((id): [string, undefined] => [unitAddress(id), undefined]),
    ...boardPages(site).map(({ board, page }): [string, string] => [
      boardAddress(board.slug, page),
      board.data.updatedAt ?? board.publishedAt,
    ]),
    ...appraisals.map(({ address, data }): [string, string] => [address, data.publishedAt ?? data.date]),
    ...honourRolls.map(({ address }): [string, undefined] => [address, undefined]),
    ...site.entries.map((entry): [string, string] => [entry.address, entry.data.updatedAt ?? entry.publishedAt]),
  ];
}
