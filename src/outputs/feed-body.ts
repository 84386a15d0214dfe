import { MEDIA } from '../addresses/address.ts';
import { htmlText } from '../kernel/html-text.ts';
import { renderEntry } from '../markdown/render.ts';
import { planPicture } from '../media/plan.ts';
import type { Entry } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';

/**
 * An entry as a program shows it that knows nothing of the page: its photo and its text, with full addresses and
 * without what works on the page alone. '' for a topic without a photo, whose components are for pages.
 */
export function feedBody(entry: Entry, site: Site, domain: string): string {
  const known = made.get(entry);
  if (known?.site === site && known.domain === domain) return known.html;
  const html = makeBody(entry, site, domain);
  made.set(entry, { site, domain, html });
  return html;
}

/** Both feeds have the same entries, and are written at each publication. */
const made = new WeakMap<Entry, { site: Site; domain: string; html: string }>();

function makeBody(entry: Entry, site: Site, domain: string): string {
  const text = entry.kind === 'topic' ? '' : renderEntry(entry, site, { terms: false }).join('');
  return absoluteAddresses(coverHtml(entry) + withoutPage(text, entry.address), domain);
}

/** The JPEG, which every program can show. */
function coverHtml({ cover, data }: Entry): string {
  if (!cover) return '';
  const { fallback } = planPicture(cover, 'lead');
  const { alt = '', caption, credit } = data.cover ?? {};
  const below = [caption, credit].filter((part) => part !== undefined).join('　');
  const image = `<img src="${htmlText(MEDIA + fallback.file)}" alt="${htmlText(alt)}" width="${fallback.width}" height="${fallback.height}">`;
  return `<figure>${image}${below === '' ? '' : `<figcaption>${htmlText(below)}</figcaption>`}</figure>\n`;
}

/**
 * Our own renderer writes tags with their attributes in double quotes, and neither quotes nor brackets of a text as
 * such: what is found here is always of a tag.
 */
function withoutPage(html: string, address: string): string {
  return (
    html
      // The figure of a footnote stays, without its link; the way back from the note goes.
      .replace(/<a [^>]*data-footnote-ref[^>]*>([^<]*)<\/a>/g, '[$1]')
      .replace(/\s*<a [^>]*data-footnote-backref[^>]*>.*?<\/a>/gs, '')
      .replace(/<img class="player-paper"[^>]*>|<span class="player-address">[^<]*<\/span>/g, '')
      .replace(/<span class="visually-hidden">[^<]*<\/span>/g, '')
      .replace(/<[^>]+>/g, (tag) => tag.replace(/ (?:id|loading|decoding|tabindex|role|aria-label)="[^"]*"/g, ''))
      .replace(/ href="#/g, () => ` href="${htmlText(address)}#`)
  );
}

function absoluteAddresses(html: string, domain: string): string {
  if (domain === '') return html;
  const base = `${htmlText(domain)}/`;
  const links = html.replace(/ (href|src|poster)="\//g, (_, name: string) => ` ${name}="${base}`);
  return links.replace(
    / srcset="([^"]+)"/g,
    (_, list: string) => ` srcset="${list.replace(/(^|, )\//g, (_all, before: string) => before + base)}"`,
  );
}
