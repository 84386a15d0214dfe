import { CORRECTIONS, COUNTIES_ADDRESS, FEED, JSON_FEED, PAGES, repliesAddress } from '../../addresses/address.ts';
import { ownAddress } from '../../addresses/own-address.ts';
import { policeNumber } from '../../kernel/numbers/record-number.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { GLOSSARY_TEXTS } from '../../wording/plain-pages.ts';
import { HONOUR_ROLL_TEXTS } from '../../wording/honour-roll.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';

export interface LinkView {
  label: string;
  href: string;
}

/** What every page has around its content. */
export interface FrameView {
  /** In front of every address of the page as it is published. */
  base: string;
  name: string;
  tagline: string | undefined;
  columns: LinkView[];
  /** `href`: where a record of the site is to be looked up. */
  footer: { label: string; value: string; href: string | undefined }[];
  footerLinks: (LinkView & { leavesSite: boolean })[];
  /** 党政机关网站标识 */
  mark: { src: string; href: string; alt: string } | undefined;
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
  const facts: [label: string, value: string | undefined, href?: string][] = [
    [FRAME_TEXTS.organisers, settings.organisers?.join('、')],
    [FRAME_TEXTS.undertakers, settings.undertakers?.join('、')],
    [FRAME_TEXTS.contact, [settings.contact?.phone, settings.contact?.email].filter(Boolean).join(' ')],
    [FRAME_TEXTS.icp, settings.icp, ICP_RECORDS],
    [FRAME_TEXTS.police, settings.police, policeRecord(settings.police ?? '')],
    [FRAME_TEXTS.siteCode, settings.siteCode],
  ];
  return {
    base: settings.base ?? '',
    name: settings.name,
    tagline: settings.tagline,
    columns: (settings.navigation ?? usualColumns(site))
      .filter(({ href }) => !site.unlinked.has(href))
      .map(({ label, href }) => ({ label, href: site.moved.get(href) ?? href })),
    footer: facts.flatMap(([label, value, href]) => (value ? [{ label, value, href }] : [])),
    footerLinks: footerLinks(site),
    mark: settings.mark && { src: settings.mark.picture, href: settings.mark.href, alt: FRAME_TEXTS.mark },
    notice: settings.notice,
  };
}

/** Where the ministry has the records of all sites, and the police theirs; both ask that the number leads there. */
const ICP_RECORDS = 'https://beian.miit.gov.cn/';

function policeRecord(written: string): string {
  const number = policeNumber(written);
  return `https://beian.mps.gov.cn/${number === undefined ? '' : `#/query/webSearch?code=${number}`}`;
}

function footerLinks({ settings, replies, url }: Site): FrameView['footerLinks'] {
  const { findErrors, contribute } = settings;
  const links: LinkView[] = [
    { label: FRAME_TEXTS.accessibility, href: PAGES.accessibility },
    { label: FRAME_TEXTS.help, href: PAGES.help },
    { label: FRAME_TEXTS.siteMap, href: PAGES.siteMap },
    { label: FRAME_TEXTS.about, href: PAGES.about },
    { label: FRAME_TEXTS.corrections, href: CORRECTIONS },
    ...(replies.all.length > 0 ? [{ label: REPLY_TEXTS.column, href: repliesAddress() }] : []),
    { label: FRAME_TEXTS.rss, href: FEED },
    { label: FRAME_TEXTS.jsonFeed, href: JSON_FEED },
    ...(contribute === undefined
      ? []
      : [{ label: FRAME_TEXTS.contribute, href: /^https?:/i.test(contribute) ? contribute : `mailto:${contribute}` }]),
    ...(findErrors === undefined ? [] : [{ label: FRAME_TEXTS.findErrors, href: findErrors }]),
  ];
  return links.map((link) => {
    const href = ownAddress(link.href, url);
    return { ...link, href, leavesSite: /^https?:/i.test(href) };
  });
}

/** Every column that has something in it, what villagers come for first: an empty one is a mark against the site. */
function usualColumns(site: Site): LinkView[] {
  const kinds = ENTRY_KIND_NAMES.filter((kind) => site.ofKind[kind].length > 0).map((kind) => ({
    label: ENTRY_KINDS[kind].label,
    href: ENTRY_KINDS[kind].address,
  }));
  return [
    { label: FRAME_TEXTS.home, href: PAGES.home },
    ...(site.portal ? [{ label: PORTAL_TEXTS.column, href: COUNTIES_ADDRESS }] : []),
    ...(site.boards.length > 0 ? [{ label: BOARD_TEXTS.column, href: PAGES.pledges }] : []),
    ...(site.units.size > 0 ? [{ label: UNIT_TEXTS.unit, href: PAGES.units }] : []),
    ...(site.honourRolls.length > 0 ? [{ label: HONOUR_ROLL_TEXTS.column, href: PAGES.honours }] : []),
    ...(site.appraisals.length > 0 ? [{ label: APPRAISAL_TEXTS.column, href: PAGES.appraisals }] : []),
    ...kinds,
    ...(site.terms.length > 0 ? [{ label: GLOSSARY_TEXTS.column, href: PAGES.glossary }] : []),
  ];
}
