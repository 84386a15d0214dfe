import { markdownToHtml, type HastPluginDefinition } from 'satteri';
import { jsonDigest } from '../kernel/digest.ts';
import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { linkTarget } from '../site/link.ts';
import { UI } from '../site/strings.ts';
import { headingIds, localPictures, noRawHtml, safeLinks, scrollingTables } from './plugins.ts';
import { explainedTerms } from './terms.ts';

export interface RenderOptions {
  /** Explain terms in place; feeds do without. */
  terms: boolean;
}

const FEATURES = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { label: UI.footnotes, backLabel: UI.footnoteBack, backContent: '↩' } },
} as const;

/** The safe HTML of an entry's Markdown. Pure but for the site's model. */
export function renderEntry(entry: Entry, site: Site, { terms }: RenderOptions): string {
  return html(entry.body, pluginsFor(entry, site, terms));
}

/**
 * All that the HTML of an entry's Markdown depends on, for a hundredth of the cost: of two runs of one program that give the same here,
 * `renderEntry` gives the same too. For a topic it is what its page is compiled from.
 */
export function renderingInputs(entry: Entry, site: Site): unknown[] {
  const anchors = entry.links.flatMap((link) => {
    const target = linkTarget(link);
    return target.to === 'site' && target.anchor !== undefined ? [[target.path, site.entryAt(target.path)?.headings.map(({ text }) => text)]] : [];
  });
  return [entry.body, [...entry.photos].map(([name, { digest, width, height }]) => [name, digest, width, height]), anchors, termsDigest(site)];
}

const termDigests = new WeakMap<Site, string>();

function termsDigest(site: Site): string {
  let digest = termDigests.get(site);
  if (digest === undefined) termDigests.set(site, (digest = jsonDigest(site.terms)));
  return digest;
}

/** The safe HTML of a Markdown text of the settings. */
export function renderText(text: string, site: Site): string {
  return html(text, [noRawHtml, localPictures(), safeLinks(site), scrollingTables]);
}

function html(text: string, hastPlugins: HastPluginDefinition[]): string {
  const result = markdownToHtml(text, { features: FEATURES, hastPlugins });
  if (result instanceof Promise) throw new Error('A Markdown plugin has become asynchronous; pages render in one go.');
  return result.html;
}

/** What makes an entry's tree safe and complete; MDX topics use the same. */
export function pluginsFor(entry: Entry, site: Site, terms: boolean): HastPluginDefinition[] {
  // A plugin that finds nothing still walks the tree; most texts have no pictures and no tables.
  return [
    noRawHtml,
    ...(entry.body.includes('![') ? [localPictures(entry)] : []),
    headingIds(entry.headings.map(({ id }) => id)),
    safeLinks(site, entry),
    ...(entry.body.includes('|') ? [scrollingTables] : []),
    ...(terms ? [explainedTerms(site, new Set())] : []),
  ];
}
