import { FEED, ICONS, JSON_FEED } from '../addresses/address.ts';
import { isoTime, rssTime } from '../kernel/beijing-time.ts';
import type { Entry } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';
import { extensionOf } from '../schema/download.ts';
import { ENTRY_KINDS } from '../schema/kinds/entry-kind.ts';
import { photoShare } from '../views/frame/share.ts';
import { feedBody } from './feed-body.ts';
import { xmlText } from './xml.ts';

/** How many of the newest entries the feed holds, with their full text. */
const NEWEST = 30;

/** RSS 2.0 with full text. Topics are named, without their components. */
export function feedXml(site: Site): string {
  const { name, description } = site.settings;
  const domain = site.url ?? '';
  const items = site.entries.slice(0, NEWEST).map((entry) => itemXml(entry, site, domain));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(name)}</title>
<link>${xmlText(`${domain}/`)}</link>
<description>${xmlText(description ?? name)}</description>
<language>zh-CN</language>
${domain ? `<atom:link href="${xmlText(domain + FEED)}" rel="self" type="application/rss+xml"/>\n` : ''}${items.join('')}</channel>
</rss>
`;
}

function itemXml(entry: Entry, site: Site, domain: string): string {
  const { title, summary, source } = entry.data;
  const address = domain + entry.address;
  const html = feedBody(entry, site, domain);
  return [
    '<item>',
    `<title>${xmlText(title)}</title>`,
    `<link>${xmlText(address)}</link>`,
    `<guid isPermaLink="${domain ? 'true' : 'false'}">${xmlText(address)}</guid>`,
    `<pubDate>${rssTime(entry.publishedAt)}</pubDate>`,
    `<category>${xmlText(ENTRY_KINDS[entry.kind].label)}</category>`,
    entry.seriesPart ? `<category>${xmlText(entry.seriesPart.series.data.name)}</category>` : undefined,
    `<dc:creator>${xmlText(source.author ?? source.name)}</dc:creator>`,
    summary ? `<description>${xmlText(summary)}</description>` : undefined,
    html ? `<content:encoded>${xmlText(html)}</content:encoded>` : undefined,
    enclosureXml(entry, domain),
    '</item>\n',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** JSON Feed 1.1, of the same entries. */
export function feedJson(site: Site): string {
  const { name, description } = site.settings;
  const domain = site.url ?? '';
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description,
    language: 'zh-CN',
    ...(domain && {
      home_page_url: `${domain}/`,
      feed_url: domain + JSON_FEED,
      icon: domain + ICONS[2].address,
    }),
    items: site.entries.slice(0, NEWEST).map((entry) => itemJson(entry, site, domain)),
  });
}

/** Has to have content, be it the summary of a topic. */
function itemJson(entry: Entry, site: Site, domain: string): object {
  const { title, summary, source, updatedAt } = entry.data;
  const address = domain + entry.address;
  const html = feedBody(entry, site, domain);
  const card = photoShare(entry);
  return {
    id: address,
    ...(domain && { url: address }),
    title,
    ...(html ? { content_html: html } : { content_text: summary ?? title }),
    summary,
    ...(domain && card && { image: domain + card.src }),
    date_published: isoTime(entry.publishedAt),
    date_modified: updatedAt && isoTime(updatedAt),
    authors: [{ name: source.author ?? source.name }],
    tags: [ENTRY_KINDS[entry.kind].label, ...(entry.seriesPart ? [entry.seriesPart.series.data.name] : [])],
    attachments: attachmentsJson(entry, domain),
  };
}

/** All recordings; their addresses have to be full ones. */
function attachmentsJson({ recordings }: Entry, domain: string): object[] | undefined {
  if (recordings.length === 0 || domain === '') return undefined;
  return recordings.map(({ address, name, bytes }) => ({
    url: domain + address,
    mime_type: RECORDING_TYPES[extensionOf(name)],
    size_in_bytes: bytes,
  }));
}

const RECORDING_TYPES: Readonly<Record<string, string>> = { mp4: 'video/mp4', m4a: 'audio/mp4', mp3: 'audio/mpeg' };

/** The first recording, for programs that play them: an item has one. Its address has to be a full one. */
function enclosureXml({ recordings: [first] }: Entry, domain: string): string | undefined {
  if (!first || domain === '') return undefined;
  const url = xmlText(domain + first.address);
  return `<enclosure url="${url}" length="${first.bytes}" type="${RECORDING_TYPES[extensionOf(first.name)]}"/>`;
}
