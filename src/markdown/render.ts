import { markdownToHtml, type HastPluginDefinition } from 'satteri';
import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { UI } from '../site/strings.ts';
import { explainedTerms, headingIds, localPictures, noRawHtml, safeLinks, scrollingTables } from './plugins.ts';

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
  return markdownToHtml(entry.body, { features: FEATURES, hastPlugins: pluginsFor(entry, site, terms) }).html;
}

/** The HTML of a Markdown text of the settings. */
export function renderText(text: string): string {
  return markdownToHtml(text, { features: FEATURES, hastPlugins: [noRawHtml] }).html;
}

/** What makes an entry's tree safe and complete; MDX topics use the same. */
export function pluginsFor(entry: Entry, site: Site, terms: boolean): HastPluginDefinition[] {
  const titles = entry.headings.map((heading) => heading.text);
  return [
    noRawHtml,
    localPictures(entry),
    headingIds(titles),
    safeLinks(entry, site),
    scrollingTables,
    ...(terms ? [explainedTerms(site, new Set())] : []),
  ];
}
