import { isoTime } from '../../kernel/beijing-time.ts';
import type { Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import type { ShareCard } from '../../media/lettering/share-card.ts';
import { cardShare, columnCard, entryCard, photoShare, type ShareView } from './share.ts';

/** What stands in a page's `<head>`: values that do not exist are left out, never made up. */
export interface HeadView {
  title: string;
  description: string | undefined;
  canonical: string | undefined;
  metas: { name: string; content: string }[];
  properties: { property: string; content: string }[];
  /** Where the page sends its reader; only of one that has moved. */
  refresh?: string;
  /** What is to be drawn for its readers to send on; undefined where a photo is, or nothing. */
  card: ShareCard | undefined;
  /** JSON-LD, safe inside a script element. */
  jsonLd: string | undefined;
}

export interface PageFacts {
  /** Without the site's name; undefined on the home page. */
  title: string | undefined;
  description?: string | undefined;
  address: string;
  /** The column that the page is, or belongs to. */
  column?: { name: string; description?: string | undefined; type: string } | undefined;
  entry?: Entry | undefined;
  /** Its own card; else it has its column's, or the site's. */
  card?: ShareCard | undefined;
  /** A page that is published like an article, but is no entry: a board, an appraisal. */
  piece?: { title: string; publishedAt: string; source: string } | undefined;
}

/** Meta tags by the names that government sites are checked for, Open Graph, canonical address and JSON-LD. */
export function headView(site: Site, page: PageFacts): HeadView {
  const { settings } = site;
  const { entry, column } = page;
  const absolute = (path: string) => (site.url ? site.url + path : undefined);
  const title = page.title === undefined ? settings.name : `${page.title} - ${settings.name}`;
  const description = page.description ?? column?.description ?? siteDescription(site, page.title);
  const { card, share } = shareOf(site, page);
  // Programs that show the picture want its full address.
  const image = share && absolute(share.src);
  const named: [string, string | undefined][] = [
    ['description', description],
    ['keywords', entry?.data.keywords?.join(',')],
    ['SiteName', settings.name],
    ['SiteDomain', site.url && new URL(site.url).host],
    ['SiteIDCode', settings.siteCode],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.description],
    ['ColumnType', column?.type],
    ...articleMetas(entry, image, absolute(page.address)),
    ...pieceMetas(page.piece, description, image, absolute(page.address)),
  ];
  const properties: [string, string | undefined][] = [
    ['og:type', entry ? 'article' : 'website'],
    ['og:locale', 'zh_CN'],
    ['og:site_name', settings.name],
    ['og:title', page.title ?? settings.name],
    ['og:description', description],
    ['og:url', absolute(page.address)],
    ['og:image', image],
    ['og:image:width', image && String(share!.width)],
    ['og:image:height', image && String(share!.height)],
    ['article:published_time', entry && isoTime(entry.publishedAt)],
    ['article:modified_time', entry?.data.updatedAt && isoTime(entry.data.updatedAt)],
  ];
  return {
    title,
    description,
    canonical: absolute(page.address),
    metas: named.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    properties: properties.flatMap(([property, content]) => (content ? [{ property, content }] : [])),
    card,
    jsonLd: entry && jsonLd(entry, site, image, absolute(page.address)),
  };
}

/**
 * All that the head of an article is made from, for a third of its cost: of two runs of one program that give the same
 * here, `headView` gives the same too.
 */
export function articleHeadInputs(site: Site, page: PageFacts & { entry: Entry }): unknown[] {
  const { name, description, siteCode, organisers } = site.settings;
  const { entry, ...facts } = page;
  const { kind, publishedAt, data } = entry;
  const { title, summary, source, keywords, updatedAt } = data;
  return [
    [site.url, name, description, siteCode, organisers?.[0]],
    // A card is drawn for itself: its page only names it.
    [facts, shareOf(site, page).share],
    [kind, publishedAt, title, summary, source, keywords, updatedAt],
  ];
}

/** The picture that goes along, and what is to be drawn for it. */
function shareOf(site: Site, page: PageFacts): { card: ShareCard | undefined; share: ShareView | undefined } {
  const { entry, column } = page;
  const photo = entry && photoShare(entry);
  if (photo || !site.url) return { card: undefined, share: photo };
  const card = page.card ?? (entry ? entryCard(entry, site) : columnCard(column?.name, site));
  return { card, share: cardShare(card) };
}

/** What a page without a text of its own is: its title, and the site that it is a page of. */
function siteDescription({ settings }: Site, title: string | undefined): string | undefined {
  const { description } = settings;
  return title === undefined || description === undefined ? description : `${title}。${description}`;
}

function articleMetas(
  entry: Entry | undefined,
  image: string | undefined,
  url: string | undefined,
): [string, string | undefined][] {
  if (!entry) return [];
  const { title, source, keywords, summary } = entry.data;
  return [
    ['ArticleTitle', title],
    ['PubDate', pubDate(entry.publishedAt)],
    ['ContentSource', source.name],
    ['Keywords', keywords?.join(',')],
    ['Author', source.author],
    ['Description', summary],
    ['Image', image],
    ['Url', url],
  ];
}

function pieceMetas(
  piece: PageFacts['piece'],
  description: string | undefined,
  image: string | undefined,
  url: string | undefined,
): [string, string | undefined][] {
  if (!piece) return [];
  return [
    ['ArticleTitle', piece.title],
    ['PubDate', pubDate(piece.publishedAt)],
    ['ContentSource', piece.source],
    ['Description', description],
    ['Image', image],
    ['Url', url],
  ];
}

/** Beijing time to the minute, as the inspection's standard writes it. */
function pubDate(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11) || '00:00'}`;
}

function jsonLd(entry: Entry, site: Site, image: string | undefined, url: string | undefined): string {
  const { title, summary, source, updatedAt } = entry.data;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    datePublished: isoTime(entry.publishedAt),
    dateModified: updatedAt && isoTime(updatedAt),
    author: source.author ? { '@type': 'Person', name: source.author } : { '@type': 'Organization', name: source.name },
    publisher: { '@type': 'Organization', name: site.settings.organisers?.[0] ?? site.settings.name },
    articleSection: ENTRY_KINDS[entry.kind].label,
    inLanguage: 'zh-CN',
    image,
    url,
  };
  return JSON.stringify(article).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
