import { CORRECTIONS, FEED, PAGES } from '../../addresses/address.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { BOARD_TEXTS, UI } from '../../wording/strings.ts';

export interface LinkView {
  label: string;
  href: string;
}

/** What every page has around its content. */
export interface FrameView {
  name: string;
  tagline: string | undefined;
  columns: LinkView[];
  footer: { label: string; value: string }[];
  footerLinks: LinkView[];
  notice: string | undefined;
}

const frames = new WeakMap<Site, FrameView>();

/** The frame is the same for all pages of a site. */
export function frameView(site: Site): FrameView {
  let frame = frames.get(site);
  if (!frame) frames.set(site, (frame = makeFrame(site)));
  return frame;
}

function makeFrame(site: Site): FrameView {
  const { settings } = site;
  const facts: [string, string | undefined][] = [
    [UI.organisers, settings.organisers?.join('、')],
    [UI.undertakers, settings.undertakers?.join('、')],
    [UI.contact, [settings.contact?.phone, settings.contact?.email].filter(Boolean).join(' ')],
    [UI.icp, settings.icp],
    [UI.police, settings.police],
    [UI.siteCode, settings.siteCode],
  ];
  return {
    name: settings.name,
    tagline: settings.tagline,
    columns: (settings.navigation ?? usualColumns(site))
      .filter(({ href }) => !site.unlinked.has(href))
      .map(({ label, href }) => ({ label, href: site.moved.get(href) ?? href })),
    footer: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    footerLinks: [
      { label: UI.help, href: PAGES.help },
      { label: UI.siteMap, href: PAGES.siteMap },
      { label: UI.about, href: PAGES.about },
      { label: UI.corrections, href: CORRECTIONS },
      { label: UI.rss, href: FEED },
    ],
    notice: settings.notice,
  };
}

/** Every column that has something in it: an empty one is a mark against the site. */
function usualColumns(site: Site): LinkView[] {
  const kinds = ENTRY_KIND_NAMES.filter((kind) => site.ofKind[kind].length > 0).map((kind) => ({
    label: ENTRY_KINDS[kind].label,
    href: ENTRY_KINDS[kind].address,
  }));
  return [
    { label: UI.home, href: PAGES.home },
    ...kinds,
    ...(site.boards.length > 0 ? [{ label: BOARD_TEXTS.column, href: PAGES.pledges }] : []),
    ...(site.units.size > 0 ? [{ label: UI.units, href: PAGES.units }] : []),
    ...(site.terms.length > 0 ? [{ label: UI.glossary, href: PAGES.glossary }] : []),
  ];
}
